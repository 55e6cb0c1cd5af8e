using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Suggestions;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Writes types and directives in the schema definition language.</summary>
internal sealed class TypePrinter(bool sorted)
{
    private const string Indentation = "  ";

    public IEnumerable<T> Order<T>(IEnumerable<T> elements, Func<T, string> name) =>
        sorted ? elements.OrderBy(name, Comparer<string>.Create(NaturalComparer.Compare)) : elements;

    public string Print(NamedType type) => Describe(type.Description) + type switch
    {
        ScalarType scalar => $"scalar {type}{Directive("specifiedBy", "url", scalar.SpecifiedBy)}",
        ObjectType fields => $"type {type}{Implements(fields)}{Block(Fields(fields))}",
        InterfaceType fields => $"interface {type}{Implements(fields)}{Block(Fields(fields))}",
        UnionType union => $"union {type}{Members(union)}",
        EnumType enumType => $"enum {type}{Block(Values(enumType))}",
        InputObjectType inputObject => $"input {type}{(inputObject.IsOneOf ? " @oneOf" : string.Empty)}{Block(InputFields(inputObject))}",
        _ => throw new ArgumentException($"{type.GetType().Name} is no kind of type that can be printed.", nameof(type)),
    };

    public string Print(DirectiveType directive)
    {
        var locations = Order(directive.Locations, static l => l);
        return $"{Describe(directive.Description)}directive {directive}{Arguments(directive.Arguments, string.Empty)}"
            + $"{Deprecated(directive.DeprecationReason)}{(directive.IsRepeatable ? " repeatable" : string.Empty)}"
            + $" on {string.Join(" | ", locations)}";
    }

    /// <summary>A description on lines of its own; the second and later members of a block stand off by an empty line.</summary>
    public static string Describe(string? description, string indentation = "", bool isFirst = true)
    {
        if (description is null)
        {
            return string.Empty;
        }

        var text = SyntaxPrinter.Print(new StringValueNode(description, BlockString.IsPrintable(description)));
        var distance = isFirst || indentation.Length == 0 ? string.Empty : "\n";
        return $"{distance}{indentation}{text.Replace("\n", $"\n{indentation}", StringComparison.Ordinal)}\n";
    }

    private string Implements(FieldsType type)
    {
        var interfaces = Order(type.DeclaredInterfaces.Select(static i => i.Name), static n => n).ToList();
        return interfaces.Count == 0 ? string.Empty : $" implements {string.Join(" & ", interfaces)}";
    }

    private string Members(UnionType union)
    {
        var members = Order(union.DeclaredTypes.Select(static t => t.Name), static n => n).ToList();
        return members.Count == 0 ? string.Empty : $" = {string.Join(" | ", members)}";
    }

    private IEnumerable<string> Fields(FieldsType type) => Order(type.Fields, static f => f.Name).Select((field, index) =>
        $"{Describe(field.Description, Indentation, index == 0)}{Indentation}{field.Name}{Arguments(field.Arguments, Indentation)}"
        + $": {field.Type}{Deprecated(field.DeprecationReason)}");

    private IEnumerable<string> Values(EnumType type) => Order(type.Values, static v => v.Name).Select((value, index) =>
        $"{Describe(value.Description, Indentation, index == 0)}{Indentation}{value.Name}{Deprecated(value.DeprecationReason)}");

    private IEnumerable<string> InputFields(InputObjectType type) => Order(type.Fields, static f => f.Name).Select((field, index) =>
        $"{Describe(field.Description, Indentation, index == 0)}{Indentation}{InputValue(field)}");

    private string Arguments(IReadOnlyList<InputValue> arguments, string indentation)
    {
        if (arguments.Count == 0)
        {
            return string.Empty;
        }

        var ordered = Order(arguments, static a => a.Name);
        if (arguments.All(static a => a.Description is null))
        {
            return $"({string.Join(", ", ordered.Select(InputValue))})";
        }

        var inner = indentation + Indentation;
        var lines = ordered.Select((argument, index) =>
            $"{Describe(argument.Description, inner, index == 0)}{inner}{InputValue(argument)}");
        return $"(\n{string.Join("\n", lines)}\n{indentation})";
    }

    private static string InputValue(InputValue value)
    {
        var defaultValue = value.DefaultValue is { } literal ? $" = {SyntaxPrinter.Print(literal)}" : string.Empty;
        return $"{value.Name}: {value.Type}{defaultValue}{Deprecated(value.DeprecationReason)}";
    }

    private static string Block(IEnumerable<string> members)
    {
        var text = string.Join("\n", members);
        return text.Length == 0 ? string.Empty : $" {{\n{text}\n}}";
    }

    private static string Deprecated(string? reason) =>
        reason == SpecifiedDirectives.DefaultDeprecationReason ? " @deprecated" : Directive("deprecated", "reason", reason);

    private static string Directive(string name, string argument, string? value) =>
        value is null ? string.Empty : $" @{name}({argument}: {SyntaxPrinter.Print(new StringValueNode(value))})";
}

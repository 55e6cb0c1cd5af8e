using System.Text;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Suggestions;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Writes types and directives in the schema definition language.</summary>
/// <param name="sorted">Whether members stand in the order of their names.</param>
/// <param name="applied">The schema whose own directives are shown where they are applied; null to leave them out.</param>
internal sealed class TypePrinter(bool sorted, Schema? applied = null)
{
    private const string Indentation = "  ";

    public IEnumerable<T> Order<T>(IEnumerable<T> elements, Func<T, string> name) =>
        sorted ? elements.OrderBy(name, Comparer<string>.Create(NaturalComparer.Compare)) : elements;

    public string Print(NamedType type) => Describe(type.Description) + type switch
    {
        ScalarType scalar => $"scalar {type}{Directive("specifiedBy", "url", scalar.SpecifiedBy)}{Applied(type.Directives)}",
        ObjectType fields => $"type {type}{Implements(fields)}{Applied(type.Directives)}{Block(Fields(fields))}",
        InterfaceType fields => $"interface {type}{Implements(fields)}{Applied(type.Directives)}{Block(Fields(fields))}",
        UnionType union => $"union {type}{Applied(type.Directives)}{Members(union)}",
        EnumType enumType => $"enum {type}{Applied(type.Directives)}{Block(Values(enumType))}",
        InputObjectType inputObject =>
            $"input {type}{(inputObject.IsOneOf ? " @oneOf" : string.Empty)}{Applied(type.Directives)}{Block(InputFields(inputObject))}",
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
        + $": {field.Type}{Deprecated(field.DeprecationReason)}{DefaultCost(field)}{Applied(field.Directives)}");

    private IEnumerable<string> Values(EnumType type) => Order(type.Values, static v => v.Name).Select((value, index) =>
        $"{Describe(value.Description, Indentation, index == 0)}{Indentation}{value.Name}{Deprecated(value.DeprecationReason)}{Applied(value.Directives)}");

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

    private string InputValue(InputValue value)
    {
        var defaultValue = value.DefaultValue is { } literal ? $" = {SyntaxPrinter.Print(literal)}" : string.Empty;
        return $"{value.Name}: {value.Type}{defaultValue}{Deprecated(value.DeprecationReason)}{Applied(value.Directives)}";
    }

    private static string Block(IEnumerable<string> members)
    {
        var text = string.Join("\n", members);
        return text.Length == 0 ? string.Empty : $" {{\n{text}\n}}";
    }

    /// <summary>What a client cannot know of the cost: that a field runs asynchronously.</summary>
    private string DefaultCost(Field field) =>
        field.ResolveAsync is not null
        && applied?.FindDirective(CostDirectives.CostName) is not null
        && !field.Directives.Any(static d => d.Name == CostDirectives.CostName)
            ? Applied([CostDirectives.Cost(SchemaCosts.AsyncWeight)])
            : string.Empty;

    private string Applied(IReadOnlyList<AppliedDirective> directives)
    {
        if (applied is null)
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        foreach (var directive in directives)
        {
            text.Append(" @").Append(directive.Name);
            if (directive.Arguments.Count > 0)
            {
                text.Append('(').AppendJoin(", ", directive.Arguments.Select(static a => $"{a.Key}: {a.Value}")).Append(')');
            }
        }

        return text.ToString();
    }

    private static string Deprecated(string? reason) =>
        reason == SpecifiedDirectives.DefaultDeprecationReason ? " @deprecated" : Directive("deprecated", "reason", reason);

    private static string Directive(string name, string argument, string? value) =>
        value is null ? string.Empty : $" @{name}({argument}: {SyntaxPrinter.Print(new StringValueNode(value))})";
}

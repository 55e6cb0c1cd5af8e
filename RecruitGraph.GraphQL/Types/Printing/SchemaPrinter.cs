using System.Text;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Writes a schema in the schema definition language, laid out as the reference implementation lays it out. What every schema
/// has (built-in scalars, directives, introspection) is left out, and so are, unless asked for, the schema's own directives where
/// applied.
/// </summary>
public static class SchemaPrinter
{
    /// <summary>The text of a schema, without a line end behind it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="sorted">
    /// Whether types, members and directives stand in the order of their names, so that two versions compare well; otherwise
    /// in the order of their definition.
    /// </param>
    /// <param name="withDirectives">
    /// Whether the schema's own directives are shown where they are applied, <c>@cost</c> and <c>@listSize</c> above all; in a schema that
    /// has these, also what asynchronous fields cost by default.
    /// </param>
    public static string Print(Schema schema, bool sorted = false, bool withDirectives = false)
    {
        var printer = new TypePrinter(sorted, withDirectives ? schema : null);
        return Join(
        [
            PrintDefinition(schema),
            .. printer.Order(schema.Directives.Where(static d => !SpecifiedDirectives.IsSpecified(d.Name)), static d => d.Name)
                .Select(printer.Print),
            .. printer.Order(schema.Types.Where(IsDefined), static t => t.Name).Select(printer.Print),
        ]);
    }

    /// <summary>The text of what <see cref="Print(Schema, bool, bool)"/> leaves out: the specified directives and the types of introspection.</summary>
    public static string PrintIntrospection(Schema schema)
    {
        var printer = new TypePrinter(sorted: false);
        return Join(
        [
            PrintDefinition(schema),
            .. schema.Directives.Where(static d => SpecifiedDirectives.IsSpecified(d.Name)).Select(printer.Print),
            .. schema.Types.Where(static t => IntrospectionTypes.IsIntrospectionType(t.Name)).Select(printer.Print),
        ]);
    }

    /// <summary>The text of one type.</summary>
    public static string Print(NamedType type) => new TypePrinter(sorted: false).Print(type);

    private static bool IsDefined(NamedType type) =>
        !ScalarTypes.IsSpecified(type.Name) && !IntrospectionTypes.IsIntrospectionType(type.Name);

    private static string Join(IEnumerable<string?> parts) => string.Join("\n\n", parts.Where(static p => p is not null));

    private static string? PrintDefinition(Schema schema)
    {
        var rootTypes = schema.DeclaredRootTypes;
        if (rootTypes.Count == 0)
        {
            return null;
        }

        var operations = Enum.GetValues<Language.OperationType>();
        var hasDefaultNames = operations.All(o => rootTypes.GetValueOrDefault(o) == schema.FindType(o.ToString()));
        if (schema.Description is null && hasDefaultNames)
        {
            return null;
        }

        var text = new StringBuilder(TypePrinter.Describe(schema.Description)).Append("schema {\n");
        foreach (var operation in operations)
        {
            if (rootTypes.TryGetValue(operation, out var type))
            {
                text.Append("  ").Append(operation.ToString().ToLowerInvariant()).Append(": ").Append(type.Name).Append('\n');
            }
        }

        return text.Append('}').ToString();
    }
}

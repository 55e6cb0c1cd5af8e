using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes filter and sort input types, with the expressions that lead to their values.</summary>
internal static class QueryInputTypeWriter
{
    private const string Queryable = "global::RecruitGraph.GraphQL.Queryable";

    public static string ClassName(QueryInputType type) => type.Name + "Type";

    /// <summary>The code that makes the filter input type of a leaf value or list.</summary>
    public static string Operation(string code) => $"{Queryable}.Filtering.FilterInputTypes.{code}";

    public static GeneratedSource Write(SchemaModel model, QueryInputType type)
    {
        var code = CodeWriter.File(TypeFiles.Namespace(model));
        var isFilter = type.Kind == QueryInputKind.Filter;
        code.Line(isFilter ? $"using {Queryable.Substring(8)}.Filtering;" : $"using {Queryable.Substring(8)}.Sorting;").Line();
        code.Open($"internal static class {ClassName(type)}");
        code.Line($"public static InputObjectTypeConfiguration Create() => {(isFilter ? "FilterInputTypes" : "SortInputTypes")}.Object<{type.Target}>(");
        code.Line($"    {CodeWriter.Literal(type.Name)},");
        code.Line($"    {CodeWriter.Literal(type.Description ?? Description(model, type))},");
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = isFilter ? Filter(type, type.Fields[i]) : Sort(type.Fields[i]);
            code.Line($"    {field}{(i == type.Fields.Count - 1 ? ");" : ",")}");
        }

        code.Close();
        return new(ClassName(type) + ".g.cs", code.ToString());
    }

    private static string Description(SchemaModel model, QueryInputType type) => type.Kind == QueryInputKind.Filter
        ? $"What is asked of a `{model.Catalog.OutputName(type.Target)}`. All fields that are given must hold."
        : $"A key to order by: exactly one field of a `{model.Catalog.OutputName(type.Target)}`.";

    private static string Filter(QueryInputType type, QueryInputField field)
    {
        var isNullable = field.ValueType is { IsNullable: true, Shape: TypeShape.Complex or TypeShape.List };
        return $"new FilterField<{type.Target}>({CodeWriter.Literal(field.Name)}, {CodeWriter.Literal(field.Type)}, {field.Member}, {field.Operand})"
            + $" {{ Description = {Text(field.Description)}{(isNullable ? ", IsNullable = true" : "")} }}";
    }

    private static string Sort(QueryInputField field)
    {
        var name = CodeWriter.Literal(field.Name);
        return field.ValueType.Shape == TypeShape.Complex
            ? $"SortField.Object({name}, {CodeWriter.Literal(field.Type)}, {field.Member}, {(field.ValueType.IsNullable ? "true" : "false")}, {Text(field.Description)})"
            : $"SortField.{(field.ValueType is { IsValueType: true, IsNullable: false } ? "Value" : "Reference")}({name}, {field.Member}, {Text(field.Description)})";
    }

    private static string Text(string? text) => text is null ? "null" : CodeWriter.Literal(text);
}

using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes which properties the fields of an object type read.</summary>
internal static class ProjectionWriter
{
    /// <summary>The projection of a type; null where whole objects are read.</summary>
    public static string? Instance(SchemaModel model, string key) =>
        model.Projections.Contains(key) ? $"global::{TypeFiles.Namespace(model)}.{ClassName(model, key)}.Instance" : null;

    public static GeneratedSource Write(SchemaModel model, string key)
    {
        var code = CodeWriter.File(TypeFiles.Namespace(model));
        code.Line("using RecruitGraph.GraphQL.Queryable.Projections;").Line();
        code.Open($"internal static class {ClassName(model, key)}");
        code.Line($"public static Projection<{key}> Instance {{ get; }} = new(");
        var fields = model.PropertyFields(key).Select(x => Property(model, key, x))
            .Concat(model.Catalog.ClassesOf(key).SelectMany(x => x.Fields).Select(x => Method(key, x)))
            .ToList();
        code.Line($"    [{(model.KeyOf(key) is null ? "" : Member(key, "Id"))}]{(fields.Count == 0 ? ");" : ",")}");
        for (var i = 0; i < fields.Count; i++)
        {
            code.Line($"    ProjectionField.{fields[i]}{(i == fields.Count - 1 ? ");" : ",")}");
        }

        code.Close();
        return new(ClassName(model, key) + ".g.cs", code.ToString());
    }

    private static string ClassName(SchemaModel model, string key) => model.Catalog.OutputName(key) + "Projection";

    private static string Property(SchemaModel model, string key, PropertyModel property)
    {
        var name = CodeWriter.Literal(property.Name);
        var item = property.Type.Shape == TypeShape.List ? property.Type.Element! : property.Type;
        return item.Shape == TypeShape.Complex && Instance(model, item.Name) is { } objects
            ? $"OfObjects({name}, {Member(key, property.ClrName)}, static () => {objects})"
            : $"Of({name}, {Member(key, property.ClrName)})";
    }

    private static string Method(string key, FieldModel field)
    {
        var name = CodeWriter.Literal(field.Name);
        var parent = field.Parameters.FirstOrDefault(x => x.Kind == ParameterKind.Parent);
        if (parent?.Requires is { } requires)
        {
            return $"Of({string.Join(", ", requires.Select(x => Member(key, x)).Prepend(name))})";
        }

        // A resolver that takes its context can ask that for the parent.
        return parent is not null || field.Parameters.Any(x => x.Kind == ParameterKind.ResolverContext) ? $"Whole({name})" : $"Of({name})";
    }

    private static string Member(string key, string property) => $"({key} item) => item.{CodeWriter.Identifier(property)}";
}

using Microsoft.CodeAnalysis;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>A schema with all that is reachable in it, ready to be written.</summary>
internal sealed class SchemaModel(SchemaInput input, TypeCatalog catalog)
{
    public SchemaInput Input { get; } = input;

    public TypeCatalog Catalog { get; } = catalog;

    /// <summary>Keys of the object types, interfaces and unions in use, with the place that led to each.</summary>
    public SortedDictionary<string, string> Outputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of the input object types in use, with the place that led to each.</summary>
    public SortedDictionary<string, string> Inputs { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Enums { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, ErrorModel> Errors { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Connection> Connections { get; } = new(StringComparer.Ordinal);

    public List<Problem> Problems { get; } = [];

    public void Report(DiagnosticDescriptor rule, string place, params string[] arguments) => Problems.Add(Problem.Create(rule.Id, place, arguments));

    /// <summary>Reports at a place that may be in another assembly, and else at what led to it.</summary>
    public void ReportFrom(DiagnosticDescriptor rule, string place, string? fallback, params string[] arguments) =>
        Problems.Add(Problem.Create(rule.Id, place, arguments) with { Fallback = fallback });

    /// <summary>The properties of an object type that are fields: not ignored, and no static member has their name.</summary>
    public IEnumerable<PropertyModel> PropertyFields(string key)
    {
        var classes = Catalog.ClassesOf(key);
        var ignored = new HashSet<string>(classes.SelectMany(x => x.Ignore));
        var replaced = new HashSet<string>(classes.SelectMany(x => x.Fields).Select(x => x.Name));
        return Catalog.Complex(key).Properties.Where(x => x.CanRead && !ignored.Contains(x.ClrName) && !replaced.Contains(x.Name));
    }

    /// <summary>The properties of an input object type that are fields: the constructor takes them or they can be set.</summary>
    public IEnumerable<PropertyModel> InputFields(string key)
    {
        var type = Catalog.Complex(key);
        return type.Properties.Where(x => x.CanWrite || type.ConstructorProperties.Contains(x.ClrName));
    }

    public bool IsNode(string key) =>
        Catalog.Complex(key).Marks.HasFlag(TypeMarks.Node) || Catalog.ClassesOf(key).Any(x => x.IsNode);

    public string ConnectionName(FieldModel field) =>
        field.Connection!.Name ?? NodeName(field.Type.Element!);

    public string NodeName(ClrType type) => Catalog.Output(type.AsNonNull()).TrimEnd('!');
}

/// <summary>A connection type: its node, and whether any field of it counts.</summary>
internal sealed record Connection(string Name, ClrType Node, bool HasTotalCount);

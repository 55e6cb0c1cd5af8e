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

    /// <summary>The filter and sort input types of objects, by name.</summary>
    public SortedDictionary<string, QueryInputType> QueryInputs { get; } = new(StringComparer.Ordinal);

    /// <summary>The filter input types of leaf values and lists: the code that makes each, by name.</summary>
    public SortedDictionary<string, string> OperationInputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of the object types of which only selected properties are read.</summary>
    public SortedSet<string> Projections { get; } = new(StringComparer.Ordinal);

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

    /// <summary>The property that tells objects of a type apart; null where there is none.</summary>
    public PropertyModel? KeyOf(string key) =>
        Catalog.Complex(key).Properties.FirstOrDefault(x => x.ClrName == "Id" && x.CanRead && Reading.Ids.IsRaw(x.Type) && !x.Type.IsNullable);

    /// <summary>Whether no caller is kept from the objects of a type as such.</summary>
    public bool IsOpen(string key) =>
        Catalog.Complex(key).Authorize.Count == 0 && Catalog.ClassesOf(key).All(x => x.Authorize.Count == 0);

    /// <summary>Whether only some properties of the objects of a type can be read.</summary>
    public bool IsProjectable(string key) =>
        Outputs.ContainsKey(key)
        && Catalog.Complex(key) is { IsAbstract: false } type
        && (type.Marks & (TypeMarks.Interface | TypeMarks.Union)) == 0;

    /// <summary>The name of the filter or sort input type of a field.</summary>
    public string? QueryInputName(FieldModel field, QueryInputKind kind) =>
        new QueryInputFinder(this, kind).Find(
            field.Query!.Item.Name, kind == QueryInputKind.Filter ? field.Query.FilterClass : field.Query.SortClass, field);

    public bool IsNode(string key) =>
        Catalog.Complex(key).Marks.HasFlag(TypeMarks.Node) || Catalog.ClassesOf(key).Any(x => x.IsNode);

    public string ConnectionName(FieldModel field) =>
        field.Connection!.Name ?? NodeName(field.Type.Element!);

    public string NodeName(ClrType type) => Catalog.Output(type.AsNonNull()).TrimEnd('!');
}

/// <summary>A connection type: its node, and whether any field of it counts.</summary>
internal sealed record Connection(string Name, ClrType Node, bool HasTotalCount);

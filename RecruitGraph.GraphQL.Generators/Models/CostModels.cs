namespace RecruitGraph.GraphQL.Generators.Models;

/// <summary><c>[Cost]</c>: the weight as C# writes it.</summary>
internal sealed record CostModel(string Weight);

/// <summary><c>[ListSize]</c>.</summary>
internal sealed record ListSizeModel(EquatableArray<string> SlicingArguments, EquatableArray<string> SizedFields)
{
    private static readonly EquatableArray<string> ConnectionArguments = new[] { "first", "last" }.ToEquatableArray();

    private static readonly EquatableArray<string> ConnectionFields = new[] { "edges", "nodes" }.ToEquatableArray();

    public int? AssumedSize { get; init; }

    public int? SlicingArgumentDefaultValue { get; init; }

    public bool RequireOneSlicingArgument { get; init; } = true;

    /// <summary>What is known of the size of a connection.</summary>
    public static ListSizeModel Of(ConnectionModel connection) =>
        new(ConnectionArguments, ConnectionFields)
        {
            AssumedSize = connection.MaxPageSize,
            SlicingArgumentDefaultValue = connection.DefaultPageSize,
            RequireOneSlicingArgument = false,
        };
}

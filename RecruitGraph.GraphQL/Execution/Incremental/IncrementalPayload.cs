namespace RecruitGraph.GraphQL.Execution;

/// <summary>What one payload says.</summary>
internal sealed class IncrementalPayload
{
    public List<IPending> Pending { get; } = [];

    public List<IncrementalEntry> Incremental { get; } = [];

    public List<CompletedEntry> Completed { get; } = [];

    public bool IsEmpty => Pending.Count == 0 && Incremental.Count == 0 && Completed.Count == 0;
}

/// <summary>An entry of <c>incremental</c>.</summary>
internal abstract class IncrementalEntry
{
    public abstract int Id { get; }
}

/// <summary>Fields of an object, in <c>data</c>.</summary>
internal sealed class DataEntry : IncrementalEntry
{
    private DataEntry(int id, object[] subPath, DeferredPart part) => (Id, SubPath, Part) = (id, subPath, part);

    public override int Id { get; }

    /// <summary>The way from the fragment's object down to that of the fields.</summary>
    public object[] SubPath { get; }

    public DeferredPart Part { get; }

    /// <summary>Names a part after the fragment that is nearest to it, of those that the client knows.</summary>
    public static DataEntry Create(DeferredFragment fragment, DeferredPart part)
    {
        var nearest = fragment;
        foreach (var other in part.Fragments)
        {
            if (other.IsAnnounced && other.Path.Length > nearest.Path.Length)
            {
                nearest = other;
            }
        }

        return new DataEntry(nearest.Id, part.Path[nearest.Path.Length..], part);
    }
}

/// <summary>Items that follow those a list has, in <c>items</c>.</summary>
internal sealed class ItemsEntry(ItemStream stream) : IncrementalEntry
{
    public override int Id => stream.Id;

    public List<StreamedItem> Items { get; } = [];
}

/// <summary>An entry of <c>completed</c>; with errors, what was announced has failed.</summary>
internal sealed record CompletedEntry(int Id, IReadOnlyList<GraphQLError>? Errors)
{
    /// <summary>Whether it has not failed by itself, but the whole answer has ended before.</summary>
    public bool IsEnd => Errors is [{ Code: ErrorCodes.ResponseSizeLimit or ErrorCodes.PartLimit or ErrorCodes.MemoryLimit }];
}

using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The rest of a list whose items are delivered as they come.</summary>
internal sealed class ItemStream(Selection selection, GraphQLType itemType, IItemSource source, int nextIndex, int cell) : IPending
{
    public string? Label => Selection.Stream?.Label;

    public object[] Path { get; set; } = [];

    public int Id { get; set; } = IPending.Unannounced;

    /// <summary>The list's cell in the part that holds it.</summary>
    public int Cell { get; } = cell;

    /// <summary>The field, as its items are executed.</summary>
    public Selection Selection { get; } = selection;

    public GraphQLType ItemType { get; } = itemType;

    public IItemSource Source { get; } = source;

    /// <summary>Whether the client knows of it and awaits more.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Items that have come and are not delivered, in their order.</summary>
    public Queue<StreamedItem> Undelivered { get; } = new();

    /// <summary>The source's answer whether there is another item; null when it was not asked.</summary>
    public Task<bool>? Next { get; set; }

    /// <summary>When the source was last asked.</summary>
    public long AskedAt { get; set; }

    /// <summary>Whether the source has no more items, or has failed.</summary>
    public bool IsAtEnd { get; set; }

    /// <summary>Why the source failed.</summary>
    public IReadOnlyList<GraphQLError>? Errors { get; set; }

    /// <summary>The items that the next payload has of this stream.</summary>
    public ItemsEntry? Entry { get; set; }

    public StreamedItem Add(object? value)
    {
        var item = new StreamedItem(this, nextIndex++, value) { Path = Path };
        Undelivered.Enqueue(item);
        return item;
    }
}

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Where the items of a streamed list come from. It is never asked for two items at once.</summary>
internal interface IItemSource : IAsyncDisposable
{
    object? Current { get; }

    /// <summary>How many items may wait for their delivery before no more are asked for.</summary>
    int ReadAhead { get; }

    ValueTask<bool> MoveNextAsync();

    /// <summary>Tells a source that is asked for an item to give up.</summary>
    void Cancel();
}

/// <summary>
/// What is left of a list that is in memory: all of it is executed together, so that the number of fetches does not depend on
/// the number of items.
/// </summary>
internal sealed class ListItemSource(ListItems items) : IItemSource
{
    private ListItems _items = items;

    public object? Current { get; private set; }

    public int ReadAhead => int.MaxValue;

    public ValueTask<bool> MoveNextAsync()
    {
        var isThere = _items.MoveNext(out var item);
        Current = item;
        return new ValueTask<bool>(isThere);
    }

    public void Cancel()
    {
    }

    public ValueTask DisposeAsync()
    {
        _items.Dispose();
        return ValueTask.CompletedTask;
    }
}

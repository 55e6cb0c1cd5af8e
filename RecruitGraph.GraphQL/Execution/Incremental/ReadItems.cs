namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// The items that the answer itself has of an asynchronous sequence: all of them, or as many as <c>@stream</c> asks for. The
/// sequence is closed with it, unless its rest is streamed.
/// </summary>
internal sealed class ReadItems(AsyncItemSource source) : IAsyncDisposable
{
    public const int All = -1;

    private bool _isRestTaken;

    public List<object?> Items { get; } = [];

    /// <summary>Whether the sequence has ended.</summary>
    public bool IsAtEnd { get; private set; }

    public async Task<object?> ReadAsync(int count)
    {
        while (Items.Count != count)
        {
            if (!await source.MoveNextAsync())
            {
                IsAtEnd = true;
                break;
            }

            Items.Add(source.Current);
        }

        return this;
    }

    /// <summary>The source, which from now on the caller closes.</summary>
    public AsyncItemSource TakeRest()
    {
        _isRestTaken = true;
        return source;
    }

    public ValueTask DisposeAsync() => _isRestTaken ? ValueTask.CompletedTask : source.DisposeAsync();
}

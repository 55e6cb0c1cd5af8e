namespace RecruitGraph.GraphQL.Execution;

/// <summary>An asynchronous sequence that is being read; closing it cancels the token that the sequence was given.</summary>
internal sealed class AsyncItemSource : IItemSource
{
    private readonly CancellationTokenSource _cancellation;
    private readonly IAsyncEnumerator<object?> _items;
    private bool _isClosed;

    private AsyncItemSource(IAsyncEnumerable<object?> sequence, CancellationToken cancellationToken)
    {
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _items = sequence.GetAsyncEnumerator(_cancellation.Token);
    }

    public object? Current => _items.Current;

    public int ReadAhead => 100;

    public static AsyncItemSource Open(IAsyncEnumerable<object?> sequence, CancellationToken cancellationToken) =>
        new(sequence, cancellationToken);

    public ValueTask<bool> MoveNextAsync() => _items.MoveNextAsync();

    public void Cancel() => _cancellation.Cancel();

    public async ValueTask DisposeAsync()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            await _items.DisposeAsync().ConfigureAwait(false);
            _cancellation.Dispose();
        }
    }
}

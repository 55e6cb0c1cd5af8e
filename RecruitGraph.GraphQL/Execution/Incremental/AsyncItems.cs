namespace RecruitGraph.GraphQL.Execution;

/// <summary>A resolver's asynchronous sequence, with the services that live until it is read to its end or closed.</summary>
internal sealed class AsyncItems<T>(IAsyncEnumerable<T> sequence, IAsyncDisposable? scope) : IAsyncEnumerable<object?>
{
    public IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Enumerator(sequence, scope, cancellationToken);

    // Not an iterator method: closed before it was ever asked for an item, that would never reach its end.
    private sealed class Enumerator(IAsyncEnumerable<T> sequence, IAsyncDisposable? scope, CancellationToken cancellationToken)
        : IAsyncEnumerator<object?>
    {
        private IAsyncEnumerator<T>? _items;

        public object? Current => _items is null ? null : _items.Current;

        public ValueTask<bool> MoveNextAsync() => (_items ??= sequence.GetAsyncEnumerator(cancellationToken)).MoveNextAsync();

        public async ValueTask DisposeAsync()
        {
            try
            {
                if (_items is not null)
                {
                    await _items.DisposeAsync().ConfigureAwait(false);
                }
            }
            finally
            {
                if (scope is not null)
                {
                    await scope.DisposeAsync().ConfigureAwait(false);
                }
            }
        }
    }
}

using System.Runtime.CompilerServices;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>An answer in parts: the initial one, then what it left for later as it becomes ready.</summary>
internal sealed class IncrementalStream(OperationResult initial, IncrementalExecution execution) : ResponseStream
{
    private readonly Lock _gate = new();
    private OperationResult? _initial = initial;
    private bool _isReading;
    private bool _isDisposed;

    public override ResponseStreamKind Kind => ResponseStreamKind.Incremental;

    public override async IAsyncEnumerable<OperationResult> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Exchange(ref _initial, null) is not { } initial)
            {
                yield break;
            }

            yield return initial;
            while (!execution.IsFinished && await ReadNextAsync(cancellationToken).ConfigureAwait(false) is { } next)
            {
                yield return next;
            }
        }
        finally
        {
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        bool isReading;
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            isReading = _isReading;
        }

        if (Interlocked.Exchange(ref _initial, null) is { } unread)
        {
            await unread.DisposeAsync().ConfigureAwait(false);
        }

        if (isReading)
        {
            // Whoever reads closes what he uses.
            execution.Cancel();
        }
        else
        {
            await execution.CloseAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<OperationResult?> ReadNextAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return null;
            }

            _isReading = true;
        }

        OperationResult? next = null;
        try
        {
            next = await execution.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            bool isDisposed;
            lock (_gate)
            {
                _isReading = false;
                isDisposed = _isDisposed;
            }

            if (isDisposed)
            {
                await execution.CloseAsync().ConfigureAwait(false);
            }
        }

        return next;
    }
}

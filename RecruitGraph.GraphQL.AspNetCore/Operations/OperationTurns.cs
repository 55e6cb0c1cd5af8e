using System.Diagnostics.CodeAnalysis;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Lets a few operations of a connection execute and hold answers at the same time, and the others wait in their order. So a client that
/// takes its answers slowly, or not at all, makes the server hold a few and no more.
/// </summary>
/// <param name="most">How many have a turn at the same time.</param>
[SuppressMessage(
    "Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The semaphore has no wait handle to give back, and whoever waits may outlive the connection for a moment.")]
internal sealed class OperationTurns(int most)
{
    private readonly SemaphoreSlim _free = new(most, most);
    private volatile bool _isClosed;

    /// <summary>Whether nothing may begin any more.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>The place of one operation, which has no turn yet.</summary>
    public OperationTurn Create() => new(this, _free);

    /// <summary>
    /// Nothing begins any more. It comes before the operations are cancelled one by one, since each that ends would give its turn to
    /// another whose cancellation is yet to come.
    /// </summary>
    public void Close() => _isClosed = true;
}

/// <summary>The turn of one operation: taken before it executes, given back when its answer has been sent.</summary>
internal sealed class OperationTurn(OperationTurns turns, SemaphoreSlim free) : IDisposable
{
    private bool _isHeld;

    /// <summary>Takes a turn, if that is possible without waiting.</summary>
    public bool TryEnter() => !turns.IsClosed && (_isHeld = _isHeld || free.Wait(0, CancellationToken.None));

    /// <summary>
    /// Waits for a turn, unless the operation has it. Once nothing may begin any more, it waits for the cancellation that follows.
    /// </summary>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        if (!_isHeld)
        {
            await free.WaitAsync(cancellationToken);
            _isHeld = true;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (turns.IsClosed)
        {
            Leave();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    /// <summary>Gives the turn to whoever waits the longest.</summary>
    public void Leave()
    {
        if (_isHeld)
        {
            _isHeld = false;
            free.Release();
        }
    }

    public void Dispose() => Leave();
}

using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// The one stream of a client in single connection mode: reserved first, then opened once. Operations that come before wait for it,
/// and nothing of them runs.
/// </summary>
internal sealed class EventStream(string token, StreamCaller caller, StreamSignIn signIn, RunningOperations operations) : IDisposable
{
    private readonly TaskCompletionSource<EventStreamWriter> _writer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isTaken;

    /// <summary>What the client shows to be let in.</summary>
    public string Token { get; } = token;

    /// <summary>Who reserved it, as reservations are counted.</summary>
    public StreamCaller Caller { get; } = caller;

    /// <summary>Who reserved it.</summary>
    public StreamOwner Owner => Caller.Owner;

    /// <summary>The sign-in by which it was reserved, with which it ends, whoever opens it.</summary>
    public StreamSignIn SignIn { get; } = signIn;

    /// <summary>What runs on it, or waits to.</summary>
    public RunningOperations Operations { get; } = operations;

    /// <summary>Whether what is sent reaches a client.</summary>
    public bool IsOpen => _writer.Task.IsCompletedSuccessfully;

    /// <summary>Ends the reservation unless the stream is opened in time.</summary>
    public ITimer? Expiry { get; set; }

    /// <summary>Whether a client, or the reservation's end, has it.</summary>
    public bool IsTaken => Volatile.Read(ref _isTaken) != 0;

    /// <summary>Takes the stream; true for the first caller alone.</summary>
    public bool TryTake()
    {
        if (Interlocked.Exchange(ref _isTaken, 1) != 0)
        {
            return false;
        }

        Expiry?.Dispose();
        return true;
    }

    /// <summary>The stream is open: what waited may run.</summary>
    public void Open(EventStreamWriter writer) => _writer.TrySetResult(writer);

    /// <summary>Waits until the stream is open.</summary>
    /// <exception cref="OperationCanceledException">It never will be.</exception>
    public Task WaitUntilOpenAsync(CancellationToken cancellationToken) => _writer.Task.WaitAsync(cancellationToken);

    /// <summary>Sends an event of an operation that runs, when its turn has come.</summary>
    public async ValueTask SendAsync(ServerSentEvent message, CancellationToken cancellationToken)
    {
        var writer = await _writer.Task.WaitAsync(cancellationToken);
        try
        {
            await writer.SendAsync(message, cancellationToken);
        }
        catch (OperationCanceledException) when (writer.IsClosed)
        {
            // Before the operation gives its turn to another: of what waits for a client that is gone nothing may begin.
            Operations.CancelAll();
            throw;
        }
    }

    /// <summary>Ends all operations with a sign-in, lets each tell why, and tells it for the stream.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task EndSignInAsync(GraphQLError why, EventStreamWriter writer, CancellationToken cancellationToken)
    {
        Operations.EndSignInAll(why);
        await Operations.WhenAllCompleted().WaitAsync(cancellationToken);
        await writer.SendAsync(ServerSentEvent.Next(OperationResult.Refused(why)), cancellationToken);
        await writer.SendAsync(ServerSentEvent.Complete, cancellationToken);
    }

    /// <summary>Ends all operations; what waits for the stream to open waits no more.</summary>
    public async Task CloseAsync()
    {
        Operations.CancelAll();
        _writer.TrySetCanceled();
        await Operations.WhenAllCompleted();
    }

    public void Dispose()
    {
        Expiry?.Dispose();
        SignIn.Dispose();
    }
}

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// The one stream of a client in single connection mode: reserved first, then opened once. Its operations may start before it is
/// opened; what they have to say waits.
/// </summary>
internal sealed class EventStream(string token, StreamCaller caller, int maxOperations) : IDisposable
{
    private readonly TaskCompletionSource<EventStreamWriter> _writer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isTaken;

    /// <summary>What the client shows to be let in.</summary>
    public string Token { get; } = token;

    /// <summary>Who reserved it, as reservations are counted.</summary>
    public StreamCaller Caller { get; } = caller;

    /// <summary>Who reserved it.</summary>
    public StreamOwner Owner => Caller.Owner;

    /// <summary>What runs on it.</summary>
    public RunningOperations Operations { get; } = new(maxOperations);

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

    /// <summary>The stream is open: what waited is sent.</summary>
    public void Open(EventStreamWriter writer) => _writer.TrySetResult(writer);

    /// <summary>Sends an event of an operation once the stream is open and its turn has come.</summary>
    public async ValueTask SendAsync(ServerSentEvent message, CancellationToken cancellationToken)
    {
        var writer = await _writer.Task.WaitAsync(cancellationToken);
        await writer.SendAsync(message, cancellationToken);
    }

    /// <summary>Ends all operations; what waits for the stream to open waits no more.</summary>
    public async Task CloseAsync()
    {
        Operations.CancelAll();
        _writer.TrySetCanceled();
        await Operations.WhenAllCompleted();
    }

    public void Dispose() => Expiry?.Dispose();
}

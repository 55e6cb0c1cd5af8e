using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>An operation of single connection mode with everything it holds, which outlives the POST that started it.</summary>
internal sealed class EventStreamOperation(EventStream stream, RunningOperation running, ParsedRequest request, AsyncServiceScope scope)
    : IAsyncDisposable
{
    private ITimer? _expiry;
    private ISignInWatch? _watch;
    private CancellationTokenRegistration _signOut;

    /// <summary>Held while the operation executes and until its answer is sent.</summary>
    public OperationTurn Turn { get; } = stream.Operations.Turns.Create();

    public EventStream Stream { get; } = stream;

    public RunningOperation Running { get; } = running;

    public ParsedRequest Request { get; } = request;

    public IServiceProvider Services => scope.ServiceProvider;

    public string Id => Running.Id;

    /// <summary>Cancelled when the client ends the operation, or its stream goes.</summary>
    public CancellationToken CancellationToken => Running.CancellationToken;

    /// <summary>Ends the operation with the sign-in that started it.</summary>
    public void EndAfter(TimeSpan time, TimeProvider timeProvider) => _expiry = timeProvider.CreateTimer(
        static running => ((RunningOperation)running!).Cancel(), Running, time, Timeout.InfiniteTimeSpan);

    /// <summary>Ends the operation when the user who started it has signed out, or was.</summary>
    public void EndWith(ISignInWatch watch)
    {
        _watch = watch;
        _signOut = watch.Ended.UnsafeRegister(static running => ((RunningOperation)running!).SignOut(), Running);
    }

    /// <summary>Whether the user who started it has signed out, or was.</summary>
    public bool IsSignedOut => Running.IsSignedOut;

    /// <summary>
    /// Says that the sign-in has ended, and sends the last event: where the stream is not open yet, to whoever opens it in time.
    /// </summary>
    /// <exception cref="OperationCanceledException">Nobody does, or the client has gone.</exception>
    public async ValueTask EndSignedOutAsync()
    {
        await Stream.SendAsync(ServerSentEvent.Next(Id, OperationResult.Refused(TransportErrors.SignInEnded)), CancellationToken.None);
        Stream.Operations.Release(Running);
        await Stream.SendAsync(ServerSentEvent.CompleteOf(Id), CancellationToken.None);
    }

    /// <summary>Sends an event of the operation when its turn has come.</summary>
    public ValueTask SendAsync(ServerSentEvent message) => Stream.SendAsync(message, CancellationToken);

    /// <summary>Sends the last event. The client may use the id anew as soon as it reads it, so the id is free before.</summary>
    public ValueTask CompleteAsync()
    {
        CancellationToken.ThrowIfCancellationRequested();
        Stream.Operations.Release(Running);
        return SendAsync(ServerSentEvent.CompleteOf(Id));
    }

    public async ValueTask DisposeAsync()
    {
        _expiry?.Dispose();
        await _signOut.DisposeAsync();
        _watch?.Dispose();
        Turn.Dispose();
        Request.Dispose();
        Stream.Operations.Remove(Running);
        await scope.DisposeAsync();
    }
}

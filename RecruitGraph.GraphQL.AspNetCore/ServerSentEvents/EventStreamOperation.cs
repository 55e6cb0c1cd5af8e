using Microsoft.Extensions.DependencyInjection;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>An operation of single connection mode with everything it holds, which outlives the POST that started it.</summary>
internal sealed class EventStreamOperation(EventStream stream, RunningOperation running, ParsedRequest request, AsyncServiceScope scope)
    : IAsyncDisposable
{
    private ITimer? _expiry;

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
        Stream.Operations.Remove(Running);
        Request.Dispose();
        await scope.DisposeAsync();
    }
}

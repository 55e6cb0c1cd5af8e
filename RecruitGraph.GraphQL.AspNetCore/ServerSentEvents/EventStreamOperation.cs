using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>An operation of single connection mode with everything it holds, which outlives the POST that started it.</summary>
internal sealed class EventStreamOperation(EventStream stream, RunningOperation running, ParsedRequest request, AsyncServiceScope scope)
    : IAsyncDisposable
{
    private StreamSignIn? _signIn;
    private CancellationTokenRegistration _signInEnd;

    /// <summary>Held while the operation executes and until its answer is sent.</summary>
    public OperationTurn Turn { get; } = stream.Operations.Turns.Create();

    public EventStream Stream { get; } = stream;

    public RunningOperation Running { get; } = running;

    public ParsedRequest Request { get; } = request;

    public IServiceProvider Services => scope.ServiceProvider;

    public string Id => Running.Id;

    /// <summary>Cancelled when the client ends the operation, or its stream goes.</summary>
    public CancellationToken CancellationToken => Running.CancellationToken;

    /// <summary>Ends the operation with the sign-in that started it, which it takes over.</summary>
    public void EndWith(StreamSignIn signIn)
    {
        _signIn = signIn;
        _signInEnd = signIn.Ended.UnsafeRegister(
            static state => ((EventStreamOperation)state!).Running.EndSignIn(((EventStreamOperation)state)._signIn!.End!), this);
    }

    /// <summary>
    /// Says why its sign-in has ended, and sends the last event: where the stream is not open yet, to whoever opens it in time.
    /// </summary>
    /// <exception cref="OperationCanceledException">Nobody does, or the client has gone.</exception>
    public async ValueTask EndSignInAsync(GraphQLError why)
    {
        await Stream.SendAsync(ServerSentEvent.Next(Id, OperationResult.Refused(why)), CancellationToken.None);
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
        await _signInEnd.DisposeAsync();
        _signIn?.Dispose();
        Turn.Dispose();
        Request.Dispose();
        Stream.Operations.Remove(Running);
        await scope.DisposeAsync();
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RecruitGraph.GraphQL.Execution;
using HostScopes = Microsoft.Extensions.DependencyInjection.IServiceScopeFactory;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Runs the operations of an acknowledged connection and sends what comes of them.</summary>
internal sealed class SocketOperationRunner(
    RequestRunner runner,
    HostScopes scopes,
    WebSocketWriter writer,
    RunningOperations operations,
    Func<CancellationToken, ValueTask<RequestGlobalState?>> findCaller,
    ILogger logger)
{
    /// <summary>Starts an operation, which then runs beside the connection's reader.</summary>
    public void Start(RunningOperation operation, ParsedRequest request) => operation.Completion = RunAsync(operation, request);

    private async Task RunAsync(RunningOperation operation, ParsedRequest request)
    {
        try
        {
            await ExecuteAsync(operation, request);
        }
        catch (OperationCanceledException) when (operation.CancellationToken.IsCancellationRequested)
        {
            // The client does not wait for an answer any more.
        }
        catch (Exception exception)
        {
            TransportLog.Write(logger, new GraphQLError(exception.Message) { Exception = exception });
            await FailAsync(operation);
        }
        finally
        {
            operations.Remove(operation);
            request.Dispose();
        }
    }

    private async Task ExecuteAsync(RunningOperation operation, ParsedRequest parsed)
    {
        // It is held until the answer has been sent, by a subscription for each event anew.
        using var turn = operations.Turns.Create();
        await turn.EnterAsync(operation.CancellationToken);
        if (writer.IsClosed)
        {
            // What waited for a client that is gone must not run for nobody, one after the other.
            return;
        }

        if (await findCaller(operation.CancellationToken) is not { } globalState)
        {
            return;
        }

        // The client may have gone meanwhile.
        await turn.EnterAsync(operation.CancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var settings = new RequestSettings(globalState, AllowedOperations.All)
        {
            AllowsIncrementalDelivery = true,
            BeforeEvent = turn.EnterAsync,
        };
        await using var result = await runner.RunAsync(parsed, settings, scope.ServiceProvider, operation.CancellationToken);

        var prefix = ServerMessage.NextPrefix(operation.Id);
        if (result is ResponseStream stream)
        {
            var isSubscription = stream.Kind == ResponseStreamKind.Subscription;
            if (isSubscription)
            {
                turn.Leave();
            }

            await foreach (var answer in stream.ReadAsync(operation.CancellationToken))
            {
                await using (answer)
                {
                    if (!isSubscription)
                    {
                        // A later part of one answer has no data of its own, and is none the worse for it.
                        await writer.SendAsync(ServerMessage.Next(prefix, answer), operation.CancellationToken);
                    }
                    else if (!await SendAsync(operation, prefix, answer))
                    {
                        return;
                    }
                }

                if (isSubscription)
                {
                    turn.Leave();
                }
            }
        }
        else if (!await SendAsync(operation, prefix, (OperationResult)result))
        {
            return;
        }

        await EndAsync(operation, ServerMessage.Complete(operation.Id));
    }

    /// <summary>Sends a <c>next</c>, or the <c>error</c> that ends the operation; false after the latter.</summary>
    private async ValueTask<bool> SendAsync(RunningOperation operation, byte[] prefix, OperationResult answer)
    {
        if (answer.HasData)
        {
            await writer.SendAsync(ServerMessage.Next(prefix, answer), operation.CancellationToken);
            return true;
        }

        await EndAsync(operation, ServerMessage.Error(operation.Id, answer));
        return false;
    }

    private async ValueTask EndAsync(RunningOperation operation, ServerMessage last)
    {
        operation.CancellationToken.ThrowIfCancellationRequested();

        // The client may use the id anew as soon as it reads the message, so it has to be free before.
        operations.Release(operation);
        await writer.SendAsync(last, operation.CancellationToken);
    }

    private async ValueTask FailAsync(RunningOperation operation)
    {
        try
        {
            await EndAsync(operation, ServerMessage.Error(operation.Id, OperationResult.Refused(TransportErrors.Unexpected)));
        }
        catch (OperationCanceledException)
        {
            // The client went at the same moment.
        }
    }
}

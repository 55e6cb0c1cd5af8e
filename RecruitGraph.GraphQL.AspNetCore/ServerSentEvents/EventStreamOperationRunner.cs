using System.Net;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Execution;
using HostScopes = Microsoft.Extensions.DependencyInjection.IServiceScopeFactory;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Starts operations of single connection mode, answers their requests, and sends what comes of them to the stream.</summary>
internal sealed class EventStreamOperationRunner(
    RequestRunner requests,
    HostScopes scopes,
    ISignInMonitor signIns,
    IOptions<GraphQLServerOptions> options,
    TimeProvider timeProvider,
    ILogger<EventStreamOperationRunner> logger)
{
    private readonly int _maxOperations = options.Value.ServerSentEvents.MaxOperations;
    private readonly int _maxRequestSize = options.Value.Http.MaxRequestSize;
    private readonly StatusPolicy _policy = options.Value.Http.StatusPolicy;

    /// <summary>
    /// Answers 202 when the operation has begun or waits for its turn, its errors when it was refused, 204 when it was ended meanwhile,
    /// and 401 when its sign-in was.
    /// </summary>
    /// <exception cref="RequestRefusedException">The request is refused before the engine sees it.</exception>
    public async Task RunAsync(HttpContext context, EventStream stream)
    {
        var isGet = HttpMethods.IsGet(context.Request.Method);
        var parsed = isGet
            ? RequestUrl.Parse(context.Request)
            : await RequestBody.ReadJsonAsync(context.Request, _maxRequestSize);
        var operation = Admit(stream, parsed);
        var isHandedOver = false;
        try
        {
            operation.EndWith(await StreamSignIn.BeginAsync(context, signIns, timeProvider));

            // Until it is answered, a client that goes away takes the operation with it.
            await using var gone = context.RequestAborted.UnsafeRegister(
                static running => ((RunningOperation)running!).Cancel(), operation.Running);
            var settings = Settings(operation, context, isGet);
            var started = stream.IsOpen && operation.Turn.TryEnter()
                ? await requests.RunAsync(parsed, settings, operation.Services, operation.CancellationToken)
                : null;
            if (await FindRefusalAsync(operation, started, settings) is { } refused)
            {
                await RefuseAsync(context, refused);
                return;
            }

            var producing = started is null
                ? RunLaterAsync(operation, settings, context.User, context.Connection.RemoteIpAddress)
                : Task.FromResult(started);
            operation.Running.Completion = SendAllAsync(operation, producing);
            isHandedOver = true;
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        catch (OperationCanceledException) when (operation.Running.SignInEnd is { } why)
        {
            throw new RequestRefusedException(StatusCodes.Status401Unauthorized, why);
        }
        catch (OperationCanceledException) when (operation.CancellationToken.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        finally
        {
            if (!isHandedOver)
            {
                await operation.DisposeAsync();
            }
        }
    }

    /// <summary>What is wrong with an operation: as it turned out or, where it has not started, as far as that can be told.</summary>
    private async ValueTask<OperationResult?> FindRefusalAsync(
        EventStreamOperation operation, ExecutionResult? started, RequestSettings settings)
    {
        if (started is null)
        {
            return await requests.FindRefusalAsync(operation.Request, settings, operation.Services, operation.CancellationToken);
        }

        return started is OperationResult { HasData: false, Errors.Count: > 0 } refused ? refused : null;
    }

    /// <summary>Runs an operation when somebody listens to its stream and its turn has come, with its user's rights of then.</summary>
    private async Task<ExecutionResult> RunLaterAsync(
        EventStreamOperation operation, RequestSettings settings, ClaimsPrincipal user, IPAddress? address)
    {
        await operation.Stream.WaitUntilOpenAsync(operation.CancellationToken);
        await operation.Turn.EnterAsync(operation.CancellationToken);
        if (await signIns.RenewAsync(user, operation.CancellationToken) is not { } caller)
        {
            operation.Running.EndSignIn(TransportErrors.SignInEnded);
            throw new OperationCanceledException(operation.CancellationToken);
        }

        // The client may have gone meanwhile.
        await operation.Turn.EnterAsync(operation.CancellationToken);
        var renewed = settings with { GlobalState = new RequestGlobalState(caller, address) };
        return await requests.RunAsync(operation.Request, renewed, operation.Services, operation.CancellationToken);
    }

    private async Task SendAllAsync(EventStreamOperation operation, Task<ExecutionResult> producing)
    {
        await using (operation)
        {
            try
            {
                await SendAsync(operation, await producing);
                await operation.CompleteAsync();
            }
            catch (OperationCanceledException) when (operation.Running.SignInEnd is { } why)
            {
                await EndSignInAsync(operation, why);
            }
            catch (OperationCanceledException)
            {
                // The client does not wait for an answer any more.
            }
            catch (Exception exception)
            {
                TransportLog.Write(logger, new GraphQLError(exception.Message) { Exception = exception });
                await FailAsync(operation);
            }
        }
    }

    private static async Task SendAsync(EventStreamOperation operation, ExecutionResult result)
    {
        await using (result)
        {
            if (result is not ResponseStream answers)
            {
                await operation.SendAsync(ServerSentEvent.Next(operation.Id, (OperationResult)result));
                return;
            }

            var isSubscription = answers.Kind == ResponseStreamKind.Subscription;
            if (isSubscription)
            {
                operation.Turn.Leave();
            }

            await foreach (var answer in answers.ReadAsync(operation.CancellationToken))
            {
                await using (answer)
                {
                    await operation.SendAsync(ServerSentEvent.Next(operation.Id, answer));
                }

                if (isSubscription)
                {
                    operation.Turn.Leave();
                }
            }
        }
    }

    private static async Task EndSignInAsync(EventStreamOperation operation, GraphQLError why)
    {
        try
        {
            await operation.EndSignInAsync(why);
        }
        catch (OperationCanceledException)
        {
            // The stream went with its user, or nobody opened it.
        }
    }

    private static async Task FailAsync(EventStreamOperation operation)
    {
        try
        {
            await operation.SendAsync(ServerSentEvent.Next(operation.Id, OperationResult.Refused(TransportErrors.Unexpected)));
            await operation.CompleteAsync();
        }
        catch (OperationCanceledException)
        {
            // The client went at the same moment.
        }
    }

    private async Task RefuseAsync(HttpContext context, OperationResult refusal)
    {
        await using var refused = refusal;
        HttpGetTransport.RequireAllowed(refused);

        // What was accepted has 202, so nothing that was not may look like success, whatever the media type.
        var mediaType = AcceptHeader.ForRefusal(context.Request.Headers.Accept);
        await HttpAnswer.WriteAsync(context, refused, mediaType, HttpStatus.Of(refused, ResponseMediaType.GraphQLResponse, _policy));
    }

    private EventStreamOperation Admit(EventStream stream, ParsedRequest parsed)
    {
        try
        {
            var id = FindOperationId(parsed);
            var size = RunningOperation.SizeOf(id, parsed);
            return stream.Operations.TryAdd(id, size, out var running) switch
            {
                OperationAdmission.Admitted => new EventStreamOperation(stream, running!, parsed, scopes.CreateAsyncScope()),
                OperationAdmission.IdInUse => throw new RequestRefusedException(
                    StatusCodes.Status409Conflict,
                    TransportErrorCodes.OperationIdInUse,
                    "An operation with this id runs on the stream already."),
                OperationAdmission.IdTooLong => throw new RequestRefusedException(
                    StatusCodes.Status400BadRequest, TransportErrors.OperationIdTooLong(id, "extensions")),
                OperationAdmission.TooLarge => throw new RequestRefusedException(
                    StatusCodes.Status429TooManyRequests, TransportErrors.OperationsTooLarge(stream.Operations, size)),
                OperationAdmission.NoMemory => throw new RequestRefusedException(
                    StatusCodes.Status503ServiceUnavailable, TransportErrors.NoMemory(requests.Memory, size)),
                _ => throw new RequestRefusedException(
                    StatusCodes.Status429TooManyRequests,
                    TransportErrors.TooManyOperations("The stream runs too many operations", _maxOperations)),
            };
        }
        catch
        {
            parsed.Dispose();
            throw;
        }
    }

    private static string FindOperationId(ParsedRequest parsed) =>
        parsed.Extensions.ValueKind == JsonValueKind.Object
        && parsed.Extensions.TryGetProperty("operationId", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 } text
            ? text
            : throw RequestRefusedException.BadRequest("\"extensions.operationId\" must be a string that is not empty.");

    private static RequestSettings Settings(EventStreamOperation operation, HttpContext context, bool isGet)
    {
        var globalState = new RequestGlobalState(context.User, context.Connection.RemoteIpAddress);
        var allowed = isGet ? AllowedOperations.Query | AllowedOperations.Subscription : AllowedOperations.All;
        return new RequestSettings(globalState, allowed)
        {
            AllowsIncrementalDelivery = true,
            CostMode = CostHeader.Read(context.Request),
            BeforeEvent = operation.Turn.EnterAsync,
        };
    }
}

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

    /// <summary>Answers 202 when the operation has begun, its errors when it was refused, 204 when it was ended meanwhile.</summary>
    /// <exception cref="RequestRefusedException">The request is refused before the engine sees it.</exception>
    public async Task RunAsync(HttpContext context, EventStream stream)
    {
        var isGet = HttpMethods.IsGet(context.Request.Method);
        var parsed = isGet
            ? RequestUrl.Parse(context.Request.Query)
            : await RequestBody.ReadJsonAsync(context.Request, _maxRequestSize, context.RequestAborted);
        var operation = Admit(stream, parsed);
        var isHandedOver = false;
        try
        {
            if (SignInExpiry.FindLeft(context, timeProvider) is { } left)
            {
                operation.EndAfter(left, timeProvider);
            }

            operation.EndWith(await signIns.WatchAsync(context.User, context.RequestAborted));

            // Until it is answered, a client that goes away takes the operation with it.
            await using var gone = context.RequestAborted.UnsafeRegister(
                static running => ((RunningOperation)running!).Cancel(), operation.Running);
            var result = await requests.RunAsync(parsed, Settings(context, isGet), operation.Services, operation.CancellationToken);
            if (result is OperationResult { HasData: false } refused)
            {
                await RefuseAsync(context, refused);
                return;
            }

            operation.Running.Completion = SendAllAsync(operation, result);
            isHandedOver = true;
            context.Response.StatusCode = StatusCodes.Status202Accepted;
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

    private async Task SendAllAsync(EventStreamOperation operation, ExecutionResult result)
    {
        await using (operation)
        {
            try
            {
                await SendAsync(operation, result);
                await operation.CompleteAsync();
            }
            catch (OperationCanceledException) when (operation.IsSignedOut)
            {
                await EndSignedOutAsync(operation);
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

            await foreach (var answer in answers.ReadAsync(operation.CancellationToken))
            {
                await using (answer)
                {
                    await operation.SendAsync(ServerSentEvent.Next(operation.Id, answer));
                }
            }
        }
    }

    private static async Task EndSignedOutAsync(EventStreamOperation operation)
    {
        try
        {
            await operation.EndSignedOutAsync();
        }
        catch (OperationCanceledException)
        {
            // The stream went with its user.
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

    private Task RefuseAsync(HttpContext context, OperationResult refused)
    {
        HttpGetTransport.RequireAllowed(refused);

        // What was accepted has 202, so nothing that was not may look like success, whatever the media type.
        var mediaType = AcceptHeader.ForRefusal(context.Request.Headers.Accept);
        return HttpAnswer.WriteAsync(context, refused, mediaType, HttpStatus.Of(refused, ResponseMediaType.GraphQLResponse, _policy));
    }

    private EventStreamOperation Admit(EventStream stream, ParsedRequest parsed)
    {
        try
        {
            return stream.Operations.TryAdd(FindOperationId(parsed), out var running) switch
            {
                OperationAdmission.Admitted => new EventStreamOperation(stream, running!, parsed, scopes.CreateAsyncScope()),
                OperationAdmission.IdInUse => throw new RequestRefusedException(
                    StatusCodes.Status409Conflict,
                    TransportErrorCodes.OperationIdInUse,
                    "An operation with this id runs on the stream already."),
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

    private static RequestSettings Settings(HttpContext context, bool isGet)
    {
        var globalState = new RequestGlobalState(context.User, context.Connection.RemoteIpAddress);
        var allowed = isGet ? AllowedOperations.Query | AllowedOperations.Subscription : AllowedOperations.All;
        return new RequestSettings(globalState, allowed) { AllowsIncrementalDelivery = true };
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Distinct connections mode: a request and its operation have a stream of their own, which ends with the operation.</summary>
internal sealed class DistinctStreamHandler(
    RequestRunner requests,
    ISignInMonitor signIns,
    IOptions<GraphQLServerOptions> options,
    TimeProvider timeProvider,
    IHostApplicationLifetime lifetime,
    ILogger<DistinctStreamHandler> logger)
{
    private readonly GraphQLServerSentEventsOptions _options = options.Value.ServerSentEvents;
    private readonly GraphQLHttpOptions _http = options.Value.Http;

    /// <summary>A GET, whose operation stands in the URL.</summary>
    /// <exception cref="RequestRefusedException">The request is refused before the engine sees it.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept";
        PreflightRule.RequireForGet(context.Request, _http);
        using var parsed = RequestUrl.Parse(context.Request);
        var globalState = new RequestGlobalState(context.User, context.Connection.RemoteIpAddress);
        await RunAsync(context, parsed, new RequestSettings(globalState, AllowedOperations.Query | AllowedOperations.Subscription));
    }

    /// <summary>Runs a request that was read, and sends what comes of it.</summary>
    /// <exception cref="RequestRefusedException">As above.</exception>
    public async Task RunAsync(HttpContext context, ParsedRequest parsed, RequestSettings settings)
    {
        context.Response.Headers.Vary = "Accept";
        settings = settings with { CostMode = CostHeader.Read(context.Request), AllowsIncrementalDelivery = true };
        using var signIn = await StreamSignIn.BeginAsync(context, signIns, timeProvider);
        using var streamLifetime = new StreamLifetime(context, lifetime.ApplicationStopping, signIn);
        var running = requests.RunAsync(parsed, settings, context.RequestServices, streamLifetime.End).AsTask();
        if (running.IsCompletedSuccessfully)
        {
            // What a GET must not run is refused at once, while there is still a status to say it with.
            HttpGetTransport.RequireAllowed(await running);
        }

        await SendAsync(context, running, streamLifetime);
    }

    /// <summary>Sends what a subscription that was opened over plain HTTP has to say, to a client that reads event streams too.</summary>
    public async Task SendAsync(HttpContext context, ResponseStream subscription)
    {
        using var signIn = await StreamSignIn.BeginAsync(context, signIns, timeProvider);
        using var streamLifetime = new StreamLifetime(context, lifetime.ApplicationStopping, signIn);
        await SendAsync(context, Task.FromResult<ExecutionResult>(subscription), streamLifetime);
    }

    private async Task SendAsync(HttpContext context, Task<ExecutionResult> running, StreamLifetime streamLifetime)
    {
        try
        {
            await SendAllAsync(context, running, streamLifetime);
        }
        catch (OperationCanceledException) when (context.Response.HasStarted || streamLifetime.End.IsCancellationRequested)
        {
            // Without a complete event the client knows that it may come again.
        }
    }

    private async Task SendAllAsync(HttpContext context, Task<ExecutionResult> running, StreamLifetime streamLifetime)
    {
        var end = streamLifetime.End;
        await using var writer = await OpenAsync(context, running, end);
        try
        {
            await using var result = await running;
            await SendAsync(writer, result, end);
        }
        catch (OperationCanceledException) when (IsSignedOut(streamLifetime))
        {
            // What was running says no more; why is told below.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            TransportLog.Write(logger, new GraphQLError(exception.Message) { Exception = exception });
            await writer.SendAsync(ServerSentEvent.Next(OperationResult.Refused(TransportErrors.Unexpected)), end);
        }

        if (IsSignedOut(streamLifetime))
        {
            end = streamLifetime.Gone;
            await writer.SendAsync(ServerSentEvent.Next(OperationResult.Refused(TransportErrors.SignInEnded)), end);
        }

        await writer.SendAsync(ServerSentEvent.Complete, end);
    }

    // Whose time is over is told nothing: his client comes again by itself, with a token of then.
    private static bool IsSignedOut(StreamLifetime streamLifetime) => streamLifetime.SignInEnd == TransportErrors.SignInEnded;

    private async Task<EventStreamWriter> OpenAsync(HttpContext context, Task<ExecutionResult> running, CancellationToken end)
    {
        try
        {
            return await EventStreamWriter.OpenAsync(context, _options, timeProvider, end);
        }
        catch
        {
            // The operation sees the same end; what it holds is given back before its request is.
            await using var result = await running;
            throw;
        }
    }

    private static async Task SendAsync(EventStreamWriter writer, ExecutionResult result, CancellationToken end)
    {
        if (result is not ResponseStream stream)
        {
            await writer.SendAsync(ServerSentEvent.Next((OperationResult)result), end);
            return;
        }

        await foreach (var answer in stream.ReadAsync(end))
        {
            await using (answer)
            {
                await writer.SendAsync(ServerSentEvent.Next(answer), end);
            }
        }
    }
}

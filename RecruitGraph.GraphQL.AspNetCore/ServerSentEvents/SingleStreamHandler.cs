using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Single connection mode: PUT reserves a stream, GET opens it, POST starts an operation on it, DELETE ends one. Whoever asks
/// for a stream that is another caller's hears the same as for one that does not exist.
/// </summary>
internal sealed class SingleStreamHandler(
    EventStreams streams,
    EventStreamOperationRunner operations,
    ISignInMonitor signIns,
    IOptions<GraphQLServerOptions> options,
    TimeProvider timeProvider,
    IHostApplicationLifetime lifetime)
{
    private readonly GraphQLServerSentEventsOptions _options = options.Value.ServerSentEvents;

    /// <summary>PUT: answers with the token of a new stream.</summary>
    public async Task ReserveAsync(HttpContext context, string? token)
    {
        var caller = StreamCaller.Of(context);
        if (token is not null && streams.Find(token, caller.Owner) is not null)
        {
            throw Refuse(StatusCodes.Status409Conflict, TransportErrorCodes.EventStreamExists, "The stream of this token is reserved already.");
        }

        if (!EventStreamAccept.TakesPlainText(context.Request.Headers.Accept))
        {
            throw RequestRefusedException.NotAcceptable("A reservation is answered as text/plain.");
        }

        var response = context.Response;
        var signIn = await StreamSignIn.BeginAsync(context, signIns, timeProvider);
        if (streams.TryReserve(caller, signIn, out var stream) is var outcome and not PlaceOutcome.Taken)
        {
            signIn.Dispose();
            response.Headers.RetryAfter = Math.Ceiling(_options.ReservationTimeout.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            throw outcome == PlaceOutcome.TooManyOfCaller
                ? TooMany(StatusCodes.Status429TooManyRequests, "You have too many reservations", _options.MaxReservationsPerCaller)
                : TooMany(StatusCodes.Status503ServiceUnavailable, "The server has too many reservations", _options.MaxReservations);
        }

        response.StatusCode = StatusCodes.Status201Created;
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        await response.WriteAsync(stream!.Token, Encoding.ASCII, context.RequestAborted);
    }

    /// <summary>GET: the stream itself, which lasts until the client goes, or a sign-in by which it was reserved or opened ends.</summary>
    public async Task OpenAsync(HttpContext context, string token)
    {
        var stream = streams.FindToOpen(token, StreamOwner.Of(context.User)) ?? throw NotFound();
        using var signIn = await StreamSignIn.BeginAsync(context, signIns, timeProvider);
        if (!streams.TryTake(stream))
        {
            throw Refuse(StatusCodes.Status409Conflict, TransportErrorCodes.EventStreamExists, "The stream of this token is open already.");
        }

        using var streamLifetime = new StreamLifetime(context, lifetime.ApplicationStopping, stream.SignIn, signIn);
        try
        {
            await using var writer = await EventStreamWriter.OpenAsync(context, _options, timeProvider, streamLifetime.Gone);
            await using var gone = context.RequestAborted.UnsafeRegister(
                static operations => ((RunningOperations)operations!).CancelAll(), stream.Operations);
            stream.Open(writer);
            await WaitAsync(streamLifetime.End);
            if (streamLifetime.SignInEnd is { } why)
            {
                await stream.EndSignInAsync(why, writer, streamLifetime.Gone);
            }
        }
        catch (OperationCanceledException) when (context.Response.HasStarted || streamLifetime.Gone.IsCancellationRequested)
        {
            // The client went while the stream was being opened, or did not wait for its end.
        }
        finally
        {
            await streams.RemoveAsync(stream);
        }
    }

    /// <summary>POST: starts an operation whose results go to the stream.</summary>
    public Task RunAsync(HttpContext context, string token) =>
        operations.RunAsync(context, streams.Find(token, StreamOwner.Of(context.User)) ?? throw NotFound());

    /// <summary>DELETE: ends an operation. One that has ended already is none of the client's mistakes, since messages cross.</summary>
    public Task CancelAsync(HttpContext context, string? token)
    {
        var stream = (token is null ? null : streams.Find(token, StreamOwner.Of(context.User))) ?? throw NotFound();
        var id = RequestUrl.Single(context.Request.Query, "operationId")
            ?? throw RequestRefusedException.BadRequest("The URL must have a parameter \"operationId\".");
        stream.Operations.Cancel(id);
        context.Response.StatusCode = StatusCodes.Status200OK;
        return Task.CompletedTask;
    }

    private static async Task WaitAsync(CancellationToken end)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = end.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), ended);
        await ended.Task;
    }

    private static RequestRefusedException TooMany(int status, string complaint, int allowed) => new(
        status,
        LimitError.Create(
            TransportErrorCodes.TooManyEventStreams,
            complaint,
            "event streams waiting to be opened",
            allowed + 1,
            allowed,
            "Open those that are reserved, or try again later.",
            "reservations"));

    private static RequestRefusedException NotFound() => Refuse(
        StatusCodes.Status404NotFound,
        TransportErrorCodes.EventStreamNotFound,
        "There is no event stream of this token; its reservation may have expired. Reserve one with PUT.");

    private static RequestRefusedException Refuse(int status, string code, string message) => new(status, code, message);
}

using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// The one writer of an event stream: whoever has something to send waits for its turn, and for the client to take it. Nothing
/// is queued, so a client that reads slowly slows down the operations themselves, and one that does not read is dropped.
/// </summary>
internal sealed class EventStreamWriter : IAsyncDisposable
{
    private readonly HttpContext _context;
    private readonly GraphQLServerSentEventsOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ITimer? _keepAlive;
    private volatile bool _isClosed;

    private EventStreamWriter(HttpContext context, GraphQLServerSentEventsOptions options, TimeProvider timeProvider)
    {
        _context = context;
        _options = options;
        _timeProvider = timeProvider;
        _keepAlive = options.KeepAliveInterval == TimeSpan.Zero
            ? null
            : timeProvider.CreateTimer(
                static writer => _ = ((EventStreamWriter)writer!).KeepAliveAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether nothing reaches the client any more.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>Sends the headers and a first comment, without which some browsers do not take the stream for open.</summary>
    public static async Task<EventStreamWriter> OpenAsync(
        HttpContext context, GraphQLServerSentEventsOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store, no-transform";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        var writer = new EventStreamWriter(context, options, timeProvider);
        await writer.SendAsync(ServerSentEvent.KeepAlive, cancellationToken);
        return writer;
    }

    /// <summary>Sends an event and waits until the connection has taken it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before its turn came, or the client has gone.</exception>
    public async ValueTask SendAsync(ServerSentEvent message, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // What was cancelled must not be heard of any more, even when its turn came at the same moment.
            cancellationToken.ThrowIfCancellationRequested();
            if (!_isClosed)
            {
                await WriteAsync(message);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_keepAlive is not null)
        {
            await _keepAlive.DisposeAsync();
        }

        await _turn.WaitAsync(CancellationToken.None);
        _isClosed = true;
        _turn.Release();
    }

    private async ValueTask WriteAsync(ServerSentEvent message)
    {
        var isTaken = false;
        try
        {
            var sending = SendWholeAsync(message);
            await (sending.IsCompletedSuccessfully ? sending : new ValueTask(WaitAsync(sending.AsTask())));
            isTaken = true;
        }
        finally
        {
            _isClosed = !isTaken;
        }

        _keepAlive?.Change(_options.KeepAliveInterval, Timeout.InfiniteTimeSpan);
    }

    private async ValueTask SendWholeAsync(ServerSentEvent message)
    {
        var output = _context.Response.BodyWriter;
        output.Write(message.Start);
        if (message.Result is { } result)
        {
            await PacedOutput.WriteAsync(_context, result);
        }

        output.Write(message.End);
        await PacedOutput.FlushAsync(_context);
    }

    private async Task WaitAsync(Task sending)
    {
        try
        {
            await sending.WaitAsync(_options.SendTimeout, _timeProvider);
        }
        catch (TimeoutException)
        {
            _context.Abort();

            // It reads the answer, which is given back when this returns.
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new OperationCanceledException("The client does not read.");
        }
    }

    private async Task KeepAliveAsync()
    {
        // Whoever writes at this moment keeps the stream alive as well as a comment does.
        if (_isClosed || !await _turn.WaitAsync(TimeSpan.Zero, CancellationToken.None))
        {
            return;
        }

        try
        {
            if (!_isClosed)
            {
                await WriteAsync(ServerSentEvent.KeepAlive);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The client has gone, which the stream's own request notices by itself.
        }
        finally
        {
            _turn.Release();
        }
    }
}

using System.Net.WebSockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RecruitGraph.GraphQL.Execution;
using HostScopes = Microsoft.Extensions.DependencyInjection.IServiceScopeFactory;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// One connection of <c>graphql-transport-ws</c>: reads the client's messages one after the other, and starts and ends its
/// operations, which run beside it. https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
/// </summary>
internal sealed class GraphQLTransportWsConnection(
    HttpContext context,
    WebSocket socket,
    WebSocketWriter writer,
    RequestRunner requests,
    HostScopes scopes,
    ISignInMonitor signIns,
    GraphQLWebSocketOptions options,
    TimeProvider timeProvider,
    ILogger logger) : IDisposable
{
    private readonly RunningOperations _operations = new(OperationLimits.Of(options), requests.Memory);
    private readonly Lock _closeLock = new();
    private bool _isInitialised;
    private bool _isClosing;
    private Task _closing = Task.CompletedTask;
    private readonly CancellationTokenSource _closed = new();
    private ITimer? _deadline;
    private SocketOperationRunner? _runner;
    private ISignInWatch? _watch;
    private CancellationTokenRegistration _signOut;

    /// <summary>Serves the connection until it is gone.</summary>
    /// <param name="hostStopping">Closes the connection with 1001.</param>
    public async Task RunAsync(CancellationToken hostStopping)
    {
        CloseAfter(options.ConnectionInitTimeout, CloseCode.ConnectionInitialisationTimeout, "Connection initialisation timeout");
        await using var gone = context.RequestAborted.UnsafeRegister(
            static operations => ((RunningOperations)operations!).CancelAll(), _operations);
        await using var stopping = hostStopping.Register(() => BeginClose(CloseCode.GoingAway, "The server stops"));
        try
        {
            await ReadMessagesAsync();
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The client went away without a word.
        }
        finally
        {
            _operations.CancelAll();
            BeginClose(WebSocketCloseStatus.NormalClosure, "");
            await _closing;
            await _operations.WhenAllCompleted();
            _deadline?.Dispose();
            await _signOut.DisposeAsync();
            _watch?.Dispose();
        }
    }

    public void Dispose() => _closed.Dispose();

    /// <summary>
    /// Ends all operations and sends the close frame. The connection is gone when the client has answered it, or has had the time
    /// to. Only the first call counts.
    /// </summary>
    public void BeginClose(WebSocketCloseStatus code, string reason)
    {
        lock (_closeLock)
        {
            if (_isClosing)
            {
                return;
            }

            _isClosing = true;
            _deadline?.Dispose();
            _deadline = timeProvider.CreateTimer(
                static state => ((WebSocket)state!).Abort(), socket, options.CloseTimeout, Timeout.InfiniteTimeSpan);
            _operations.CancelAll();
            _ = _closed.CancelAsync();
            _closing = CloseAsync(code, reason);
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus code, string reason)
    {
        // What follows must not run under the lock of the caller.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await writer.CloseAsync(code, reason);
    }

    /// <summary>Replaces the deadline of the connection's present state.</summary>
    private void CloseAfter(TimeSpan? time, WebSocketCloseStatus code, string reason)
    {
        lock (_closeLock)
        {
            if (_isClosing)
            {
                return;
            }

            _deadline?.Dispose();
            _deadline = time is null
                ? null
                : timeProvider.CreateTimer(_ => BeginClose(code, reason), null, time.Value, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task ReadMessagesAsync()
    {
        using var reader = new WebSocketReader(socket, options.MaxMessageSize);
        while (true)
        {
            var received = await reader.ReceiveAsync(context.RequestAborted);
            if (received.Kind == ReceivedMessageKind.Close)
            {
                return;
            }

            // Between our close frame and the client's, what it has sent before does not count any more.
            if (!_isClosing)
            {
                await HandleAsync(received);
            }
        }
    }

    private async ValueTask HandleAsync(ReceivedMessage received)
    {
        try
        {
            switch (received.Kind)
            {
                case ReceivedMessageKind.TooBig:
                    BeginClose(CloseCode.MessageTooBig, $"A message may have {options.MaxMessageSize} bytes at most");
                    break;
                case ReceivedMessageKind.Binary:
                    BeginClose(CloseCode.BadRequest, "Invalid message: not a text");
                    break;
                default:
                    await HandleAsync(ClientMessage.Parse(received.Text));
                    break;
            }
        }
        catch (RequestRefusedException refusal)
        {
            BeginClose(CloseCode.BadRequest, Describe(refusal));
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            TransportLog.WriteConnection(logger, exception);
            BeginClose(CloseCode.InternalServerError, "Internal server error");
        }
    }

    private static string Describe(RequestRefusedException refusal)
    {
        if (refusal.Code == ErrorCodes.BadRequest)
        {
            return refusal.Message;
        }

        // A close frame has room for the complaint, and not for the advice behind it.
        var end = refusal.Message.IndexOf(". ", StringComparison.Ordinal);
        return $"{refusal.Code}: {(end < 0 ? refusal.Message : refusal.Message[..(end + 1)])}";
    }

    private ValueTask HandleAsync(ClientMessage message)
    {
        switch (message.Type)
        {
            case ClientMessageType.ConnectionInit:
                return InitialiseAsync(message.Payload);
            case ClientMessageType.Ping:
                return writer.SendAsync(ServerMessage.Pong(message.Payload.Span), context.RequestAborted);
            case ClientMessageType.Subscribe:
                return SubscribeAsync(message);
            case ClientMessageType.Complete:
                _operations.Cancel(message.Id!);
                return ValueTask.CompletedTask;
            default:
                return ValueTask.CompletedTask;
        }
    }

    private async ValueTask InitialiseAsync(ReadOnlyMemory<byte> payload)
    {
        if (_isInitialised)
        {
            BeginClose(CloseCode.TooManyInitialisationRequests, "Too many initialisation requests");
            return;
        }

        _isInitialised = true;
        CloseAfter(options.AuthenticationTimeout, CloseCode.ConnectionInitialisationTimeout, "Connection initialisation timeout");
        var authentication = await ConnectionAuthenticators.RunAsync(scopes, context, payload, _closed.Token);
        if (authentication is null || (authentication.User is { } accepted && !await TryWatchAsync(accepted)))
        {
            return;
        }

        CloseAfter(null, default, "");

        if (authentication.User is null)
        {
            BeginClose(CloseCode.Forbidden, authentication.Code!);
            return;
        }

        if (authentication.ExpiresAt is { } expiry)
        {
            CloseAtExpiry(expiry);
        }

        var user = authentication.User;
        _runner = new SocketOperationRunner(
            requests, scopes, writer, _operations, cancellationToken => FindCallerAsync(user, cancellationToken), logger);
        await writer.SendAsync(ServerMessage.ConnectionAck, context.RequestAborted);
    }

    /// <summary>Closes the connection when the user's sign-in ends; false when that, or the connection's own end, has come already.</summary>
    private async ValueTask<bool> TryWatchAsync(ClaimsPrincipal user)
    {
        try
        {
            _watch = await signIns.WatchAsync(user, _closed.Token);
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested)
        {
            return false;
        }

        _signOut = _watch.Ended.Register(CloseSignedOut);
        return !_watch.Ended.IsCancellationRequested;
    }

    /// <summary>As whom an operation runs, with his rights of now; null when his sign-in has ended, which closes the connection.</summary>
    private async ValueTask<RequestGlobalState?> FindCallerAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await signIns.RenewAsync(user, cancellationToken) is { } caller)
        {
            return new RequestGlobalState(caller, context.Connection.RemoteIpAddress);
        }

        CloseSignedOut();
        return null;
    }

    private void CloseSignedOut() => BeginClose(CloseCode.Forbidden, TransportErrorCodes.SignInEnded);

    private void CloseAtExpiry(DateTimeOffset expiry)
    {
        // Timers hold 49 days at most; a later expiry is as good as none.
        var left = expiry - timeProvider.GetUtcNow();
        if (left < TimeSpan.FromDays(49))
        {
            CloseAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero, CloseCode.Forbidden, TransportErrorCodes.SignInExpired);
        }
    }

    private ValueTask SubscribeAsync(ClientMessage message)
    {
        if (_runner is null)
        {
            BeginClose(CloseCode.Unauthorized, "Unauthorized");
            return ValueTask.CompletedTask;
        }

        var request = RequestParser.Parse(message.Payload.Span);
        var size = RunningOperation.SizeOf(message.Id!, request);
        var admission = _operations.TryAdd(message.Id!, size, out var operation);
        if (admission == OperationAdmission.Admitted)
        {
            _runner.Start(operation!, request);
            return ValueTask.CompletedTask;
        }

        request.Dispose();
        if (admission == OperationAdmission.IdInUse)
        {
            BeginClose(CloseCode.SubscriberAlreadyExists, $"Subscriber for {message.Id} already exists");
            return ValueTask.CompletedTask;
        }

        var refused = OperationResult.Refused(admission switch
        {
            OperationAdmission.IdTooLong => TransportErrors.OperationIdTooLong(message.Id!, "id"),
            OperationAdmission.TooLarge => TransportErrors.OperationsTooLarge(_operations, size),
            OperationAdmission.NoMemory => TransportErrors.NoMemory(requests.Memory, size),
            _ => TransportErrors.TooManyOperations("The connection runs too many operations", options.MaxOperations),
        });
        return writer.SendAsync(ServerMessage.Error(message.Id!, refused), context.RequestAborted);
    }
}

using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// The one writer of a socket: whoever has something to send waits for its turn. Nothing is queued, so a client that reads
/// slowly slows down the operations themselves, and one that does not read at all is dropped.
/// </summary>
internal sealed class WebSocketWriter(
    WebSocket socket, GraphQLWebSocketOptions options, TimeProvider timeProvider, MemoryAccount memory) : IDisposable
{
    // RFC 6455, section 5.5: a close frame holds at most 125 bytes, two of them the code.
    private const int LongestReason = 123;

    // The platform copies each frame into pooled memory, which would keep the longest for good.
    private const int LongestFrame = 64 * 1024;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile bool _isClosed;

    /// <summary>Whether nothing reaches the client any more.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>
    /// Sends a message. A connection that is closed or gone takes it without a word, since its reader notices that by itself.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before the message's turn came.</exception>
    public async ValueTask SendAsync(ServerMessage message, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // What was cancelled must not be heard of any more, even when its turn came at the same moment.
            cancellationToken.ThrowIfCancellationRequested();
            if (_isClosed)
            {
                return;
            }

            await WriteAsync(message);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Sends the close frame; nothing is sent after it.</summary>
    public async ValueTask CloseAsync(WebSocketCloseStatus code, string reason)
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            if (!_isClosed && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(code, Shorten(reason), CancellationToken.None);
            }
        }
        catch (Exception exception) when (IsGone(exception))
        {
            socket.Abort();
        }
        finally
        {
            _isClosed = true;
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async ValueTask WriteAsync(ServerMessage message)
    {
        try
        {
            // Cancelling a send would tear the frame, so the only ways out are the frame's end and the connection's.
            var sending = SendFramesAsync(message);
            if (sending.IsCompletedSuccessfully)
            {
                await sending;
            }
            else
            {
                await WaitAsync(sending.AsTask());
            }
        }
        catch (Exception exception) when (IsGone(exception))
        {
            _isClosed = true;
        }
    }

    private async ValueTask SendFramesAsync(ServerMessage message)
    {
        if (!message.EnclosesResult)
        {
            await socket.SendAsync(message.Text, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            return;
        }

        using var frame = new PooledBufferWriter(memory);
        if (message.Length is <= LongestFrame)
        {
            message.WriteTo(frame);
        }
        else
        {
            foreach (var piece in message.Drain())
            {
                await FillAsync(frame, piece);
            }
        }

        await socket.SendAsync(frame.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    /// <summary>Adds to a frame, and sends it as often as it is full and something is left.</summary>
    private async ValueTask FillAsync(PooledBufferWriter frame, ReadOnlyMemory<byte> text)
    {
        while (text.Length > LongestFrame - frame.WrittenCount)
        {
            var fitting = LongestFrame - frame.WrittenCount;
            frame.Write(text.Span[..fitting]);
            await socket.SendAsync(frame.WrittenMemory, WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
            frame.Clear();
            text = text[fitting..];
        }

        frame.Write(text.Span);
    }

    private async Task WaitAsync(Task sending)
    {
        try
        {
            await sending.WaitAsync(options.SendTimeout, timeProvider);
        }
        catch (TimeoutException)
        {
            socket.Abort();
            await sending;
        }
    }

    private static bool IsGone(Exception exception) =>
        exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException;

    private static string Shorten(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > LongestReason)
        {
            reason = reason[..^(char.IsLowSurrogate(reason[^1]) ? 2 : 1)];
        }

        return reason;
    }
}

using System.Net.WebSockets;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Reads whole messages of a socket. While it waits for one it holds no memory.</summary>
internal sealed class WebSocketReader(WebSocket socket, int maxMessageSize) : IDisposable
{
    private readonly PooledBufferWriter _message = new();

    /// <summary>
    /// Waits for the next message. Its bytes hold until the next call.
    /// </summary>
    public async ValueTask<ReceivedMessage> ReceiveAsync(CancellationToken cancellationToken)
    {
        SocketLifetime.CalmAborts();
        _message.Clear();

        // An empty read ends when data has come, so an idle connection needs no buffer.
        var received = await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
        while (received.MessageType != WebSocketMessageType.Close && !received.EndOfMessage)
        {
            var space = _message.GetMemory();
            received = await socket.ReceiveAsync(space, cancellationToken);
            _message.Advance(received.Count);
            if (_message.WrittenCount > maxMessageSize)
            {
                _message.Clear();
                return new ReceivedMessage(ReceivedMessageKind.TooBig, default);
            }
        }

        return received.MessageType switch
        {
            WebSocketMessageType.Close => new ReceivedMessage(ReceivedMessageKind.Close, default),
            WebSocketMessageType.Text => new ReceivedMessage(ReceivedMessageKind.Text, _message.WrittenMemory),
            _ => new ReceivedMessage(ReceivedMessageKind.Binary, default),
        };
    }

    public void Dispose() => _message.Dispose();
}

/// <summary>What came from a socket.</summary>
internal enum ReceivedMessageKind
{
    Text,
    Binary,
    TooBig,
    Close,
}

/// <summary>A message as received; only texts have bytes.</summary>
internal readonly record struct ReceivedMessage(ReceivedMessageKind Kind, ReadOnlyMemory<byte> Text);

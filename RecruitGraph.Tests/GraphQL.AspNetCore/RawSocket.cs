using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>A client that sends frames which no WebSocket library would.</summary>
internal sealed class RawSocket : IDisposable
{
    private const int LongestPayload = 125;
    private const byte TextFrame = 0x81;
    private const byte CloseFrame = 0x88;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly TcpClient _client = new();

    private RawSocket()
    {
    }

    public static async Task<RawSocket> ConnectAsync(GraphQLTestServer server)
    {
        var socket = new RawSocket();
        await socket._client.ConnectAsync(server.Url.Host, server.Url.Port).WaitAsync(Limit);
        var handshake = $"GET {server.Url.AbsolutePath} HTTP/1.1\r\nHost: {server.Url.Authority}\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n";
        await socket._client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(handshake));
        var answer = new StringBuilder();
        while (!answer.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            answer.Append((char)(await socket.ReadAsync(1))[0]);
        }

        answer.ToString().ShouldStartWith("HTTP/1.1 101");
        return socket;
    }

    /// <summary>Sends one frame; its mask is zero, which leaves the payload as it is.</summary>
    public Task SendAsync(byte head, params byte[] payload)
    {
        payload.Length.ShouldBeLessThanOrEqualTo(LongestPayload);
        return _client.GetStream().WriteAsync((byte[])[head, (byte)(0x80 | payload.Length), 0, 0, 0, 0, .. payload]).AsTask();
    }

    /// <summary>Sends a short message.</summary>
    public Task SendTextAsync(string message) => SendAsync(TextFrame, Encoding.UTF8.GetBytes(message));

    /// <summary>Reads a short message.</summary>
    public async Task<string> ReceiveTextAsync()
    {
        var head = await ReadAsync(2);
        head[0].ShouldBe(TextFrame);
        return Encoding.UTF8.GetString(await ReadAsync(head[1]));
    }

    /// <summary>Sends the close frame of a client that is done.</summary>
    public Task SendCloseAsync() => SendAsync(CloseFrame, 0x03, 0xE8);

    /// <summary>Sends no more, which the server reads as the connection's end.</summary>
    public void End() => _client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>Drops the connection, as the system does for a process that was killed before it had read everything.</summary>
    public void Reset()
    {
        _client.LingerState = new LingerOption(enable: true, seconds: 0);
        _client.Close();
    }

    /// <summary>Skips frames until that which closes the connection, and gives its code.</summary>
    public async Task<int> ReceiveCloseCodeAsync()
    {
        while (true)
        {
            var head = await ReadAsync(2);
            var payload = await ReadAsync(head[1]);
            if (head[0] == CloseFrame)
            {
                return BinaryPrimitives.ReadUInt16BigEndian(payload);
            }
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        await _client.GetStream().ReadExactlyAsync(bytes).AsTask().WaitAsync(Limit);
        return bytes;
    }
}

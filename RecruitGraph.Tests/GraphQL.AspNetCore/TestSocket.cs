using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>A client that says exactly what a test wants it to say.</summary>
internal sealed class TestSocket : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();

    private TestSocket()
    {
    }

    public string? SubProtocol => _socket.SubProtocol;

    /// <summary>Opens a socket; without protocols it speaks graphql-transport-ws.</summary>
    public static async Task<TestSocket> ConnectAsync(
        GraphQLTestServer server, string? protocol = "graphql-transport-ws", string? user = null, string? origin = null, string urlQuery = "")
    {
        var socket = new TestSocket();
        if (protocol is not null)
        {
            socket._socket.Options.AddSubProtocol(protocol);
        }

        if (user is not null)
        {
            socket._socket.Options.SetRequestHeader(GraphQLTestServer.UserHeader, user);
        }

        if (origin is not null)
        {
            socket._socket.Options.SetRequestHeader("Origin", origin);
        }

        using var limit = new CancellationTokenSource(Limit);
        await socket._socket.ConnectAsync(new UriBuilder(server.WebSocketUrl) { Query = urlQuery }.Uri, limit.Token);
        return socket;
    }

    /// <summary>Opens a socket to any server.</summary>
    public static async Task<TestSocket> ConnectAsync(Uri webSocketUrl)
    {
        var socket = new TestSocket();
        socket._socket.Options.AddSubProtocol("graphql-transport-ws");
        using var limit = new CancellationTokenSource(Limit);
        await socket._socket.ConnectAsync(webSocketUrl, limit.Token);
        return socket;
    }

    /// <summary>Opens a socket to any server, and waits for its acknowledgement; nobody signs in without a token.</summary>
    public static async Task<TestSocket> InitialiseAsync(Uri webSocketUrl, string? token)
    {
        var socket = await ConnectAsync(webSocketUrl);
        await socket.SendInitAsync(token);
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("connection_ack");
        return socket;
    }

    /// <summary>Opens a socket and waits for its acknowledgement.</summary>
    public static async Task<TestSocket> InitialiseAsync(GraphQLTestServer server, string? token = null, string? user = null)
    {
        var socket = await ConnectAsync(server, user: user);
        await socket.SendInitAsync(token);
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("connection_ack");
        return socket;
    }

    public Task SendAsync(object message) => SendTextAsync(JsonSerializer.Serialize(message));

    public Task SubscribeAsync(string id, string query) => SendAsync(new { type = "subscribe", id, payload = new { query } });

    public Task SendInitAsync(string? token) => SendAsync(token is null
        ? new { type = "connection_init" }
        : new { type = "connection_init", payload = new { Authorization = $"Bearer {token}" } });

    public Task SendTextAsync(string text) => SendBytesAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public async Task SendBytesAsync(byte[] bytes, WebSocketMessageType type, bool endOfMessage = true)
    {
        using var limit = new CancellationTokenSource(Limit);
        await _socket.SendAsync(bytes, type, endOfMessage, limit.Token);
    }

    /// <summary>The next message of the server, which must be one.</summary>
    public async Task<JsonElement> ReceiveAsync()
    {
        var text = await ReceiveTextAsync();
        text.ShouldNotBeNull($"closed with {_socket.CloseStatus} {_socket.CloseStatusDescription}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Skips messages until the server closes the socket, and answers its close.</summary>
    public async Task<(int Code, string Reason)> ReceiveCloseAsync()
    {
        while (await ReceiveTextAsync() is not null)
        {
        }

        if (_socket.State == WebSocketState.CloseReceived)
        {
            await CloseAsync();
        }

        return ((int)_socket.CloseStatus!, _socket.CloseStatusDescription ?? "");
    }

    public async Task CloseAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
    }

    /// <summary>Goes away without a word.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();

    private async Task<string?> ReceiveTextAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.ToArray());
            }
        }
    }
}

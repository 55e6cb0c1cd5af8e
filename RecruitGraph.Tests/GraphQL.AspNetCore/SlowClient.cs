using System.Net.Sockets;
using System.Text;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>A client that reads as much as a test tells it to, and lets the system keep next to nothing for it.</summary>
internal sealed class SlowClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient _client = new() { ReceiveBufferSize = 8 * 1024 };

    private SlowClient()
    {
    }

    /// <summary>Sends a request, and reads nothing of the answer.</summary>
    public static async Task<SlowClient> PostAsync(GraphQLTestServer server, string json, string accept)
    {
        var client = new SlowClient();
        await client._client.ConnectAsync(server.Url.Host, server.Url.Port).WaitAsync(Patience);
        var head = $"POST {server.Url.AbsolutePath} HTTP/1.1\r\nHost: {server.Url.Authority}\r\nAccept: {accept}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n";
        await client._client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(head + json));
        return client;
    }

    /// <summary>Reads so many bytes.</summary>
    public Task ReadAsync(int count) => _client.GetStream().ReadExactlyAsync(new byte[count]).AsTask().WaitAsync(Patience);

    public void Dispose() => _client.Dispose();
}

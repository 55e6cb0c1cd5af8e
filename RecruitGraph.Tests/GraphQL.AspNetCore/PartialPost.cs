using System.Net.Sockets;
using System.Text;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>A client that sends only the beginning of its body.</summary>
internal sealed class PartialPost : IDisposable
{
    private const int AnnouncedLength = 9000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient _client = new();

    private PartialPost()
    {
    }

    /// <summary>Sends the beginning once the server has begun to read.</summary>
    public static async Task<PartialPost> SendAsync(GraphQLTestServer server, string contentType, string beginning)
    {
        var post = new PartialPost();
        await post._client.ConnectAsync(server.Url.Host, server.Url.Port).WaitAsync(Patience);
        var head = $"POST {server.Url.AbsolutePath} HTTP/1.1\r\nHost: {server.Url.Authority}\r\nGraphQL-Preflight: 1\r\n"
            + $"Content-Type: {contentType}\r\nContent-Length: {AnnouncedLength}\r\nExpect: 100-continue\r\n\r\n";
        await post._client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        const string GoOn = "HTTP/1.1 100 Continue\r\n\r\n";
        var answer = new byte[GoOn.Length];
        await post._client.GetStream().ReadExactlyAsync(answer).AsTask().WaitAsync(Patience);
        Encoding.ASCII.GetString(answer).ShouldBe(GoOn);
        await post._client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning));
        return post;
    }

    /// <summary>Goes: with a reset, as the system does it for a process that was killed, or in order.</summary>
    public void Go(bool reset)
    {
        if (reset)
        {
            _client.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        _client.Close();
    }

    /// <summary>The whole answer, which ends with the connection.</summary>
    public async Task<string> ReadAsync()
    {
        using var reader = new StreamReader(_client.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync().WaitAsync(Patience);
    }

    public void Dispose() => _client.Dispose();
}

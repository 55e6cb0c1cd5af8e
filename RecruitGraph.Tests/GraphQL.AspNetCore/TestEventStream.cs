using System.Net;
using System.Text;
using System.Text.Json;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>A client of an event stream, which reads no more than a test asks for.</summary>
internal sealed class TestEventStream : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private TestEventStream(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _reader = new StreamReader(body, Encoding.UTF8);
    }

    public HttpResponseMessage Response => _response;

    /// <summary>Sends a document by POST and opens the stream that answers it.</summary>
    public static Task<TestEventStream> PostAsync(GraphQLTestServer server, string query, string? user = null) =>
        OpenAsync(server, new HttpRequestMessage(HttpMethod.Post, server.Url)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        }, user);

    /// <summary>The same for a client that accepts other answers too.</summary>
    public static Task<TestEventStream> PostAsync(GraphQLTestServer server, string query, string accept, string? user)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, server.Url)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return SendAsync(server, request, user);
    }

    /// <summary>Opens a stream by GET.</summary>
    public static Task<TestEventStream> GetAsync(GraphQLTestServer server, string urlQuery, string? user = null) =>
        OpenAsync(server, new HttpRequestMessage(HttpMethod.Get, $"{server.Url}?{urlQuery}"), user);

    public static Task<TestEventStream> OpenAsync(GraphQLTestServer server, HttpRequestMessage request, string? user = null)
    {
        request.Headers.Accept.ParseAdd("text/event-stream");
        return SendAsync(server, request, user);
    }

    private static async Task<TestEventStream> SendAsync(GraphQLTestServer server, HttpRequestMessage request, string? user)
    {
        if (user is not null)
        {
            request.Headers.Add(GraphQLTestServer.UserHeader, user);
        }

        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Limit);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        }

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/event-stream; charset=utf-8");
        return new TestEventStream(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event, without the comments before it; null at the end of the stream.</summary>
    public async Task<(string Event, string Data)?> ReadAsync()
    {
        while (await ReadBlockAsync() is { } block)
        {
            if (block[0] != ":")
            {
                block.Count.ShouldBe(2);
                block[0].ShouldStartWith("event: ");
                block[1].ShouldStartWith("data:");
                return (block[0]["event: ".Length..], block[1]["data:".Length..].TrimStart());
            }
        }

        return null;
    }

    /// <summary>The payload of the next event, which must be a <c>next</c>.</summary>
    public async Task<JsonElement> ReadNextAsync()
    {
        var message = await ReadAsync();
        message.ShouldNotBeNull().Event.ShouldBe("next", message.Value.Data);
        return JsonSerializer.Deserialize<JsonElement>(message.Value.Data);
    }

    /// <summary>The next lines up to an empty one; null at the end of the stream.</summary>
    public async Task<List<string>?> ReadBlockAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        var lines = new List<string>();
        while (await _reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Length == 0)
            {
                return lines;
            }

            lines.Add(line);
        }

        lines.ShouldBeEmpty("the stream ended within an event");
        return null;
    }

    /// <summary>Goes away.</summary>
    public void Dispose()
    {
        _reader.Dispose();
        _response.Dispose();
    }
}

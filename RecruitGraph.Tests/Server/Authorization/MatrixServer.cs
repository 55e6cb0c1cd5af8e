using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using RecruitGraph.Tests.GraphQL.AspNetCore;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>The one server of the matrix, with a log of everything that is written to its database.</summary>
public sealed class MatrixServer : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _http = new();
    private RecruitServer? _server;
    private WriteLog? _writes;

    internal RecruitServer Server => _server!;

    internal WriteLog Writes => _writes!;

    internal NewUsers Users { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(new PostgresFixture());
        _writes = await WriteLog.StartAsync(Server.ConnectionString);
        Users = new NewUsers(Server);
    }

    /// <summary>Sends an operation; gives the answer's body.</summary>
    internal async Task<JsonElement> SendAsync(string? token, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Server.Url, "/graphql")) { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends an operation with its files; gives the answer's body.</summary>
    internal async Task<JsonElement> SendAsync(string? token, MatrixCall call)
    {
        if (call.Files.Count == 0)
        {
            return await SendAsync(token, call.Document);
        }

        using var form = new MultipartFormDataContent();
        form.Add(JsonContent.Create(new { query = call.Document, variables = call.Files.Keys.ToDictionary(name => name, _ => (object?)null) }), "operations");
        form.Add(JsonContent.Create(call.Files.Keys.ToDictionary(name => name, name => (string[])[$"variables.{name}"])), "map");
        foreach (var (name, file) in call.Files)
        {
            form.Add(new ByteArrayContent(file.Content), name, file.FileName);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Server.Url, "/graphql")) { Content = form };
        request.Headers.Add("GraphQL-Preflight", "1");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>
    /// Subscribes, lets things happen until something is heard of them, and says what: <c>events</c> of the subject, or
    /// <c>nothing</c> but what happened to the witness after it.
    /// </summary>
    internal async Task<string> SubscribeAsync(string? token, MatrixCall call, WorldEvents events)
    {
        using var socket = await TestSocket.InitialiseAsync(new UriBuilder(Server.Url) { Scheme = "ws", Path = "/graphql" }.Uri, token);
        await socket.SubscribeAsync("1", call.Document);
        var heard = socket.ReceiveAsync();
        while (!heard.IsCompleted)
        {
            await events.HappenAsync(events.Subject);
            await events.HappenAsync(events.Witness);
        }

        var message = await heard;
        if (Refusal(message) is { } refusal)
        {
            return refusal;
        }

        // It is live now. What happens to the witness is heard behind what happens to the subject.
        await events.HappenAsync(events.Subject);
        await events.HappenAsync(events.Witness);
        for (var ofWitness = 0; !message.GetRawText().Contains(events.Subject, StringComparison.Ordinal); message = await socket.ReceiveAsync())
        {
            ofWitness += message.GetRawText().Contains(events.Witness, StringComparison.Ordinal) ? 1 : 0;
            if (ofWitness > 1)
            {
                return "nothing";
            }
        }

        return "events";
    }

    private static string? Refusal(JsonElement message) => message.GetProperty("type").GetString() == "error"
        ? Outcome.Refusal(message.GetProperty("payload").EnumerateArray().Select(error => error.GetProperty("extensions")))
        : null;

    public async Task DisposeAsync()
    {
        await Writes.DisposeAsync();
        await Server.DisposeAsync();
    }

    public void Dispose() => _http.Dispose();
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
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

    public async Task DisposeAsync()
    {
        await Writes.DisposeAsync();
        await Server.DisposeAsync();
    }

    public void Dispose() => _http.Dispose();
}

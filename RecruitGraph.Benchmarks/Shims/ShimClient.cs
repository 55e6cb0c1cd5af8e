using System.Net.Http.Headers;
using System.Text.Json;
using RecruitGraph.Benchmarks.Servers;
using RecruitGraph.Server.Rest;

namespace RecruitGraph.Benchmarks.Shims;

/// <summary>Sends prepared requests over one connection.</summary>
internal sealed class ShimClient(MeasuredServer server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = server.Url };

    /// <summary>Sends a request and reads its answer to the end.</summary>
    /// <exception cref="InvalidOperationException">The answer is no success: what is measured would not be what it seems.</exception>
    public async Task<byte[]> SendAsync(PreparedRequest request)
    {
        using var message = new HttpRequestMessage(request.Method, request.Url);
        if (request.Header is var (name, value))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        using var response = await _http.SendAsync(message);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException($"{request.Method} {request.Url} answered {(int)response.StatusCode}.");
    }

    /// <summary>The data of an operation.</summary>
    /// <exception cref="InvalidOperationException">The answer has errors.</exception>
    public async Task<JsonElement> QueryAsync(PreparedRequest request)
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(await SendAsync(request));
        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException($"{errors}")
            : answer.GetProperty("data");
    }

    /// <summary>An access token of a demo user.</summary>
    public async Task<string> SignInAsync(string login, string password)
    {
        const string SignIn = "mutation($input: LoginInput!) { login(input: $input) { authTokens { accessToken } } }";
        var data = await QueryAsync(Graph(SignIn, new { input = new { login, password } }, token: null));
        return data.GetProperty("login").GetProperty("authTokens").GetProperty("accessToken").GetString()!;
    }

    /// <summary>A GraphQL request.</summary>
    public static PreparedRequest Graph(string query, object variables, string? token) => new(
        HttpMethod.Post, "/graphql", token is null ? null : ("Authorization", $"Bearer {token}"),
        JsonSerializer.SerializeToUtf8Bytes(new { query, variables }));

    /// <summary>The document that a dialect runs.</summary>
    /// <param name="operation">Its name in the catalog, <c>recruit.ListPositions</c> for instance.</param>
    public static string Document(string operation)
    {
        using var stream = typeof(RestOptions).Assembly.GetManifestResourceStream($"{operation}.graphql")
            ?? throw new InvalidOperationException($"There is no operation {operation}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public void Dispose() => _http.Dispose();
}

using System.Net.Http.Json;
using System.Text;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>
/// A client written for one of the legacy servers, that was given another address. Whatever it is answered, the dialect's OpenAPI
/// document has to say so.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="root">What stands before the documented URLs: nothing, or the dialect's folder.</param>
/// <param name="credential">The header that carries its token, and how.</param>
public sealed class LegacyClient(RecruitServer server, string root, (string Header, string Value)? credential)
{
    /// <summary>What else each of its requests carries.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public Task<LegacyAnswer> GetAsync(string url) => SendAsync(HttpMethod.Get, url, null);

    public Task<LegacyAnswer> SendAsync(string method, string url, object? body = null) =>
        SendAsync(new HttpMethod(method), url, body is null ? null : JsonContent.Create(body));

    /// <summary>Sends a body as it is.</summary>
    public Task<LegacyAnswer> SendRawAsync(string method, string url, string body, string contentType = "application/json") =>
        SendAsync(new HttpMethod(method), url, new StringContent(body, Encoding.UTF8, contentType));

    public async Task<LegacyAnswer> SendAsync(HttpMethod method, string url, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(server.Url, $"{root}{url}")) { Content = content };
        if (credential is var (header, token))
        {
            request.Headers.TryAddWithoutValidation(header, token);
        }

        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request);
        var answer = new LegacyAnswer(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));
        await DialectDescription.ShouldDescribeAsync(server, root, method.Method, url, answer);
        return answer;
    }

    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
}

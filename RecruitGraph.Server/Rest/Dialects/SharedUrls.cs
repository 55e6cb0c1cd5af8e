using System.Text.Json;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.Options;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Hosting;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>
/// Tells dialects apart that have the same URL at the server's root. Those that are switched off are among them: what is theirs is
/// answered by nobody.
/// </summary>
internal sealed class SharedUrls : MatcherPolicy, IEndpointSelectorPolicy
{
    private const int MaxBodySize = 64 * 1024;

    /// <inheritdoc/>
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => Dialects(endpoints).Skip(1).Any() || endpoints.Any(IsOff);

    public async Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var valid = Enumerable.Range(0, candidates.Count).Where(candidates.IsValidCandidate).ToList();
        var endpoints = valid.ConvertAll(i => candidates[i].Endpoint);
        var names = Dialects(endpoints).Select(dialect => dialect.Name).ToHashSet();
        var chosen = names.Count < 2 ? null
            : names.SetEquals([DialectNames.Resume, DialectNames.Interview]) ? OfResumes(httpContext.Request, Dialects(endpoints.Where(IsServed)))
            : await OfUsersAsync(httpContext.Request);
        foreach (var i in valid)
        {
            var endpoint = candidates[i].Endpoint;
            candidates.SetValidity(i, IsServed(endpoint) && (chosen is null || endpoint.Metadata.GetMetadata<Dialect>()?.Name == chosen));
        }
    }

    /// <summary>
    /// What a caller without any credential is told, where credentials alone tell the dialects apart: the words of both. Null elsewhere.
    /// </summary>
    public static DialectAnswer? FindNotSignedIn(HttpContext context)
    {
        const string MissingHeader = "Missing Authorization Header";
        var request = context.Request;
        return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request.Path.Value!.TrimEnd('/').Equals("/api/resumes", StringComparison.OrdinalIgnoreCase)
            && !HasCredential(request)
            && !context.RequestServices.GetRequiredService<IOptions<RestOptions>>().Value.Off.Any(name =>
                name is DialectNames.Resume or DialectNames.Interview)
            ? new DialectAnswer(
                StatusCodes.Status401Unauthorized, new { error = MissingHeader, message = "權限不足", msg = MissingHeader })
            : null;
    }

    // GET /api/resumes: the clients differ in the header that carries their token. Of two headers the one with a good token counts.
    private static string OfResumes(HttpRequest request, IEnumerable<Dialect> served)
    {
        if (!HasCredential(request))
        {
            return served.Any(dialect => dialect.Name == DialectNames.Resume) ? DialectNames.Resume : DialectNames.Interview;
        }

        return request.Headers.TryGetValue("token", out var token)
            && (request.Headers.Authorization.Count == 0 || (!IsGood(request, BearerToken.Find(request)) && IsGood(request, token)))
                ? DialectNames.Interview
                : DialectNames.Resume;
    }

    private static bool HasCredential(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 || request.Headers.ContainsKey("token");

    private static bool IsGood(HttpRequest request, string? token) =>
        request.HttpContext.RequestServices.GetRequiredService<AccessTokens>().Read(token, out _) == AccessTokenStatus.Valid;

    // /api/users and /api/users/: the portal never had the slash, the directory always had it. Where the body of a registration
    // says otherwise it is right, because it can be read in one way only.
    private static async ValueTask<string> OfUsersAsync(HttpRequest request)
    {
        var bySlash = request.Path.Value!.EndsWith('/') ? DialectNames.Directory : DialectNames.Recruit;
        return !HttpMethods.IsPost(request.Method) || !request.HasJsonContentType() || request.ContentLength > MaxBodySize
            ? bySlash
            : OfRegistration(await PeekAsync(request)) ?? bySlash;
    }

    private static string? OfRegistration(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var body = JsonDocument.Parse(utf8);
            return body.RootElement is not { ValueKind: JsonValueKind.Object } registration ? null
                : registration.TryGetProperty("username", out _) ? DialectNames.Directory
                : registration.TryGetProperty("email", out _) ? DialectNames.Recruit
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or a name that is no text: whoever answers will say so.
            return null;
        }
    }

    /// <summary>The body's beginning, which whoever answers reads once more; empty where it is too long to be a registration.</summary>
    private static async ValueTask<ReadOnlyMemory<byte>> PeekAsync(HttpRequest request)
    {
        // The limit of the endpoints comes too late for a body that is read before one is chosen.
        LimitedBody.Limit(request, MaxBodySizeAttribute.Usual);
        request.EnableBuffering();
        var body = new byte[(request.ContentLength ?? MaxBodySize) + 1];
        var length = await ReadAsync(request, body);
        request.Body.Position = 0;
        return length < body.Length ? body.AsMemory(0, length) : default;
    }

    private static async ValueTask<int> ReadAsync(HttpRequest request, byte[] body)
    {
        try
        {
            return await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException)
        {
            // Whoever answers reads on, is refused the same, and says so in his words.
            return body.Length;
        }
    }

    private static IEnumerable<Dialect> Dialects(IEnumerable<Endpoint> endpoints) =>
        endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Dialect>()).OfType<Dialect>().Distinct();

    private static bool IsOff(Endpoint endpoint) => endpoint.Metadata.GetMetadata<SwitchedOff>() is not null;

    private static bool IsServed(Endpoint endpoint) => !IsOff(endpoint);
}

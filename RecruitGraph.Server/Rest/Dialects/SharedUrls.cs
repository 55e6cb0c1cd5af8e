using System.Text.Json;
using Microsoft.AspNetCore.Routing.Matching;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>Tells dialects apart that have the same URL at the server's root.</summary>
internal sealed class SharedUrls : MatcherPolicy, IEndpointSelectorPolicy
{
    private const int MaxBodySize = 64 * 1024;

    /// <inheritdoc/>
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => Dialects(endpoints).Skip(1).Any();

    public async Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var valid = Enumerable.Range(0, candidates.Count).Where(candidates.IsValidCandidate).ToList();
        var names = Dialects(valid.Select(i => candidates[i].Endpoint)).Select(dialect => dialect.Name).ToHashSet();
        if (names.Count < 2)
        {
            return;
        }

        var chosen = names.SetEquals([DialectNames.Resume, DialectNames.Interview])
            ? OfResumes(httpContext.Request)
            : await OfUsersAsync(httpContext.Request);
        foreach (var i in valid)
        {
            candidates.SetValidity(i, candidates[i].Endpoint.Metadata.GetMetadata<Dialect>()?.Name == chosen);
        }
    }

    /// <summary>
    /// What a caller without any credential is told, where credentials alone tell the dialects apart: the words of both. Null elsewhere.
    /// </summary>
    public static DialectAnswer? FindNotSignedIn(HttpContext context)
    {
        const string MissingHeader = "Missing Authorization Header";
        var request = context.Request;
        return HttpMethods.IsGet(request.Method)
            && request.Path.Value!.TrimEnd('/').Equals("/api/resumes", StringComparison.OrdinalIgnoreCase)
            && request.Headers.Authorization.Count == 0
            && !request.Headers.ContainsKey("token")
            ? new DialectAnswer(
                StatusCodes.Status401Unauthorized, new { error = MissingHeader, message = "權限不足", msg = MissingHeader })
            : null;
    }

    // GET /api/resumes: the clients differ in the header that carries their token.
    private static string OfResumes(HttpRequest request) =>
        request.Headers.Authorization.Count == 0 && request.Headers.ContainsKey("token") ? DialectNames.Interview : DialectNames.Resume;

    // /api/users and /api/users/: the portal never had the slash, the directory always had it. Where the body of a registration
    // says otherwise it is right, because it can be read in one way only.
    private static async ValueTask<string> OfUsersAsync(HttpRequest request)
    {
        var bySlash = request.Path.Value!.EndsWith('/') ? DialectNames.Directory : DialectNames.Recruit;
        if (!HttpMethods.IsPost(request.Method) || !request.HasJsonContentType() || request.ContentLength is null or > MaxBodySize)
        {
            return bySlash;
        }

        request.EnableBuffering();
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            return body.RootElement is not { ValueKind: JsonValueKind.Object } registration ? bySlash
                : registration.TryGetProperty("username", out _) ? DialectNames.Directory
                : registration.TryGetProperty("email", out _) ? DialectNames.Recruit
                : bySlash;
        }
        catch (JsonException)
        {
            return bySlash;
        }
        finally
        {
            request.Body.Position = 0;
        }
    }

    private static IEnumerable<Dialect> Dialects(IEnumerable<Endpoint> endpoints) =>
        endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Dialect>()).OfType<Dialect>().Distinct();
}

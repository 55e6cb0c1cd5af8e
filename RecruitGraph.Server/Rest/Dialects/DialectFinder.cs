using Microsoft.AspNetCore.Routing.Template;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>Finds out in whose words a client is told that something went wrong where no action answered.</summary>
internal sealed class DialectFinder(EndpointDataSource endpoints)
{
    private readonly Lazy<List<(RouteEndpoint Endpoint, Dialect Dialect)>> _served = new(() =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (endpoint, Dialect: endpoint.Metadata.GetMetadata<Dialect>()!))
            .Where(served => served.Dialect is not null)]);

    /// <summary>The dialect, or null where the request may be anybody's.</summary>
    /// <param name="context">The request.</param>
    /// <param name="endpoint">What was to answer it, if anything.</param>
    public Dialect? Find(HttpContext context, Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<Dialect>()
        ?? Dialects.FirstOrDefault(dialect => context.Request.Path.StartsWithSegments(dialect.Folder, StringComparison.Ordinal))
        ?? ByPath(context)
        ?? ByCredential(context.Request);

    private IEnumerable<Dialect> Dialects => _served.Value.Select(served => served.Dialect).Distinct();

    // A path that one dialect alone has, or alone writes so, asked with another method.
    private Dialect? ByPath(HttpContext context)
    {
        if (context.Response.StatusCode != StatusCodes.Status405MethodNotAllowed)
        {
            return null;
        }

        var path = context.Request.Path;
        var candidates = _served.Value
            .Where(served => new TemplateMatcher(new RouteTemplate(served.Endpoint.RoutePattern), []).TryMatch(path, []))
            .ToList();
        return Only(candidates) ?? Only(candidates.Where(served =>
            path.Value!.EndsWith('/') == served.Endpoint.Metadata.GetMetadata<TrailingSlash>() is not null));
    }

    private static Dialect? Only(IEnumerable<(RouteEndpoint Endpoint, Dialect Dialect)> candidates) =>
        candidates.Select(served => served.Dialect).Distinct().ToList() is [var only] ? only : null;

    private Dialect? ByCredential(HttpRequest request)
    {
        var name = request.Headers.ContainsKey("UserToken") ? DialectNames.Assistant
            : request.Headers.ContainsKey("token") ? DialectNames.Interview
            : request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) ? DialectNames.Recruit
            : null;
        return Dialects.FirstOrDefault(dialect => dialect.Name == name);
    }
}

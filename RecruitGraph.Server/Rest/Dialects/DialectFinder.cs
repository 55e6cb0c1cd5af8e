namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>Finds out in whose words a client is told that something went wrong where no action answered.</summary>
internal sealed class DialectFinder(PathEndpoints paths)
{
    private readonly Lazy<List<Dialect>> _dialects = new(() => [.. DialectsOf(paths.Served)]);

    /// <summary>The dialect, or null where the request may be anybody's.</summary>
    /// <param name="context">The request.</param>
    /// <param name="endpoint">What was to answer it, if anything.</param>
    public Dialect? Find(HttpContext context, Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<Dialect>()
        ?? _dialects.Value.Find(dialect => context.Request.Path.StartsWithSegments(dialect.Folder, StringComparison.Ordinal))
        ?? ByPath(context)
        ?? ByCredential(context.Request);

    /// <summary>Whether a dialect that is served has the path, with whatever method.</summary>
    public bool IsDialects(PathString path) => DialectsOf(paths.Find(path).Intersect(paths.Served)).Any();

    /// <summary>
    /// Of the endpoints that have a path, those whose path it is: where dialects differ in the slash at the end, the slash tells.
    /// </summary>
    public static IReadOnlyList<RouteEndpoint> Owners(PathString path, IReadOnlyList<RouteEndpoint> found) =>
        DialectsOf(found).Skip(1).Any()
        && found.Where(endpoint => path.Value!.EndsWith('/') == endpoint.Metadata.GetMetadata<TrailingSlash>() is not null).ToList() is { Count: > 0 } bySlash
            ? bySlash
            : found;

    // A path that one dialect alone has, or alone writes so, asked with another method.
    private Dialect? ByPath(HttpContext context)
    {
        var path = context.Request.Path;
        return context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed
            && DialectsOf(Owners(path, paths.Find(path))).Take(2).ToList() is [var only]
                ? only
                : null;
    }

    private Dialect? ByCredential(HttpRequest request)
    {
        var name = request.Headers.ContainsKey("UserToken") ? DialectNames.Assistant
            : request.Headers.ContainsKey("token") ? DialectNames.Interview
            : request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) ? DialectNames.Recruit
            : null;
        return _dialects.Value.Find(dialect => dialect.Name == name);
    }

    private static IEnumerable<Dialect> DialectsOf(IEnumerable<RouteEndpoint> endpoints) =>
        endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Dialect>()).OfType<Dialect>().Distinct();
}

namespace RecruitGraph.Server.Auth;

/// <summary>The token of <c>Authorization: Bearer</c>. RFC 6750, section 2.1.</summary>
internal static class BearerToken
{
    private const string Prefix = "Bearer ";

    /// <summary>The token that a request carries so; null where it carries none.</summary>
    public static string? Find(HttpRequest request)
    {
        string? header = request.Headers.Authorization;
        return header is not null && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;
    }
}

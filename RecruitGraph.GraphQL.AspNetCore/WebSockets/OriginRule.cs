using Microsoft.AspNetCore.Http;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Keeps pages of foreign origins from opening sockets, which browsers do not ask the server about beforehand. RFC 6455,
/// section 10.2. Tokens do not travel by themselves here, so this is a second line of defence.
/// </summary>
internal static class OriginRule
{
    private const string AnyOrigin = "*";

    /// <exception cref="RequestRefusedException">The request comes from a page of an origin that is not allowed.</exception>
    public static void Require(HttpRequest request, IList<string> allowed)
    {
        var origins = request.Headers.Origin;
        if (origins.Count > 0 && (origins.Count > 1 || !IsAllowed(origins[0]!, request.Host, allowed)))
        {
            throw new RequestRefusedException(
                StatusCodes.Status403Forbidden,
                TransportErrorCodes.OriginNotAllowed,
                "Pages of this origin may not open sockets here; the server's own and those that it is configured with may.");
        }
    }

    /// <summary>Whether an option is <c>*</c> or scheme, host and perhaps port, and no more.</summary>
    public static bool IsOrigin(string? text) => text == AnyOrigin || (text is not null && TryParse(text, out _));

    private static bool IsAllowed(string origin, HostString host, IList<string> allowed)
    {
        // A page of no origin at all, "null", is nobody's own; only * lets it in.
        var isOrigin = TryParse(origin, out var uri);
        if (isOrigin && IsOwnHost(uri!, host))
        {
            return true;
        }

        foreach (var other in allowed)
        {
            if (other == AnyOrigin || (isOrigin && TryParse(other, out var known) && uri!.Authority == known!.Authority && uri.Scheme == known.Scheme))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Host and port alone count: behind a proxy that ends TLS the server does not know the scheme that the page was read with.
    /// </summary>
    private static bool IsOwnHost(Uri origin, HostString host) =>
        host.HasValue
        && string.Equals(origin.Host, host.Host, StringComparison.OrdinalIgnoreCase)
        && (host.Port is { } port ? origin.Port == port : origin.IsDefaultPort);

    private static bool TryParse(string text, out Uri? origin) =>
        Uri.TryCreate(text, UriKind.Absolute, out origin)
        && origin.Scheme is "http" or "https"
        && origin is { PathAndQuery: "/", UserInfo: "", Fragment: "" }
        && !text.EndsWith('/');
}

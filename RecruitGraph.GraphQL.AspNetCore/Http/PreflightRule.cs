using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Keeps pages of other sites from sending requests with a visitor's cookies behind his back. A browser asks the server first (the
/// preflight of CORS) unless a request is "simple"; so a request that cannot have been simple was allowed by the host's CORS policy
/// or comes from no foreign page. https://fetch.spec.whatwg.org/#cors-safelisted-request-header
/// </summary>
internal static class PreflightRule
{
    private static readonly FrozenSet<string> SentByBrowsers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Authorization", "Cache-Control", "Connection", "Cookie", "DNT", "Host", "Origin", "Pragma", "Priority", "Range", "Referer",
        "Upgrade-Insecure-Requests", "User-Agent", "Via");

    /// <summary>Refuses a request that a page may have sent without a preflight. What a form can send needs this.</summary>
    /// <exception cref="RequestRefusedException">Neither content type nor header shows that there was a preflight.</exception>
    public static void Require(HttpRequest request, GraphQLHttpOptions options)
    {
        if (!IsShown(request, options.PreflightHeaders))
        {
            throw new RequestRefusedException(
                StatusCodes.Status403Forbidden,
                TransportErrorCodes.PreflightRequired,
                "A page of another site could have sent this request without being asked. Send one of these headers, with any "
                + $"value: {string.Join(", ", options.PreflightHeaders)}.");
        }
    }

    /// <summary>As <see cref="Require"/>, for those requests in URLs that <see cref="GraphQLHttpOptions.GetPreflight"/> means.</summary>
    /// <exception cref="RequestRefusedException">As there.</exception>
    public static void RequireForGet(HttpRequest request, GraphQLHttpOptions options)
    {
        var isMeant = options.GetPreflight switch
        {
            GetPreflight.Never => false,
            GetPreflight.CrossSite => IsFromAnotherOrigin(request),
            _ => true,
        };
        if (isMeant)
        {
            Require(request, options);
        }
    }

    /// <summary>
    /// Whether a header shows nothing, since browsers send it by themselves or let any page set it, or is no name of a header.
    /// </summary>
    public static bool IsSentWithoutPreflight(string header) =>
        string.IsNullOrWhiteSpace(header)
        || header.StartsWith("Sec-", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("Accept", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
        || SentByBrowsers.Contains(header);

    // A bearer token is deliberately no sign of a preflight: proxies make tokens out of cookies.
    private static bool IsShown(HttpRequest request, IList<string> headers)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (!string.IsNullOrEmpty(request.Headers[headers[i]]))
            {
                return true;
            }
        }

        return !IsSimple(request.ContentType);
    }

    /// <summary>Whether a page may send the content type without a preflight; none at all it always may.</summary>
    private static bool IsSimple(ReadOnlySpan<char> contentType)
    {
        var mediaType = MediaTypeParameters.CutFrom(contentType);
        return mediaType.IsEmpty
            || mediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            || mediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || mediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase);
    }

    // Pages cannot set this header. "none" is the address bar; what is no browser sends nothing.
    private static bool IsFromAnotherOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        return site.Count > 0 && (site.Count > 1 || site[0] is not ("same-origin" or "none"));
    }
}

using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The one charset of GraphQL over HTTP.</summary>
internal static class Charset
{
    /// <summary>Whether a media type says UTF-8, or nothing of a charset.</summary>
    public static bool IsUtf8OrAbsent(MediaTypeHeaderValue type) =>
        type.CountOf("charset") <= 1 && IsUtf8OrAbsent(HeaderUtilities.RemoveQuotes(type.Charset));

    private static bool IsUtf8OrAbsent(StringSegment name) =>
        StringSegment.IsNullOrEmpty(name)
        || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || name.Equals("utf8", StringComparison.OrdinalIgnoreCase);
}

using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The one charset of GraphQL over HTTP.</summary>
internal static class Charset
{
    public static bool IsUtf8OrAbsent(StringSegment charset)
    {
        var name = HeaderUtilities.RemoveQuotes(charset);
        return StringSegment.IsNullOrEmpty(name)
            || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || name.Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }
}

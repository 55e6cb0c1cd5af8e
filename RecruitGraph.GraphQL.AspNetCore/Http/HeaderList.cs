using Microsoft.Extensions.Primitives;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Headers that are lists. RFC 9110, section 5.6.1.</summary>
internal static class HeaderList
{
    /// <summary>Whether a header names nothing: it is absent, or all its elements are empty, which says the same.</summary>
    public static bool IsEmpty(StringValues header)
    {
        foreach (var value in header)
        {
            if (value.AsSpan().ContainsAnyExcept(", \t"))
            {
                return false;
            }
        }

        return true;
    }
}

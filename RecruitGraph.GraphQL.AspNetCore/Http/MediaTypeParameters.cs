using Microsoft.Net.Http.Headers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The parameters of media types. One that is given twice may be read in two ways, so it is not read at all.</summary>
internal static class MediaTypeParameters
{
    /// <summary>The media type without them, also where they cannot be read.</summary>
    public static ReadOnlySpan<char> CutFrom(ReadOnlySpan<char> type)
    {
        var end = type.IndexOf(';');
        return (end < 0 ? type : type[..end]).Trim(" \t\r\n");
    }

    /// <summary>How often a parameter is given.</summary>
    public static int CountOf(this MediaTypeHeaderValue type, string parameter)
    {
        var count = 0;
        for (var i = 0; i < type.Parameters.Count; i++)
        {
            count += type.Parameters[i].Name.Equals(parameter, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return count;
    }
}

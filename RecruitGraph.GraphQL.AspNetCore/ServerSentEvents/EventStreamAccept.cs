using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What the <c>Accept</c> header says of event streams. RFC 9110, section 12.5.1.</summary>
internal static class EventStreamAccept
{
    private const string EventStream = "text/event-stream";

    /// <summary>
    /// Whether the client would rather have an event stream than any other answer. It has to name the media type: a browser's
    /// <c>*/*</c> does not mean it.
    /// </summary>
    public static bool IsPreferred(StringValues accept)
    {
        if (accept.Count == 1 && accept[0] == EventStream)
        {
            return true;
        }

        return IsNamed(accept)
            && MediaTypeHeaderValue.TryParseList(accept, out var ranges)
            && ranges.MaxBy(static range => range.Quality ?? 1) is { } first
            && first.Quality is not 0
            && first.MediaType.Equals(EventStream, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the client takes a plain text.</summary>
    public static bool TakesPlainText(StringValues accept) =>
        accept.Count == 0
        || (MediaTypeHeaderValue.TryParseList(accept, out var ranges)
            && ranges.Any(static range => range.Quality is not 0
                && (range.MatchesAllTypes
                    || (range.Type.Equals("text", StringComparison.OrdinalIgnoreCase)
                        && (range.MatchesAllSubTypes || range.SubType.Equals("plain", StringComparison.OrdinalIgnoreCase))))));

    private static bool IsNamed(StringValues accept)
    {
        foreach (var value in accept)
        {
            if (value is not null && value.Contains(EventStream, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

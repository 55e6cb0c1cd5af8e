using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What the <c>Accept</c> header says of event streams. RFC 9110, section 12.5.1.</summary>
internal static class EventStreamAccept
{
    private const string EventStream = "text/event-stream";

    /// <summary>
    /// Whether the client would rather have an event stream than any other answer that can be written. It has to name the media type:
    /// a browser's <c>*/*</c> does not mean it.
    /// </summary>
    public static bool IsPreferred(StringValues accept)
    {
        if (accept.Count == 1 && accept[0] == EventStream)
        {
            return true;
        }

        return Parse(accept) is { } ranges
            && ranges.Any(IsEventStream)
            && (IsEventStream(ranges.MaxBy(static range => range.Quality ?? 1)!) || AcceptHeader.Find(accept) is null);
    }

    /// <summary>Whether the client reads event streams, be it that it likes other answers better. It has to name them, as above.</summary>
    public static bool IsTaken(StringValues accept) => Parse(accept)?.Any(IsEventStream) == true;

    /// <summary>Whether the client takes a plain text.</summary>
    public static bool TakesPlainText(StringValues accept) =>
        HeaderList.IsEmpty(accept)
        || (MediaTypeHeaderValue.TryParseList(accept, out var ranges)
            && ranges.Any(static range => range.Quality is not 0
                && (range.MatchesAllTypes
                    || (range.Type.Equals("text", StringComparison.OrdinalIgnoreCase)
                        && (range.MatchesAllSubTypes || range.SubType.Equals("plain", StringComparison.OrdinalIgnoreCase))))));

    private static bool IsEventStream(MediaTypeHeaderValue range) =>
        range.Quality is not 0 && range.MediaType.Equals(EventStream, StringComparison.OrdinalIgnoreCase);

    /// <summary>The ranges of a header in which the media type stands; null for any other.</summary>
    private static IList<MediaTypeHeaderValue>? Parse(StringValues accept) =>
        IsNamed(accept) && MediaTypeHeaderValue.TryParseList(accept, out var ranges) ? ranges : null;

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

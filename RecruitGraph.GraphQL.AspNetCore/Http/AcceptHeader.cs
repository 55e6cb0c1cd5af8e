using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Chooses the media types of answers by what the client accepts. RFC 9110, section 12.5.1.</summary>
/// <remarks>
/// The highest quality counts; of equals the media type that is named most exactly, then the one named first. A client that names
/// none gets <c>application/json</c>. Answers come one by one only to a client that names such a media type itself: a range such
/// as <c>*/*</c> does not say that it can read them. One with <c>deferSpec</c> asks for parts of an older format, which are not written.
/// </remarks>
internal static class AcceptHeader
{
    /// <param name="accept">The client's header.</param>
    /// <param name="hasEventStreams">Whether the endpoint writes event streams, for the refusal.</param>
    /// <exception cref="RequestRefusedException">The client accepts none that the endpoint writes.</exception>
    public static ResponseFormat Negotiate(StringValues accept, bool hasEventStreams = false) =>
        Find(accept) ?? throw RequestRefusedException.NotAcceptable(
            "None of the accepted media types can be written; application/graphql-response+json, application/json, multipart/mixed"
            + (hasEventStreams ? ", application/jsonl and text/event-stream can." : " and application/jsonl can."));

    /// <summary>As <see cref="Negotiate"/>, with null in place of the refusal.</summary>
    public static ResponseFormat? Find(StringValues accept)
    {
        // Most requests carry one of these, which need no parsing.
        if (accept.Count == 0 || (accept.Count == 1 && accept[0] is "" or "*/*" or "application/json"))
        {
            return ResponseFormat.Whole(ResponseMediaType.Json);
        }

        if (accept.Count == 1 && accept[0] == "application/graphql-response+json")
        {
            return ResponseFormat.Whole(ResponseMediaType.GraphQLResponse);
        }

        if (HeaderList.IsEmpty(accept))
        {
            return ResponseFormat.Whole(ResponseMediaType.Json);
        }

        return MediaTypeHeaderValue.TryParseList(accept, out var ranges) ? Choose(ranges) : null;
    }

    /// <summary>The media type of a refusal, whatever the client accepts.</summary>
    public static ResponseMediaType ForRefusal(StringValues accept) => Find(accept)?.Refusal ?? ResponseMediaType.Json;

    private static ResponseFormat? Choose(IList<MediaTypeHeaderValue> ranges)
    {
        var whole = FindBest(ranges, ResponseMediaTypes.Whole, isNamed: false);
        var streamed = FindBest(ranges, ResponseMediaTypes.Streamed, isNamed: true);
        var best = Math.Max(whole.Quality, streamed.Quality);
        if (best == 0)
        {
            return null;
        }

        return new ResponseFormat(
            whole.Quality == best ? whole.Type : streamed.Type,
            streamed.Quality == best ? streamed.Type : null,
            ChooseForBatch(ranges, whole.Quality == best ? ResponseMediaType.Json : streamed.Type, best));
    }

    private static ResponseMediaType ChooseForBatch(IList<MediaTypeHeaderValue> ranges, ResponseMediaType usual, double best)
    {
        if (Match(ranges, ResponseMediaType.JsonLines, isNamed: true).Quality == best)
        {
            return ResponseMediaType.JsonLines;
        }

        // An array is no GraphQL response, which the other media type promises; but a client may read nothing else.
        return usual == ResponseMediaType.Json && Match(ranges, ResponseMediaType.Json, isNamed: false).Quality == 0
            ? ResponseMediaType.GraphQLResponse
            : usual;
    }

    private static Preference FindBest(
        IList<MediaTypeHeaderValue> ranges, ReadOnlySpan<ResponseMediaType> types, bool isNamed)
    {
        var best = default(Preference);
        foreach (var type in types)
        {
            var preference = Match(ranges, type, isNamed);
            if (preference.Quality > 0 && preference.IsBetterThan(best))
            {
                best = preference;
            }
        }

        return best;
    }

    /// <summary>What the most specific range that fits a media type says of it.</summary>
    private static Preference Match(IList<MediaTypeHeaderValue> ranges, ResponseMediaType type, bool isNamed)
    {
        var name = type.Name();
        var found = new Preference(type, 0, 0, 0);
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            var specificity = range.MatchesAllTypes ? 1 : range.MatchesAllSubTypes ? 2 : 3;
            if (specificity > found.Specificity && (specificity == 3 || !isNamed) && Matches(range, name))
            {
                found = new Preference(type, range.Quality ?? 1, specificity, i);
            }
        }

        return found;
    }

    private static bool Matches(MediaTypeHeaderValue range, string mediaType) =>
        (range.MatchesAllTypes
            || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
            || range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
        && Charset.IsUtf8OrAbsent(range)
        && range.CountOf("deferSpec") == 0;

    private readonly record struct Preference(ResponseMediaType Type, double Quality, int Specificity, int Index)
    {
        public bool IsBetterThan(Preference other) =>
            (Quality, Specificity, -Index).CompareTo((other.Quality, other.Specificity, -other.Index)) > 0;
    }
}

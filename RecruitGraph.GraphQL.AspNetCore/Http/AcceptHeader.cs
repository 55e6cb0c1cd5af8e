using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Chooses the media type of an answer by what the client accepts. RFC 9110, section 12.5.1.</summary>
internal static class AcceptHeader
{
    /// <summary>
    /// The media type with the highest quality; of equals the one that is named most exactly, then the one named first. A client
    /// that names none gets <c>application/json</c>.
    /// </summary>
    /// <exception cref="RequestRefusedException">The client accepts none that the endpoint writes.</exception>
    public static ResponseMediaType Negotiate(StringValues accept) =>
        Find(accept) ?? throw RequestRefusedException.NotAcceptable(
            "None of the accepted media types can be written; application/graphql-response+json and application/json can.");

    /// <summary>As <see cref="Negotiate"/>, with null in place of the refusal.</summary>
    public static ResponseMediaType? Find(StringValues accept)
    {
        // Most requests carry one of these, which need no parsing.
        if (accept.Count == 0 || (accept.Count == 1 && accept[0] is "" or "*/*" or "application/json"))
        {
            return ResponseMediaType.Json;
        }

        if (accept.Count == 1 && accept[0] == "application/graphql-response+json")
        {
            return ResponseMediaType.GraphQLResponse;
        }

        return MediaTypeHeaderValue.TryParseList(accept, out var ranges) ? Choose(ranges) : null;
    }

    private static ResponseMediaType? Choose(IList<MediaTypeHeaderValue> ranges)
    {
        ResponseMediaType? chosen = null;
        var best = default(Match);
        foreach (var type in ResponseMediaTypes.All)
        {
            var match = FindMostSpecific(ranges, type.Name());
            if (match.Quality > 0 && match.IsBetterThan(best))
            {
                chosen = type;
                best = match;
            }
        }

        return chosen;
    }

    private static Match FindMostSpecific(IList<MediaTypeHeaderValue> ranges, string mediaType)
    {
        var found = default(Match);
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            var specificity = range.MatchesAllTypes ? 1 : range.MatchesAllSubTypes ? 2 : 3;
            if (specificity > found.Specificity && Matches(range, mediaType))
            {
                found = new Match(range.Quality ?? 1, specificity, i);
            }
        }

        return found;
    }

    private static bool Matches(MediaTypeHeaderValue range, string mediaType) =>
        (range.MatchesAllTypes
            || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
            || range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
        && Charset.IsUtf8OrAbsent(range.Charset);

    private readonly record struct Match(double Quality, int Specificity, int Index)
    {
        public bool IsBetterThan(Match other) =>
            (Quality, Specificity, -Index).CompareTo((other.Quality, other.Specificity, -other.Index)) > 0;
    }
}

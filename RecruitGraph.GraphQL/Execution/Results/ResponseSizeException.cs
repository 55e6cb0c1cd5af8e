using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// An answer would become larger than <see cref="RequestLimits.MaxResponseSize"/>, come in more parts than
/// <see cref="RequestLimits.MaxParts"/>, or need more memory than there is. It is no field's error: it ends the operation.
/// </summary>
/// <param name="asked">How large the answer is at least, or how many parts it has.</param>
/// <param name="allowed">The most that is allowed.</param>
internal sealed class ResponseSizeException(long asked, long allowed) : Exception
{
    /// <summary>How many letters the names of the path may have that is told, and how many places in the document: the error itself is small.</summary>
    private const int LongestPath = 1_000;
    private const int MostLocations = 8;

    private static readonly Limit Size = new(
        ErrorCodes.ResponseSizeLimit,
        "The answer is too large",
        "bytes",
        "Ask for shorter lists or for less in each item, and for the rest in further requests.");

    private static readonly Limit Parts = new(
        ErrorCodes.PartLimit,
        "The answer comes in too many parts",
        "parts",
        "Defer and stream less, on objects higher up, or ask for the answer as a whole.");

    private static readonly Limit Memory = new(
        ErrorCodes.MemoryLimit,
        "The server holds too much for its clients",
        "bytes",
        "Take the answers that are on their way, ask for less, or try again later.");

    private Limit _limit = Size;
    private IReadOnlyList<SourceLocation> _locations = [];
    private IReadOnlyList<object>? _path;

    /// <summary>All answers that the server holds at the moment would become too large together; see <see cref="MemoryAccount"/>.</summary>
    public static ResponseSizeException OfAllAnswers(long asked, long allowed) => new(asked, allowed) { _limit = Memory };

    /// <summary>An answer would come in too many parts.</summary>
    public static ResponseSizeException OfParts(long asked, long allowed) => new(asked, allowed) { _limit = Parts };

    /// <summary>Whether it is known at which field it happened.</summary>
    public bool IsLocated => _path is not null;

    /// <summary>The limit's own code.</summary>
    public string Code => _limit.Code;

    /// <summary>Notes the field at which it happened.</summary>
    public void Locate(Selection selection, IReadOnlyList<object> path) =>
        (_locations, _path) = ([.. selection.Locations.Take(MostLocations)], Shorten(path));

    /// <summary>Notes the place of the answer at which it happened.</summary>
    public void Locate(IReadOnlyList<object> path) => _path = Shorten(path);

    /// <summary>What the client is told.</summary>
    public GraphQLError ToError() =>
        LimitError.Create(_limit.Code, _limit.Complaint, _limit.Unit, Asked.AtLeast(asked), allowed, _limit.Advice, _locations) with
        {
            Path = _path,
        };

    /// <summary>As much of the path as is short enough: the place is that or below.</summary>
    private static List<object> Shorten(IReadOnlyList<object> path)
    {
        var letters = 0;
        return [.. path.TakeWhile(part => (letters += part is string name ? name.Length : 1) <= LongestPath)];
    }

    private sealed record Limit(string Code, string Complaint, string Unit, string Advice);
}

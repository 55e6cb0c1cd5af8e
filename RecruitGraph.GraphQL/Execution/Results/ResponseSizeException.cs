using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// An answer would become larger than <see cref="RequestLimits.MaxResponseSize"/>. It is no field's error: it ends the operation.
/// </summary>
/// <param name="asked">How large the answer is at least.</param>
/// <param name="allowed">How large it may be.</param>
internal sealed class ResponseSizeException(long asked, long allowed) : Exception
{
    private IReadOnlyList<SourceLocation> _locations = [];
    private IReadOnlyList<object>? _path;

    /// <summary>Whether it is known at which field it happened.</summary>
    public bool IsLocated => _path is not null;

    /// <summary>Notes the field at which it happened.</summary>
    public void Locate(Selection selection, IReadOnlyList<object> path) => (_locations, _path) = (selection.Locations, path);

    /// <summary>What the client is told.</summary>
    public GraphQLError ToError()
    {
        var error = LimitError.Create(
            ErrorCodes.ResponseSizeLimit,
            "The answer is too large",
            "bytes",
            Asked.AtLeast(asked),
            allowed,
            "Ask for shorter lists or for less in each item, and for the rest in further requests.",
            _locations);
        return error with { Path = _path };
    }
}

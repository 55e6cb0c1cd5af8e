using System.Collections;
using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// The errors of an answer or of a part of it, so many and no more: where there were others, the last one says how many, and stands
/// at the place of the first that is left out.
/// </summary>
/// <param name="max">The most.</param>
/// <param name="before">How many the parts before this one had.</param>
internal sealed class AnswerErrors(int max, long before = 0) : IReadOnlyList<GraphQLError>
{
    /// <summary>One place there always is, be it for saying that there are no more.</summary>
    private readonly int _places = (int)Math.Max(1, max - before);
    private readonly List<GraphQLError> _items = [];
    private int _omitted;
    private GraphQLError? _summary;

    /// <summary>Whether other parts follow, which may have more.</summary>
    public bool IsOfPart { get; set; }

    public int Count => _items.Count;

    /// <summary>How many there were, those that are left out as well.</summary>
    public long Found => (long)_items.Count + _omitted;

    /// <summary>Whether some are left out, which the last one says.</summary>
    public bool AreTooMany => Found > 0 && before + Found > max;

    /// <summary>The last place is the summary's when not all have one.</summary>
    public GraphQLError this[int index] =>
        AreTooMany && index == _items.Count - 1 ? _summary ??= Summarize() : _items[index];

    public void Add(GraphQLError error)
    {
        if (_items.Count < _places)
        {
            _items.Add(error);
        }
        else
        {
            Omit(1);
        }
    }

    /// <summary>Adds those of a part.</summary>
    public void AddAll(IReadOnlyList<GraphQLError> errors)
    {
        var ofPart = errors as AnswerErrors;
        foreach (var error in ofPart?._items ?? errors)
        {
            Add(error);
        }

        Omit(ofPart?._omitted ?? 0);
    }

    public IEnumerator<GraphQLError> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Omit(int count)
    {
        _omitted += count;
        _summary = null;
    }

    private GraphQLError Summarize() => LimitError.Create(
        ErrorCodes.ErrorLimit,
        "The answer has too many errors",
        "errors",
        new Asked(before + Found, IsLeast: IsOfPart),
        max,
        _omitted == 0 ? "This one is left out." : $"The last {_omitted + 1} are left out.",
        _items[^1].Locations) with
    {
        Path = _items[^1].Path,
    };
}

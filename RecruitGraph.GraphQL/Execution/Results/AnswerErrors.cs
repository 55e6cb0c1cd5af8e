using System.Collections;
using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// The errors of an answer or of a part of it, so many and no more: where there were others, the last one says how many, and stands
/// at the place of the first that is left out.
/// </summary>
internal sealed class AnswerErrors(int max) : IReadOnlyList<GraphQLError>
{
    private readonly List<GraphQLError> _items = [];
    private int _omitted;
    private GraphQLError? _summary;

    public int Count => _items.Count;

    /// <summary>The last place is the summary's when not all have one.</summary>
    public GraphQLError this[int index] =>
        _omitted > 0 && index == _items.Count - 1 ? _summary ??= Summarize() : _items[index];

    public void Add(GraphQLError error)
    {
        if (_items.Count < max)
        {
            _items.Add(error);
        }
        else
        {
            Omit(1);
        }
    }

    /// <summary>Adds those of a part.</summary>
    public void AddAll(AnswerErrors errors)
    {
        foreach (var error in errors._items)
        {
            Add(error);
        }

        Omit(errors._omitted);
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
        (double)_items.Count + _omitted,
        max,
        $"The last {_omitted + 1} are left out.",
        _items[^1].Locations) with
    {
        Path = _items[^1].Path,
    };
}

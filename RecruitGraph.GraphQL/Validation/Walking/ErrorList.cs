using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>The errors of one walk, those reported in passing and those reported afterwards at an earlier position.</summary>
internal sealed class ErrorList
{
    private const string LimitMessage = "Too many validation errors, error limit reached. Validation aborted.";
    private const string AbortMessage = "Validation aborted.";

    private readonly List<GraphQLError> _errors = [];
    private readonly List<(ReportPosition Position, GraphQLError Error)> _late = [];
    private readonly LocationCursor _locations = new();
    private ReportPosition? _abortPosition;
    private int _limit;
    private int _sequence;

    /// <summary>Whether further errors in passing are pointless: the limit is passed, or the walk was given up.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Whether the rest of the late errors is pointless.</summary>
    public bool IsLateFull => _late.Count > _limit || _abortPosition is not null;

    public void Begin(SourceText? source, int limit)
    {
        _locations.Begin(source);
        _limit = limit;
    }

    public ReportPosition Mark() => new(_errors.Count, _sequence++);

    public void Add(string message, ReadOnlySpan<SyntaxNode> nodes)
    {
        if (_errors.Count >= _limit)
        {
            IsFull = true;
        }

        if (!IsFull)
        {
            _errors.Add(Create(message, nodes));
        }
    }

    public void Add(GraphQLError error, SyntaxNode node)
    {
        Add(error.Message, [node]);
        if (!IsFull)
        {
            _errors[^1] = error with { Locations = _errors[^1].Locations };
        }
    }

    public void AddAt(ReportPosition position, string message, ReadOnlySpan<SyntaxNode> nodes)
    {
        if (!IsLateFull)
        {
            _late.Add((position, Create(message, nodes)));
        }
    }

    /// <summary>Gives up at a position: what was reported behind it is dropped.</summary>
    public void AbortAt(ReportPosition position)
    {
        if (_abortPosition is not { } earlier || position < earlier)
        {
            _abortPosition = position;
        }
    }

    /// <summary>Gives up the walk here.</summary>
    public void Abort()
    {
        if (!IsFull)
        {
            AbortAt(Mark());
            IsFull = true;
        }
    }

    /// <summary>Hands over the errors in document order and empties the list.</summary>
    public IReadOnlyList<GraphQLError> Take()
    {
        var result = _errors.Count == 0 && _late.Count == 0 && !IsFull && _abortPosition is null ? [] : Merge();
        _errors.Clear();
        _late.Clear();
        _locations.Begin(null);
        _abortPosition = null;
        _sequence = 0;
        IsFull = false;
        return result;
    }

    private GraphQLError[] Merge()
    {
        // Several rules report late, each in document order; the index keeps the order of equal positions.
        var late = _late.ToArray();
        var order = new (ReportPosition Position, int Index)[late.Length];
        for (var i = 0; i < late.Length; i++)
        {
            order[i] = (late[i].Position, i);
        }

        Array.Sort(order);
        var merged = new List<GraphQLError>(_errors.Count + late.Length + 1);
        var taken = 0;
        foreach (var (position, index) in order)
        {
            if (_abortPosition is { } abort && position > abort)
            {
                break;
            }

            TakeUpTo(position.ErrorCount);
            merged.Add(late[index].Error);
        }

        TakeUpTo(_abortPosition?.ErrorCount ?? _errors.Count);
        if (merged.Count > _limit || (IsFull && _abortPosition is null))
        {
            var kept = Math.Min(merged.Count, _limit);
            merged.RemoveRange(kept, merged.Count - kept);
            merged.Add(Create(LimitMessage, []));
        }
        else if (_abortPosition is not null)
        {
            merged.Add(Create(AbortMessage, []));
        }

        return [.. merged];

        void TakeUpTo(int count)
        {
            for (; taken < count; taken++)
            {
                merged.Add(_errors[taken]);
            }
        }
    }

    private GraphQLError Create(string message, ReadOnlySpan<SyntaxNode> nodes) =>
        new(message) { Code = ErrorCodes.ValidationFailed, Locations = _locations.Locate(nodes) };
}

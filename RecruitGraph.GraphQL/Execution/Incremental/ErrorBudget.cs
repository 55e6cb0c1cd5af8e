namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// How many errors the parts of one answer tell together. Where they become too many the part's last error says so, and parts that
/// follow tell of theirs no more; but what has failed as a whole says in place of them how many there are by then, or it would count as
/// delivered.
/// </summary>
internal sealed class ErrorBudget(int max)
{
    private long _found;
    private bool _isTold;

    /// <summary>Counts the errors of the initial answer, which has places for all.</summary>
    public void Count(IReadOnlyList<GraphQLError> errors)
    {
        if (errors is AnswerErrors found)
        {
            _found += found.Found;
            _isTold |= found.AreTooMany;
        }
    }

    /// <summary>What is told of the errors beside data.</summary>
    public IReadOnlyList<GraphQLError> TakeBesideData(IEnumerable<ResponsePart> parts)
    {
        var wasTold = _isTold;
        var own = Take(parts.Select(static part => part.Errors ?? (IReadOnlyList<GraphQLError>)[]));
        return wasTold ? [] : own;
    }

    /// <summary>What is told of the errors for which something fails as a whole.</summary>
    public IReadOnlyList<GraphQLError> TakeOfFailure(IReadOnlyList<GraphQLError> errors) => Take([errors]);

    private AnswerErrors Take(IEnumerable<IReadOnlyList<GraphQLError>> errors)
    {
        var own = new AnswerErrors(max, _found) { IsOfPart = true };
        foreach (var ofPart in errors)
        {
            own.AddAll(ofPart);
        }

        Count(own);
        return own;
    }
}

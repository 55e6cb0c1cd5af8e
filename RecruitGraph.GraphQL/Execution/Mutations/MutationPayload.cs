namespace RecruitGraph.GraphQL.Execution;

/// <summary>What came of a mutation under the mutation conventions: a result, or the errors that it is allowed to end with.</summary>
public sealed class MutationPayload
{
    private MutationPayload(object? result, IReadOnlyList<object> errors)
    {
        Result = result;
        Errors = errors;
    }

    /// <summary>The result; null when there are errors.</summary>
    public object? Result { get; }

    /// <summary>The errors, each a <see cref="MutationError{TError}"/>.</summary>
    public IReadOnlyList<object> Errors { get; }

    /// <summary>Whether there are no errors.</summary>
    public bool IsSuccess => Errors.Count == 0;

    public static MutationPayload Success(object? result) => new(result, []);

    /// <summary>
    /// The payload of an exception, or null when the mutation does not declare it. An <see cref="AggregateException"/> of
    /// declared exceptions reports several errors at once.
    /// </summary>
    /// <param name="exception">What the mutation threw.</param>
    /// <param name="toError">The <see cref="MutationError{TError}"/> of a declared exception, null of any other.</param>
    public static MutationPayload? Failure(Exception exception, Func<Exception, object?> toError)
    {
        if (toError(exception) is { } single)
        {
            return new MutationPayload(null, [single]);
        }

        if (exception is not AggregateException aggregate)
        {
            return null;
        }

        var errors = new List<object>();
        foreach (var inner in aggregate.Flatten().InnerExceptions)
        {
            if (toError(inner) is not { } error)
            {
                return null;
            }

            errors.Add(error);
        }

        return new MutationPayload(null, errors);
    }
}

namespace RecruitGraph.GraphQL.Execution;

/// <summary>What came of a mutation under the mutation conventions: a result, or the errors that it is allowed to end with.</summary>
public sealed class MutationPayload
{
    private MutationPayload(object? result, IReadOnlyList<Exception> errors)
    {
        Result = result;
        Errors = errors;
    }

    /// <summary>The result; null when there are errors.</summary>
    public object? Result { get; }

    /// <summary>The errors; their types in the schema are those of the exceptions.</summary>
    public IReadOnlyList<Exception> Errors { get; }

    /// <summary>Whether there are no errors.</summary>
    public bool IsSuccess => Errors.Count == 0;

    public static MutationPayload Success(object? result) => new(result, []);

    /// <summary>The payload of an exception for which <see cref="IsExpected"/> holds.</summary>
    public static MutationPayload Failure(Exception exception) =>
        new(null, exception is AggregateException aggregate ? aggregate.Flatten().InnerExceptions : [exception]);

    /// <summary>
    /// Whether an exception is among those that the mutation declares. An <see cref="AggregateException"/> is when all
    /// within it are: that is how a mutation reports several errors at once.
    /// </summary>
    public static bool IsExpected(Exception exception, Predicate<Exception> isDeclared) =>
        isDeclared(exception)
        || (exception is AggregateException aggregate && aggregate.Flatten().InnerExceptions.All(inner => isDeclared(inner)));
}

namespace RecruitGraph.GraphQL.Execution;

/// <summary>An error of a mutation with its place. A resolver that gave an exception itself would be taken to have failed.</summary>
/// <typeparam name="TError">The exception, or the class that was made of it.</typeparam>
/// <param name="error">What went wrong.</param>
/// <param name="path">Where in the arguments.</param>
public sealed class MutationError<TError>(TError error, IReadOnlyList<string> path)
{
    public TError Error { get; } = error;

    /// <summary>The argument, then input fields and the indexes of list items; see <see cref="InputPlace"/>.</summary>
    public IReadOnlyList<string> Path { get; } = path;
}

/// <summary>Makes <see cref="MutationError{TError}"/>s.</summary>
public static class MutationError
{
    /// <param name="error">What went wrong.</param>
    /// <param name="reason">The exception that was thrown; the place that it was given goes before the declared one.</param>
    /// <param name="declared">Where the mutation says that the error belongs; empty where it takes nothing.</param>
    public static MutationError<TError> Create<TError>(TError error, Exception reason, params IReadOnlyList<string> declared) =>
        new(error, declared.Count == 0 ? declared : InputPlace.Of(reason, declared[0]) ?? declared);
}

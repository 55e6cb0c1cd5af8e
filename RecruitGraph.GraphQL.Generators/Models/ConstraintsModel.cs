namespace RecruitGraph.GraphQL.Generators.Models;

/// <summary>The constraints of an input: the expressions that make them, and what is wrong with the others.</summary>
/// <param name="Expressions">C# expressions.</param>
/// <param name="Problems">
/// Problems without a place, and with the name of the constraint first: told only where the value is an input.
/// </param>
internal sealed record ConstraintsModel(EquatableArray<string> Expressions, EquatableArray<Problem> Problems)
{
    public static ConstraintsModel None { get; } = new(default, default);

    /// <summary>The problems of the value of a name at a place.</summary>
    public IEnumerable<Problem> ProblemsOf(string name, string place, string? fallback = null) =>
        Problems.Select(problem => problem with
        {
            Key = place,
            Fallback = fallback,
            Arguments = problem.Arguments.Prepend(name).ToEquatableArray(),
        });
}

using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Why a field cannot be resolved: everything that is wrong with its arguments, each with its place.</summary>
internal sealed class InvalidArgumentsException(IReadOnlyList<InputFailure> failures) : Exception("The arguments are invalid.")
{
    public IReadOnlyList<InputFailure> Failures { get; } = failures;

    /// <summary>The broken constraints for the payload of a mutation; null when something else is wrong as well.</summary>
    public AggregateException? ToBrokenConstraints()
    {
        var broken = new List<InvalidInputException>();
        foreach (var failure in Failures)
        {
            if (failure.Reason is not InvalidInputException reason)
            {
                return null;
            }

            broken.Add(reason.Under(failure.Path));
        }

        return new AggregateException(broken);
    }
}

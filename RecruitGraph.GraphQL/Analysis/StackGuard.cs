using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// Stands in everything that follows the nesting of a value or a type by calling itself. Limits on nesting keep ordinary requests far
/// from it; where a host has raised them, what is nested deeper than the stack is refused, and the process lives on.
/// </summary>
internal static class StackGuard
{
    /// <exception cref="GraphQLException">There is little stack left (<see cref="ErrorCodes.NestingLimit"/>).</exception>
    public static void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new GraphQLException("The value is nested deeper than the server can follow.", ErrorCodes.NestingLimit);
        }
    }
}

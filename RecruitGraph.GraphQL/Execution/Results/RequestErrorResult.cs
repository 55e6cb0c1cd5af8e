namespace RecruitGraph.GraphQL.Execution;

/// <summary>The answer to a request that was refused before execution. Specification, section 7.1.1.</summary>
/// <inheritdoc/>
internal sealed class RequestErrorResult(
    IReadOnlyList<GraphQLError> errors, RequestExecutorOptions? options = null, ResponseBudget? budget = null)
    : UnexecutedResult(errors, null, options, budget)
{
    public RequestErrorResult(GraphQLError error) : this([error])
    {
    }
}

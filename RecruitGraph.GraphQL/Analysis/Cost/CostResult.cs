using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>The answer to an operation that was not executed: what it costs, what keeps it from running, or both.</summary>
internal sealed class CostResult(
    IReadOnlyList<GraphQLError> errors, IReadOnlyDictionary<string, object?>? extensions, RequestContext context)
    : UnexecutedResult(errors, extensions, context.Options, context.Request.ResponseBudget);

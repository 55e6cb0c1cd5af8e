using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Hands parsed requests to the engine: the one place where every transport meets it.</summary>
internal sealed class RequestRunner(RequestExecutor executor)
{
    /// <summary>Runs a request. What is wrong with it becomes an error of the result; only cancellation throws.</summary>
    /// <param name="parsed">The request; it must outlive the result.</param>
    /// <param name="settings">What the transport allows and knows.</param>
    /// <param name="services">The services of the request.</param>
    /// <param name="cancellationToken">Ends the execution.</param>
    public ValueTask<ExecutionResult> RunAsync(
        ParsedRequest parsed, in RequestSettings settings, IServiceProvider services, CancellationToken cancellationToken) =>
        executor.ExecuteAsync(parsed.ToGraphQLRequest(settings), services, cancellationToken);
}

/// <summary>What a transport allows a request, and knows of it.</summary>
internal readonly record struct RequestSettings(RequestGlobalState GlobalState, AllowedOperations Allowed)
{
    /// <summary>See <see cref="GraphQLRequest.AllowsIncrementalDelivery"/>.</summary>
    public bool AllowsIncrementalDelivery { get; init; }
}

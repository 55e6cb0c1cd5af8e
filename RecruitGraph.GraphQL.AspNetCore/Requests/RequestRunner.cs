using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Hands parsed requests to the engine: the one place where every transport meets it, and where a request that names its document
/// gets it.
/// </summary>
internal sealed class RequestRunner(RequestExecutor executor, DocumentResolver documents, AutomaticDocuments automatic)
{
    /// <summary>What several answers that are held at the same time may have together.</summary>
    public ResponseBudget CreateBudget() => new(executor.Options.Limits.MaxResponseSize);

    /// <summary>What the answers and requests of all clients hold.</summary>
    public MemoryAccount Memory => executor.Options.Memory;

    /// <summary>What is wrong with a request, as far as that can be told without running it; null where it may run.</summary>
    public async ValueTask<OperationResult?> FindRefusalAsync(
        ParsedRequest parsed, RequestSettings settings, IServiceProvider services, CancellationToken cancellationToken)
    {
        var checking = settings with { CostMode = CostMode.Validate };
        var result = (OperationResult)await RunAsync(parsed, checking, services, cancellationToken);
        return result.Errors.Count > 0 ? result : null;
    }

    /// <summary>Runs a request. What is wrong with it becomes an error of the result; only cancellation throws.</summary>
    /// <param name="parsed">The request; it must outlive the result.</param>
    /// <param name="settings">What the transport allows and knows.</param>
    /// <param name="services">The services of the request.</param>
    /// <param name="cancellationToken">Ends the execution.</param>
    public ValueTask<ExecutionResult> RunAsync(
        ParsedRequest parsed, in RequestSettings settings, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!parsed.IsResolved)
        {
            if (documents.Resolve(parsed, out var hash) is { } refusal)
            {
                return new ValueTask<ExecutionResult>(OperationResult.Refused(refusal));
            }

            parsed.SetResolved(hash);
        }

        var running = executor.ExecuteAsync(parsed.ToGraphQLRequest(settings), services, cancellationToken);
        return parsed.HashToKeep is { } kept ? KeepAsync(running, parsed, kept) : running;
    }

    /// <summary>Keeps the document of a request that was executed, and so has parsed and validated it.</summary>
    private async ValueTask<ExecutionResult> KeepAsync(ValueTask<ExecutionResult> running, ParsedRequest parsed, string hash)
    {
        var result = await running;
        if (result is not OperationResult { HasData: false })
        {
            automatic.Add(hash, parsed.Document.Span);
        }

        return result;
    }
}

/// <summary>What a transport allows a request, and knows of it.</summary>
internal readonly record struct RequestSettings(RequestGlobalState GlobalState, AllowedOperations Allowed)
{
    /// <summary>See <see cref="GraphQLRequest.AllowsIncrementalDelivery"/>.</summary>
    public bool AllowsIncrementalDelivery { get; init; }

    /// <summary>See <see cref="GraphQLRequest.CostMode"/>.</summary>
    public CostMode CostMode { get; init; }

    /// <summary>See <see cref="GraphQLRequest.ResponseBudget"/>.</summary>
    public ResponseBudget? ResponseBudget { get; init; }

    /// <summary>See <see cref="GraphQLRequest.BeforeEvent"/>.</summary>
    public Func<CancellationToken, ValueTask>? BeforeEvent { get; init; }
}

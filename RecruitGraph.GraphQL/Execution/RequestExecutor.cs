using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Runs requests against one schema. Thread-safe; make one and keep it.</summary>
public sealed class RequestExecutor(Schema schema, RequestExecutorOptions options)
{
    public Schema Schema { get; } = schema;

    public RequestExecutorOptions Options { get; } = options;

    /// <summary>
    /// Runs a request. Everything that can go wrong becomes an error of the result; only cancellation throws.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="services">The services of this request.</param>
    /// <param name="cancellationToken">Ends the execution, or the stream of a subscription.</param>
    /// <returns>An <see cref="OperationResult"/>, or a <see cref="ResponseStream"/> for a subscription that could be opened.</returns>
    public ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}

/// <summary>How the executor behaves.</summary>
public sealed record RequestExecutorOptions
{
    /// <summary>Documents whose plans are kept, least recently used ones leaving first.</summary>
    public int PlanCacheSize { get; init; } = 1_000;

    /// <summary>The longest time that an operation (or one event of a subscription) may take.</summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most tokens of a document.</summary>
    public int MaxTokens { get; init; } = 10_000;

    /// <summary>The most errors that validation lists before it gives up.</summary>
    public int MaxValidationErrors { get; init; } = 100;

    /// <summary>Opens scopes for resolvers and DataLoader batches; without it they share the request's services.</summary>
    public IServiceScopeFactory? ServiceScopes { get; init; }

    /// <summary>Decides on <c>[Authorize]</c>; without it every requirement is refused.</summary>
    public IAuthorizationHandler? Authorization { get; init; }

    /// <summary>Sees every error that is not the client's own, with its exception, before it is masked; for logs.</summary>
    public Action<GraphQLError>? OnUnexpectedError { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}

/// <summary>Decides whether the caller of a request satisfies a requirement.</summary>
public interface IAuthorizationHandler
{
    ValueTask<AuthorizationOutcome> AuthorizeAsync(
        AuthorizeRequirement requirement, RequestContext request, CancellationToken cancellationToken);
}

/// <summary>What came of an authorization.</summary>
public enum AuthorizationOutcome
{
    Allowed,
    NotAuthenticated,
    NotAuthorized,
}

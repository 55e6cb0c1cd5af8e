namespace RecruitGraph.GraphQL.Execution;

/// <summary>Runs a request: the engine itself, or a middleware in front of it.</summary>
/// <param name="request">The request.</param>
/// <param name="services">The services of the request.</param>
/// <param name="cancellationToken">Ends the execution, or the stream of a subscription.</param>
public delegate ValueTask<ExecutionResult> RequestDelegate(
    GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken);

/// <summary>Puts something around the running of requests; called once, when the executor is made.</summary>
/// <param name="next">What is surrounded.</param>
public delegate RequestDelegate RequestMiddleware(RequestDelegate next);

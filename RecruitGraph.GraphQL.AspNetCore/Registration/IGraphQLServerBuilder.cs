using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Configures the GraphQL server of a host; made by <c>services.AddGraphQLServer()</c>.</summary>
public interface IGraphQLServerBuilder
{
    IServiceCollection Services { get; }

    /// <summary>Adds to the schema. Runs once, in the order of the calls, when the host starts.</summary>
    IGraphQLServerBuilder ConfigureSchema(Action<SchemaBuilder> configure);

    /// <summary>Changes how the transports behave.</summary>
    IGraphQLServerBuilder ModifyOptions(Action<GraphQLServerOptions> configure);

    /// <summary>Changes how the engine runs requests: <c>options => options with { PlanCacheSize = 5_000 }</c>.</summary>
    IGraphQLServerBuilder ModifyRequestOptions(Func<RequestExecutorOptions, RequestExecutorOptions> modify);

    /// <summary>Puts something around every request; the first call is outermost.</summary>
    IGraphQLServerBuilder UseRequest(RequestMiddleware middleware);

    /// <summary>Lets a singleton hear what the engine does.</summary>
    IGraphQLServerBuilder AddDiagnosticEventListener<T>() where T : ExecutionDiagnosticEventListener;

    /// <summary>Decides who a WebSocket connection belongs to; without it the HTTP request's user counts.</summary>
    IGraphQLServerBuilder AddConnectionAuthenticator<T>() where T : class, IConnectionAuthenticator;

    /// <summary>Ends sockets and event streams with the sign-in that opened them; without it only expiry does.</summary>
    IGraphQLServerBuilder AddSignInMonitor<T>() where T : class, ISignInMonitor;
}

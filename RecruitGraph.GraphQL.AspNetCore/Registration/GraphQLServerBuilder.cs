using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

internal sealed class GraphQLServerBuilder(IServiceCollection services) : IGraphQLServerBuilder
{
    public IServiceCollection Services { get; } = services;

    public IGraphQLServerBuilder ConfigureSchema(Action<SchemaBuilder> configure)
    {
        Services.AddSingleton(new SchemaConfiguration(configure));
        return this;
    }

    public IGraphQLServerBuilder ModifyOptions(Action<GraphQLServerOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    public IGraphQLServerBuilder ModifyRequestOptions(Func<RequestExecutorOptions, RequestExecutorOptions> modify)
    {
        Services.AddSingleton(new RequestOptionsModification(modify));
        return this;
    }

    public IGraphQLServerBuilder UseRequest(RequestMiddleware middleware) =>
        ModifyRequestOptions(options => options with { Middleware = [.. options.Middleware, middleware] });

    public IGraphQLServerBuilder AddDiagnosticEventListener<T>() where T : ExecutionDiagnosticEventListener
    {
        Services.AddSingleton<ExecutionDiagnosticEventListener, T>();
        return this;
    }

    public IGraphQLServerBuilder AddConnectionAuthenticator<T>() where T : class, IConnectionAuthenticator
    {
        Services.RemoveAll<IConnectionAuthenticator>();
        Services.AddScoped<IConnectionAuthenticator, T>();
        return this;
    }

    public IGraphQLServerBuilder AddSignInMonitor<T>() where T : class, ISignInMonitor
    {
        Services.RemoveAll<ISignInMonitor>();
        Services.AddSingleton<ISignInMonitor, T>();
        return this;
    }
}

/// <summary>One call of <see cref="IGraphQLServerBuilder.ConfigureSchema"/>.</summary>
internal sealed record SchemaConfiguration(Action<SchemaBuilder> Configure);

/// <summary>One call of <see cref="IGraphQLServerBuilder.ModifyRequestOptions"/>.</summary>
internal sealed record RequestOptionsModification(
    Func<RequestExecutorOptions, RequestExecutorOptions> Modify);

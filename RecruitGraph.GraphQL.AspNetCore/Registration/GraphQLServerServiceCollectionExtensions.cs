using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using EngineScopes = RecruitGraph.GraphQL.Execution.IServiceScopeFactory;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a GraphQL server.</summary>
public static class GraphQLServerServiceCollectionExtensions
{
    /// <summary>
    /// Registers one schema, its <see cref="RequestExecutor"/> (a singleton, for in-process callers too) and the transports.
    /// Call <c>app.MapGraphQL()</c> to serve them.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configureSchema">Adds types; the same as <see cref="IGraphQLServerBuilder.ConfigureSchema"/>.</param>
    public static IGraphQLServerBuilder AddGraphQLServer(
        this IServiceCollection services, Action<SchemaBuilder>? configureSchema = null)
    {
        services.AddOptions<GraphQLServerOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<GraphQLServerOptions>, GraphQLServerOptionsValidation>());

        services.AddLogging();
        services.AddAuthorization();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<EngineScopes, ServiceScopeFactory>();
        services.TryAddSingleton<IAuthorizationHandler, ClaimsPrincipalAuthorizationHandler>();
        services.TryAddScoped<IConnectionAuthenticator, RequestUserAuthenticator>();
        services.TryAddSingleton<ISignInMonitor, UnwatchedSignIns>();

        services.TryAddSingleton<RequestExecutorFactory>();
        services.TryAddSingleton(static provider => provider.GetRequiredService<RequestExecutorFactory>().Create());
        services.TryAddSingleton(static provider => provider.GetRequiredService<RequestExecutor>().Schema);
        services.TryAddSingleton(static provider => provider.GetRequiredService<RequestExecutor>().Options.Memory);
        services.TryAddSingleton<AuthorizationPolicyCheck>();
        services.AddHostedService<RequestExecutorWarmup>();

        services.TryAddSingleton<GraphQLEndpoint>();
        services.TryAddSingleton<RequestRunner>();
        services.TryAddSingleton<TrustedDocuments>();
        services.TryAddSingleton<AutomaticDocuments>();
        services.TryAddSingleton<DocumentResolver>();
        services.TryAddSingleton<PersistedDocumentTransport>();
        services.TryAddSingleton<HttpPostTransport>();
        services.TryAddSingleton<HttpGetTransport>();
        services.TryAddSingleton<HttpBatchRunner>();
        services.TryAddSingleton<SchemaTransport>();
        services.TryAddSingleton<GraphQLTransportWsTransport>();
        services.TryAddSingleton<MultipartFormReader>();
        services.TryAddSingleton<ServerSentEventsTransport>();
        services.TryAddSingleton<DistinctStreamHandler>();
        services.TryAddSingleton<SingleStreamHandler>();
        services.TryAddSingleton<EventStreamOperationRunner>();
        services.TryAddSingleton<EventStreams>();

        var builder = new GraphQLServerBuilder(services);
        return configureSchema is null ? builder : builder.ConfigureSchema(configureSchema);
    }
}

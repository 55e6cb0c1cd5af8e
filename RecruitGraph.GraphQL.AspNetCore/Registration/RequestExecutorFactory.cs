using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Builds the schema and its executor out of everything that was registered.</summary>
internal sealed class RequestExecutorFactory(
    IEnumerable<SchemaConfiguration> configurations,
    IEnumerable<RequestOptionsModification> modifications,
    IEnumerable<ExecutionDiagnosticEventListener> listeners,
    IServiceScopeFactory scopes,
    IAuthorizationHandler authorization,
    TimeProvider timeProvider,
    IOptions<GraphQLServerOptions> serverOptions,
    ILogger<RequestExecutor> logger)
{
    /// <exception cref="SchemaException">The schema breaks rules of the type system.</exception>
    public RequestExecutor Create()
    {
        var builder = new SchemaBuilder();
        foreach (var configuration in configurations)
        {
            configuration.Configure(builder);
        }

        var server = serverOptions.Value;
        var options = new RequestExecutorOptions
        {
            Limits = server.Limits,
            Filtering = server.Filtering,
            PlanCacheSize = server.PlanCacheSize,
            PlanCacheBytes = server.PlanCacheBytes,
            Memory = new MemoryAccount(server.MaxHeldMemory, MemoryRelease.Begin),
            ServiceScopes = scopes,
            Authorization = authorization,
            TimeProvider = timeProvider,
            DiagnosticEventListeners = [.. listeners],
            OnUnexpectedError = error => TransportLog.Write(logger, error),
        };
        foreach (var modification in modifications)
        {
            options = modification.Modify(options);
        }

        return new RequestExecutor(builder.Build(), options);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Builds the schema and reads the trusted documents before the host listens, so that broken ones stop the start, and runs one query, so that the first
/// caller does not pay for the engine's first use.
/// </summary>
internal sealed class RequestExecutorWarmup(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var executor = services.GetRequiredService<RequestExecutor>();
        await services.GetRequiredService<AuthorizationPolicyCheck>().RunAsync(executor.Schema);
        services.GetRequiredService<TrustedDocuments>();
        if (executor.Schema.QueryType is null)
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        var request = new GraphQLRequest { Document = "{ __typename }"u8.ToArray() };
        await using var result = await executor.ExecuteAsync(request, scope.ServiceProvider, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

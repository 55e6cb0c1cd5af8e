using Microsoft.Extensions.DependencyInjection;
using HostScopes = Microsoft.Extensions.DependencyInjection.IServiceScopeFactory;
using IServiceScope = RecruitGraph.GraphQL.Execution.IServiceScope;
using IServiceScopeFactory = RecruitGraph.GraphQL.Execution.IServiceScopeFactory;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Gives the engine scopes of the host's container.</summary>
internal sealed class ServiceScopeFactory(HostScopes scopes) : IServiceScopeFactory
{
    public IServiceScope CreateScope() => new Scope(scopes.CreateAsyncScope());

    private sealed class Scope(AsyncServiceScope scope) : IServiceScope
    {
        public IServiceProvider Services => scope.ServiceProvider;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}

using RecruitGraph.GraphQL.DataLoaders;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Everything that belongs to one running operation.</summary>
public sealed partial class RequestContext
{
    public Schema Schema => throw new NotImplementedException();

    public GraphQLRequest Request => throw new NotImplementedException();

    /// <summary>The services of the request; mutations and pure fields use them directly.</summary>
    public IServiceProvider Services => throw new NotImplementedException();

    public CancellationToken CancellationToken => throw new NotImplementedException();

    /// <summary>The DataLoaders of this operation, each made when first asked for.</summary>
    public DataLoaderScope DataLoaders => throw new NotImplementedException();

    /// <summary>A service of the request.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public T GetService<T>() where T : notnull => throw new NotImplementedException();

    public T? GetGlobalState<T>(string key) => throw new NotImplementedException();

    /// <summary>Opens a service scope, or hands out the request's services where the host has no scopes.</summary>
    public IServiceScope CreateServiceScope() => throw new NotImplementedException();
}

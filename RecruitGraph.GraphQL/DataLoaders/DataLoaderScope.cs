using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.DataLoaders;

/// <summary>The DataLoaders of one operation.</summary>
public sealed partial class DataLoaderScope
{
    /// <summary>The DataLoader of an interface, made when first asked for.</summary>
    public T Get<T>() where T : class, IDataLoader => throw new NotImplementedException();

    /// <summary>
    /// The DataLoader of an interface and a state that its batches share, the paging arguments for instance: loads with
    /// equal states batch together, others apart.
    /// </summary>
    public T Get<T, TState>(TState state) where T : class, IDataLoader where TState : notnull =>
        throw new NotImplementedException();

    /// <summary>Opens services for one batch.</summary>
    public IServiceScope CreateServiceScope() => throw new NotImplementedException();
}

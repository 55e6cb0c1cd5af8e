namespace RecruitGraph.GraphQL.DataLoaders;

/// <summary>How to make each DataLoader; filled by generated code at start-up.</summary>
public sealed class DataLoaderRegistry
{
    private readonly Dictionary<Type, Func<DataLoaderScope, IDataLoader>> _factories = [];

    /// <summary>Registers a DataLoader under the interface by which resolvers ask for it.</summary>
    public void Add<TInterface>(Func<DataLoaderScope, TInterface> create) where TInterface : class, IDataLoader =>
        _factories[typeof(TInterface)] = create;

    internal Func<DataLoaderScope, IDataLoader> GetFactory(Type type) =>
        _factories.TryGetValue(type, out var factory)
            ? factory
            : throw new InvalidOperationException($"The DataLoader {type} is not registered.");
}

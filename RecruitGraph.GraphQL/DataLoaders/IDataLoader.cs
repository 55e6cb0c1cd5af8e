namespace RecruitGraph.GraphQL.DataLoaders;

/// <summary>Marks DataLoaders.</summary>
public interface IDataLoader;

/// <summary>
/// Collects keys from everywhere in a request and fetches them in one batch once nothing else can run. Each key is
/// fetched once per request.
/// </summary>
public interface IDataLoader<TKey, TValue> : IDataLoader where TKey : notnull
{
    /// <summary>The value of a key; <c>default</c> when the source has none.</summary>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>The values of several keys, in their order.</summary>
    Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Puts a value that is known already into the cache, unless the key is there.</summary>
    void Prime(TKey key, TValue? value);

    /// <summary>Forgets a key, so that the next load fetches it anew (after a mutation).</summary>
    void Remove(TKey key);
}

using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.DataLoaders;

/// <summary>What generated DataLoader classes derive from.</summary>
public abstract class DataLoader<TKey, TValue>(DataLoaderScope scope) : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    /// <summary>The DataLoaders of the request.</summary>
    protected DataLoaderScope Scope { get; } = scope;

    /// <summary>The most keys of one batch; more are fetched in several, all at once.</summary>
    public virtual int MaxBatchSize => 1_000;

    /// <inheritdoc/>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    /// <inheritdoc/>
    public void Prime(TKey key, TValue? value) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Remove(TKey key) => throw new NotImplementedException();

    /// <summary>
    /// Fetches the values of distinct keys. A key without an entry in the answer has the value <c>default</c>
    /// (group loaders give an empty group instead: see <see cref="MissingValue"/>).
    /// </summary>
    /// <param name="keys">At most <see cref="MaxBatchSize"/> distinct keys.</param>
    /// <param name="services">Services of this batch alone.</param>
    /// <param name="cancellationToken">The request's.</param>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(
        IReadOnlyList<TKey> keys, IServiceScope services, CancellationToken cancellationToken);

    /// <summary>The value of a key that the source does not have.</summary>
    protected virtual TValue? MissingValue(TKey key) => default;
}

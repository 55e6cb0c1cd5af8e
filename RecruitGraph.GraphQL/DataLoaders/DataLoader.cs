using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.DataLoaders;

/// <summary>What generated DataLoader classes derive from.</summary>
public abstract partial class DataLoader<TKey, TValue>(DataLoaderScope scope) : IDataLoader<TKey, TValue>, IBatchSource
    where TKey : notnull
{
    private readonly Dictionary<TKey, PendingLoad<TKey, TValue>> _loads = [];
    private List<PendingLoad<TKey, TValue>> _waiting = [];

    /// <summary>The DataLoaders of the request.</summary>
    protected DataLoaderScope Scope { get; } = scope;

    /// <summary>The most keys of one batch; more are fetched in several, all at once.</summary>
    public virtual int MaxBatchSize => 1_000;

    bool IBatchSource.IsUrgent { get; set; }

    /// <inheritdoc/>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        var task = Load(key);
        return task.IsCompleted || !cancellationToken.CanBeCanceled || Scope.IsOwnToken(cancellationToken)
            ? task
            : task.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var tasks = new Task<TValue?>[keys.Count];
        var i = 0;
        foreach (var key in keys)
        {
            tasks[i++] = LoadAsync(key, cancellationToken);
        }

        return WhenAll(tasks);

        // Task.WhenAll would come back from another thread, and the flow would carry on some time after the others of its batch.
        static async Task<IReadOnlyList<TValue?>> WhenAll(Task<TValue?>[] tasks)
        {
            foreach (var task in tasks)
            {
                await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }

            return Array.ConvertAll(tasks, static task => task.GetAwaiter().GetResult());
        }
    }

    /// <inheritdoc/>
    public void Prime(TKey key, TValue? value)
    {
        var primed = new PendingLoad<TKey, TValue>(key) { IsDone = true };
        primed.Complete(value);
        lock (Scope.Scheduler.Gate)
        {
            _loads.TryAdd(key, primed);
        }
    }

    /// <inheritdoc/>
    public void Remove(TKey key)
    {
        lock (Scope.Scheduler.Gate)
        {
            _loads.Remove(key);
        }
    }

    void IBatchSource.TakeBatches(List<LoadBatch> batches)
    {
        var waiting = _waiting;
        _waiting = [];
        var size = Math.Max(1, MaxBatchSize);
        for (var start = 0; start < waiting.Count; start += size)
        {
            var chunk = waiting.GetRange(start, Math.Min(size, waiting.Count - start));
            var batch = new Batch(this, Scope.Scheduler, chunk);
            foreach (var load in chunk)
            {
                load.Batch = batch;
                batch.IsUrgent |= load.IsUrgent;
            }

            batches.Add(batch);
        }
    }

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

    private Task<TValue?> Load(TKey key)
    {
        var scheduler = Scope.Scheduler;
        lock (scheduler.Gate)
        {
            if (!_loads.TryGetValue(key, out var load))
            {
                if (scheduler.IsCancelled)
                {
                    return Task.FromCanceled<TValue?>(new CancellationToken(canceled: true));
                }

                load = new PendingLoad<TKey, TValue>(key);
                _loads.Add(key, load);
                _waiting.Add(load);
                if (_waiting.Count == 1)
                {
                    scheduler.AddWaiting(this);
                }
            }

            if (!load.IsDone)
            {
                scheduler.Await(load, this);
            }

            return load.Result;
        }
    }
}

using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.DataLoaders;

public abstract partial class DataLoader<TKey, TValue>
{
    /// <inheritdoc cref="LoadBatch"/>
    private sealed class Batch(
        DataLoader<TKey, TValue> loader, OperationScheduler scheduler, List<PendingLoad<TKey, TValue>> loads) : LoadBatch(scheduler)
    {
        private IReadOnlyDictionary<TKey, TValue>? _values;
        private Exception? _error;

        public override int Count => loads.Count;

        public override PendingLoad this[int index] => loads[index];

        public override async Task FetchAsync()
        {
            try
            {
                var keys = new TKey[loads.Count];
                for (var i = 0; i < keys.Length; i++)
                {
                    keys[i] = loads[i].Key;
                }

                using var observation = loader.Scope.Observed?.BeginBatch(loader.GetType().Name, keys.Length);
                var services = loader.Scope.CreateServiceScope();
                await using (services.ConfigureAwait(false))
                {
                    _values = await loader.FetchAsync(keys, services, loader.Scope.CancellationToken).ConfigureAwait(false);
                }
            }
            catch (Exception exception)
            {
                // Every key of the batch fails with it.
                _error = exception;
            }
        }

        public override void Cancel() => _error = new OperationCanceledException();

        public override void HandOut()
        {
            foreach (var load in loads)
            {
                if (_error is not null)
                {
                    load.Fail(_error);
                }
                else
                {
                    Complete(load);
                }
            }
        }

        private void Complete(PendingLoad<TKey, TValue> load)
        {
            try
            {
                load.Complete(_values!.TryGetValue(load.Key, out var value) ? value : loader.MissingValue(load.Key));
            }
            catch (Exception exception)
            {
                load.Fail(exception);
            }
        }
    }
}

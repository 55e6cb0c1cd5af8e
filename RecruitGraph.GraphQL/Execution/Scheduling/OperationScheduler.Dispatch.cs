using RecruitGraph.GraphQL.DataLoaders;

namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationScheduler
{
    /// <summary>Takes what was fetched: all of it once no batch is at work any more, in the order of dispatch.</summary>
    private bool TakeFetched(List<LoadBatch> batches)
    {
        if (_fetched.Count == 0)
        {
            return false;
        }

        var all = _batchesAtWork == 0 || _isStalled || !_isAttended;
        foreach (var batch in _fetched)
        {
            if (all || batch.IsUrgent)
            {
                batches.Add(batch);
            }
        }

        _fetched.RemoveAll(batches.Contains);
        batches.Sort(static (x, y) => x.Number.CompareTo(y.Number));
        return batches.Count > 0;
    }

    /// <summary>Takes the waiting keys of all DataLoaders once every flow is parked, else those that are urgent.</summary>
    private bool TakeWaiting(List<LoadBatch> batches)
    {
        if (_waiting.Count == 0)
        {
            return false;
        }

        if ((_fieldsAtWork == 0 && _batchesAtWork == 0) || _isStalled || !_isAttended)
        {
            foreach (var loader in _waiting)
            {
                loader.TakeBatches(batches);
                loader.IsUrgent = false;
            }

            _waiting.Clear();
        }
        else if (_isUrgent)
        {
            foreach (var loader in _waiting.FindAll(static l => l.IsUrgent))
            {
                loader.TakeBatches(batches);
                loader.IsUrgent = false;
                _waiting.Remove(loader);
            }
        }

        _isUrgent = false;
        _isStalled = false;
        foreach (var batch in batches)
        {
            batch.Number = _batchNumber++;
            _batchesAtWork++;
            _batchesUnderWay++;
        }

        return batches.Count > 0;
    }

    private void CancelWaiting()
    {
        var batches = new List<LoadBatch>();
        lock (Gate)
        {
            foreach (var loader in _waiting)
            {
                loader.TakeBatches(batches);
                loader.IsUrgent = false;
            }

            _waiting.Clear();
            _batchesUnderWay += batches.Count;
        }

        foreach (var batch in batches)
        {
            batch.Cancel();
        }

        HandOut(batches);
    }

    private void Dispatch(List<LoadBatch> batches)
    {
        foreach (var batch in batches)
        {
            Flow.Ambient = batch.Flow;
            var fetch = batch.FetchAsync();
            if (fetch.IsCompleted)
            {
                EndBatch(batch);
            }
            else
            {
                fetch.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => EndBatch(batch));
            }
        }

        Flow.Ambient = null;
    }

    private void EndBatch(LoadBatch batch)
    {
        lock (Gate)
        {
            batch.Flow.IsDone = true;
            if (batch.Flow.Loads == 0)
            {
                _batchesAtWork--;
            }

            _fetched.Add(batch);
            if (_isAttended)
            {
                WakeUp();
                return;
            }
        }

        RunUnattended();
    }

    private void HandOut(List<LoadBatch> batches)
    {
        var unparked = new List<Flow>();
        lock (Gate)
        {
            foreach (var batch in batches)
            {
                _batchesUnderWay--;
                for (var i = 0; i < batch.Count; i++)
                {
                    Complete(batch[i], unparked);
                }
            }
        }

        // Flows count as at work from here on, so completing the tasks may run them anywhere.
        foreach (var batch in batches)
        {
            batch.HandOut();
        }

        if (unparked.Count > 0)
        {
            lock (Gate)
            {
                foreach (var flow in unparked)
                {
                    ReleaseHeld(flow);
                }
            }
        }
    }

    private void Complete(PendingLoad load, List<Flow> unparked)
    {
        load.IsDone = true;
        var (one, several) = load.TakeWaiters();
        if (one is not null)
        {
            Resume(one, unparked);
        }

        foreach (var waiter in several ?? [])
        {
            Resume(waiter, unparked);
        }
    }

    private void Resume(object waiter, List<Flow> unparked)
    {
        if (waiter is PendingField field)
        {
            _ready.Enqueue(new Continuation(null, PendingField.Resume, field));
        }
        else if (waiter is Flow flow && --flow.Loads == 0)
        {
            if (flow.IsUnderWay && !flow.IsDone)
            {
                CountAtWork(flow, +1);
            }

            if (flow.Held is not null)
            {
                unparked.Add(flow);
            }
        }
    }
}

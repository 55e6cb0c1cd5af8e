using RecruitGraph.GraphQL.DataLoaders;

namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationScheduler
{
    private readonly AsyncSignal _signal = new();
    private volatile bool _isInterrupted;
    private bool _isAsleep;
    private bool _isStalled;
    private long _asleepSince;
    private ITimer? _stallTimer;

    private enum Step
    {
        Run,
        HandOut,
        Dispatch,
        Sleep,
        Done,
        Interrupted,
    }

    /// <summary>Runs continuations and dispatches DataLoaders until no field is pending.</summary>
    /// <returns>False when <see cref="Interrupt"/> ended it.</returns>
    public async ValueTask<bool> RunAsync()
    {
        // Batches must not come back to whatever context the caller has; it gets its own back when this first suspends.
        SynchronizationContext.SetSynchronizationContext(null);
        var batches = new List<LoadBatch>();
        while (true)
        {
            RunReady();
            switch (Decide(batches))
            {
                case Step.HandOut:
                    HandOut(batches);
                    break;
                case Step.Dispatch:
                    Dispatch(batches);
                    break;
                case Step.Sleep:
                    await _signal.WaitAsync().ConfigureAwait(false);
                    break;
                case Step.Done:
                    return true;
                case Step.Interrupted:
                    return false;
            }
        }
    }

    /// <summary>Ends <see cref="RunAsync"/> as soon as what runs at the moment comes to rest.</summary>
    public void Interrupt()
    {
        lock (Gate)
        {
            _isInterrupted = true;
            WakeUp();
        }
    }

    /// <summary>Lets <see cref="RunAsync"/> go on after an interruption.</summary>
    public void ClearInterruption()
    {
        lock (Gate)
        {
            _isInterrupted = false;
        }
    }

    /// <summary>Waits for something that nobody waits for: services on their way out.</summary>
    public void Track(ValueTask task, Action<Exception> onFailure)
    {
        lock (Gate)
        {
            PendingFields++;
        }

        _ = TrackAsync(task, onFailure);
    }

    private async Task TrackAsync(ValueTask task, Action<Exception> onFailure)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Nothing of the answer depends on it; the host wants to know all the same.
            onFailure(exception);
        }

        lock (Gate)
        {
            PendingFields--;
            WakeUp();
        }
    }

    private void RunReady()
    {
        try
        {
            while (!_isInterrupted && TryTake(out var continuation))
            {
                if (continuation.Flow is { } flow && _installed != flow)
                {
                    Install(flow);
                }

                continuation.Callback(continuation.State);
            }
        }
        finally
        {
            Leave(null);
        }
    }

    private bool TryTake(out Continuation continuation)
    {
        lock (Gate)
        {
            return _ready.TryDequeue(out continuation);
        }
    }

    private Step Decide(List<LoadBatch> batches)
    {
        batches.Clear();
        lock (Gate)
        {
            if (_isInterrupted)
            {
                return Step.Interrupted;
            }

            if (_ready.Count > 0)
            {
                return Step.Run;
            }

            if (TakeFetched(batches))
            {
                return Step.HandOut;
            }

            if (PendingFields == 0 && _batchesUnderWay == 0)
            {
                return Step.Done;
            }

            if (TakeWaiting(batches))
            {
                return Step.Dispatch;
            }

            _isStalled = false;
            _isAsleep = true;
            _signal.Reset();
            WatchForStall();
            return Step.Sleep;
        }
    }

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

    /// <summary>Wakes the operation's thread. Call under the gate.</summary>
    private void WakeUp()
    {
        if (_isAsleep)
        {
            _isAsleep = false;
            _signal.Set();
        }
    }

    private void WatchForStall()
    {
        if (_waiting.Count > 0 || _holding.Count > 0 || _fetched.Count > 0)
        {
            _asleepSince = timeProvider.GetTimestamp();
            _stallTimer ??= timeProvider.CreateTimer(
                static state => ((OperationScheduler)state!).OnStall(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _stallTimer.Change(StallLimit, Timeout.InfiniteTimeSpan);
        }
    }

    private void OnStall()
    {
        lock (Gate)
        {
            if (!_isAsleep)
            {
                return;
            }

            // The timer may have been set for an earlier sleep, and clocks disagree by a little.
            var rest = StallLimit - timeProvider.GetElapsedTime(_asleepSince);
            if (rest > TimeSpan.Zero)
            {
                _stallTimer?.Change(rest + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
                return;
            }

            if (_holding.Count > 0)
            {
                foreach (var flow in _holding.ToArray())
                {
                    ReleaseHeld(flow);
                }
            }
            else
            {
                _isStalled = true;
            }

            WakeUp();
        }
    }

    /// <summary>Carries on without the operation's thread: what is left runs on the thread pool.</summary>
    private void RunUnattended()
    {
        var batches = new List<LoadBatch>();
        while (true)
        {
            bool handOut;
            batches.Clear();
            lock (Gate)
            {
                if (_isAttended)
                {
                    return;
                }

                foreach (var flow in _holding.ToArray())
                {
                    ReleaseHeld(flow);
                }

                while (_ready.TryDequeue(out var continuation))
                {
                    ThreadPool.UnsafeQueueUserWorkItem(RunAlone, continuation, preferLocal: false);
                }

                handOut = TakeFetched(batches);
                if (!handOut && !TakeWaiting(batches))
                {
                    return;
                }
            }

            if (handOut)
            {
                HandOut(batches);
            }
            else
            {
                Dispatch(batches);
            }
        }

        static void RunAlone(Continuation continuation)
        {
            if (continuation.State is PendingField field)
            {
                field.Abandon();
            }
            else
            {
                continuation.Callback(continuation.State);
            }
        }
    }
}

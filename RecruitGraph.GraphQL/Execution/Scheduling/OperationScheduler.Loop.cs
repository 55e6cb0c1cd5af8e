using RecruitGraph.GraphQL.DataLoaders;

namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationScheduler
{
    private readonly AsyncSignal _signal = new();

    /// <summary>What finds work, and something to tell the client, while the operation runs; mostly nothing does.</summary>
    public IResponseProducer? Producer { get; set; }

    private volatile bool _isInterrupted;
    private bool _isAsleep;

    private enum Step
    {
        Run,
        HandOut,
        Dispatch,
        Sleep,
        Done,
        Interrupted,
    }

    /// <summary>
    /// Runs continuations and dispatches DataLoaders until no field is pending, or until there is output and nothing to do but
    /// to wait.
    /// </summary>
    /// <returns>False when <see cref="Interrupt"/> ended it.</returns>
    public async ValueTask<bool> RunAsync()
    {
        // Batches must not come back to whatever context the caller has; it gets its own back when this first suspends.
        SynchronizationContext.SetSynchronizationContext(null);
        var batches = new List<LoadBatch>();
        while (true)
        {
            RunReady();
            Producer?.Advance();
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

    /// <summary>
    /// Runs a callback on the operation's thread once a task is complete, or on any when the operation has ended by then. It
    /// counts as a pending field until the callback completes it, but not as one at work: DataLoaders dispatch meanwhile.
    /// </summary>
    public void RunAfter(Task task, SendOrPostCallback callback)
    {
        lock (Gate)
        {
            PendingFields++;
        }

        task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() =>
        {
            lock (Gate)
            {
                if (_isAttended)
                {
                    _ready.Enqueue(new Continuation(null, callback, null));
                    WakeUp();
                    return;
                }
            }

            callback(null);
        });
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

                // The task itself tells it later and from another thread, so that what one batch completes would not be there together.
                if (continuation.Flow is { Field.Task.IsCompleted: true } ended)
                {
                    EndFlow(ended);
                }
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

            if (Producer is { HasOutput: true })
            {
                return Step.Done;
            }

            _isStalled = false;
            _isAsleep = true;
            _signal.Reset();
            WatchForStall();
            return Step.Sleep;
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
}

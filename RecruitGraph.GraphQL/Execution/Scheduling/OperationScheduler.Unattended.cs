using RecruitGraph.GraphQL.DataLoaders;

namespace RecruitGraph.GraphQL.Execution;

internal sealed partial class OperationScheduler
{
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

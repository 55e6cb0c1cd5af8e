using RecruitGraph.GraphQL.DataLoaders;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Runs the asynchronous parts of one operation on one logical thread, and decides when DataLoaders fetch: once nothing can
/// run and every flow under way waits for loads and for nothing else, all DataLoaders with waiting keys dispatch together.
/// What a flow waits for is known from the loads that it asked for; so the number of fetches follows from the shape of the
/// query and not from how fast anything answers.
/// </summary>
/// <remarks>
/// <para>Terms: a <em>flow</em> is a resolver or a batch that is under way. It is <em>parked</em> while a load that it asked
/// for is not there, and <em>at work</em> otherwise, be it that it runs or that it waits for something else. Continuations
/// of a parked flow are <em>held</em> until its loads are there, since otherwise it would depend on timing which further loads
/// join the next dispatch.</para>
/// <para>Two things the scheduler cannot see. A load of code that belongs to no flow is <em>urgent</em>: it is dispatched at
/// once. A flow at work may in truth wait for a task that a parked flow shares with it; so when nothing has moved for
/// <see cref="StallLimit"/>, held continuations run and waiting keys are fetched.</para>
/// </remarks>
internal sealed partial class OperationScheduler(TimeProvider timeProvider)
{
    /// <summary>How long nothing must move before the scheduler supposes a wait that it cannot see.</summary>
    public static readonly TimeSpan StallLimit = TimeSpan.FromSeconds(1);

    private readonly Queue<Continuation> _ready = new();
    private readonly List<IBatchSource> _waiting = [];
    private readonly List<LoadBatch> _fetched = [];
    private readonly List<Flow> _holding = [];
    private int _fieldsAtWork;
    private int _batchesAtWork;
    private int _batchesUnderWay;
    private int _batchNumber;
    private bool _isAttended;
    private bool _isUrgent;

    /// <summary>Guards all state of the scheduler, its flows and its DataLoaders.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Fields whose value is not there yet.</summary>
    public int PendingFields { get; private set; }

    /// <summary>How many batches were dispatched.</summary>
    public int Batches => _batchNumber;

    /// <summary>Whether loads are pointless, since the operation has been cancelled. Read under the gate.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>
    /// From here on the operation's thread looks after the queue. Before that and after <see cref="End"/>, loads are
    /// dispatched at once.
    /// </summary>
    public void Attend()
    {
        lock (Gate)
        {
            _isAttended = true;
        }
    }

    /// <summary>Cancels the loads that nobody has dispatched yet, and all to come.</summary>
    public void Cancel()
    {
        lock (Gate)
        {
            IsCancelled = true;
        }

        CancelWaiting();
    }

    /// <summary>Ends the operation. What is still under way carries on by itself on the thread pool.</summary>
    public void End()
    {
        lock (Gate)
        {
            _isAttended = false;
            _stallTimer?.Dispose();
            _stallTimer = null;
            if (_ready.Count == 0 && _waiting.Count == 0 && _fetched.Count == 0 && _holding.Count == 0)
            {
                return;
            }
        }

        CancelWaiting();
        RunUnattended();
    }

    /// <summary>Queues a continuation of a flow, or holds it while the flow is parked.</summary>
    public void Post(Flow flow, SendOrPostCallback callback, object? state)
    {
        lock (Gate)
        {
            if (!_isAttended)
            {
                ThreadPool.UnsafeQueueUserWorkItem(
                    static item => item.Callback(item.State), new Continuation(flow, callback, state), preferLocal: false);
                return;
            }

            if (!flow.IsDone && (flow.Loads > 0 || flow.LastLoad is not null))
            {
                if (flow.Held is null)
                {
                    flow.Held = [];
                    _holding.Add(flow);
                }

                flow.Held.Add(new Continuation(flow, callback, state));
            }
            else
            {
                _ready.Enqueue(new Continuation(flow, callback, state));
            }

            WakeUp();
        }
    }

    /// <summary>Queues something that belongs to no flow. The caller is the operation's thread.</summary>
    public void Enqueue(SendOrPostCallback callback, object? state)
    {
        lock (Gate)
        {
            PendingFields++;
            _ready.Enqueue(new Continuation(null, callback, state));
        }
    }

    /// <summary>Counts a field as there.</summary>
    public void CompleteField()
    {
        lock (Gate)
        {
            PendingFields--;
        }
    }

    /// <summary>Adds a DataLoader that has its first waiting key. Call under the gate.</summary>
    public void AddWaiting(IBatchSource loader) => _waiting.Add(loader);

    /// <summary>Makes the calling flow wait for a load. Call under the gate.</summary>
    public void Await(PendingLoad load, IBatchSource loader)
    {
        var flow = Flow.Ambient;
        if (flow is null || flow.Scheduler != this || flow.IsDone || !_isAttended)
        {
            AwaitUrgently(load, loader);
        }
        else if (flow.IsStarting)
        {
            AssignLastLoad(flow);
            flow.LastLoad = load;
        }
        else
        {
            Park(flow, load);
            WakeUp();
        }
    }

    private void AwaitUrgently(PendingLoad load, IBatchSource loader)
    {
        load.IsUrgent = true;
        if (load.Batch is { } batch)
        {
            batch.IsUrgent = true;
        }
        else
        {
            loader.IsUrgent = true;
            _isUrgent = true;
        }

        if (_isAttended)
        {
            WakeUp();
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(static scheduler => scheduler.RunUnattended(), this, preferLocal: false);
        }
    }

    private static void AssignLastLoad(Flow flow)
    {
        if (flow.LastLoad is { } load)
        {
            flow.LastLoad = null;
            load.AddWaiter(flow);
            flow.Loads++;
        }
    }

    private void Park(Flow flow, PendingLoad load)
    {
        load.AddWaiter(flow);
        if (flow.Loads++ == 0 && flow.IsUnderWay)
        {
            CountAtWork(flow, -1);
        }
    }

    private void CountAtWork(Flow flow, int change)
    {
        if (flow.IsBatch)
        {
            _batchesAtWork += change;
        }
        else
        {
            _fieldsAtWork += change;
        }
    }

    private void ReleaseHeld(Flow flow)
    {
        if (flow.Held is { } held)
        {
            flow.Held = null;
            _holding.Remove(flow);
            foreach (var continuation in held)
            {
                _ready.Enqueue(continuation);
            }
        }
    }
}

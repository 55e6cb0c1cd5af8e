using RecruitGraph.GraphQL.DataLoaders;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// One asynchronous flow of an operation: a resolver, or a batch of a DataLoader. It is the
/// <see cref="SynchronizationContext"/> of its resolver, so that whatever the resolver awaits comes back to the operation's
/// own queue, and it counts the loads that the flow waits for.
/// </summary>
/// <remarks>All state belongs to the <see cref="OperationScheduler"/> and is touched under its gate.</remarks>
internal sealed class Flow(OperationScheduler scheduler, bool isBatch) : SynchronizationContext
{
    private static readonly AsyncLocal<Flow?> CurrentFlow = new();

    /// <summary>The flow that the calling code belongs to, on whatever thread it runs.</summary>
    public static Flow? Ambient
    {
        get => CurrentFlow.Value;
        set => CurrentFlow.Value = value;
    }

    public OperationScheduler Scheduler { get; } = scheduler;

    public bool IsBatch { get; } = isBatch;

    /// <summary>Loads that the flow has asked for and not got yet.</summary>
    public int Loads { get; set; }

    /// <summary>
    /// The last load that a resolver asked for while it runs for the first time. When the resolver then returns this very
    /// task, the field waits for the load itself, and the flow stays free for the next field.
    /// </summary>
    public PendingLoad? LastLoad { get; set; }

    /// <summary>Whether the resolver runs for the first time, on the operation's own thread.</summary>
    public bool IsStarting { get; set; }

    /// <summary>Whether the scheduler counts the flow among those that are under way.</summary>
    public bool IsUnderWay { get; set; }

    public bool IsDone { get; set; }

    /// <summary>The field that the flow resolves, as long as its value is awaited.</summary>
    public PendingField? Field { get; set; }

    /// <summary>What the flow can continue with once its loads are there; null when there is nothing.</summary>
    public List<Continuation>? Held { get; set; }

    /// <summary>The execution context in which <see cref="Ambient"/> is this flow.</summary>
    public ExecutionContext? ExecutionContext { get; set; }

    public override void Post(SendOrPostCallback d, object? state) => Scheduler.Post(this, d, state);

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A resolver's continuations cannot be waited for; post them.");

    public override SynchronizationContext CreateCopy() => this;
}

/// <summary>Something that the operation's thread has to run.</summary>
internal readonly record struct Continuation(Flow? Flow, SendOrPostCallback Callback, object? State);

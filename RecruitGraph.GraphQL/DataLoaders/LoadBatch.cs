using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.DataLoaders;

/// <summary>Keys of one DataLoader that are fetched together.</summary>
internal abstract class LoadBatch(OperationScheduler scheduler)
{
    /// <summary>The batch as a flow: a fetch may itself load through other DataLoaders.</summary>
    public Flow Flow { get; } = new(scheduler, isBatch: true) { IsUnderWay = true };

    /// <summary>Counts the batches of an operation, in the order in which they were dispatched.</summary>
    public int Number { get; set; }

    /// <summary>Whether its values must be handed out as soon as they are there, since the scheduler cannot see who waits.</summary>
    public bool IsUrgent { get; set; }

    public abstract int Count { get; }

    public abstract PendingLoad this[int index] { get; }

    /// <summary>Fetches the values; it never fails, <see cref="HandOut"/> does that for each key.</summary>
    public abstract Task FetchAsync();

    /// <summary>Makes every key fail as cancelled, instead of fetching it.</summary>
    public abstract void Cancel();

    /// <summary>Completes the tasks of the keys.</summary>
    public abstract void HandOut();
}

/// <summary>A DataLoader as the scheduler sees it.</summary>
internal interface IBatchSource
{
    /// <summary>Takes the waiting keys, cut into batches of the allowed size.</summary>
    void TakeBatches(List<LoadBatch> batches);

    /// <summary>Whether a waiting key belongs to no flow of the operation.</summary>
    bool IsUrgent { get; set; }
}

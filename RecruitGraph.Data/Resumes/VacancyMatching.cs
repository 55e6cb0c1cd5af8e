namespace RecruitGraph.Data.Resumes;

/// <summary>
/// Whether the matches of a vacancy are those of what it wants now. The database makes one with every vacancy, counts each change of
/// what matching reads of it, in the transaction of the change, and puts it into the queue; workers claim it through
/// <see cref="IVacancyMatchingQueue"/> and go through the analysed files, a batch at a time.
/// </summary>
public sealed class VacancyMatching
{
    /// <summary>The revision of a vacancy that is just made.</summary>
    public const int FirstRevision = 1;

    private VacancyMatching()
    {
    }

    /// <summary>Whose, and the key.</summary>
    public long VacancyId { get; private set; }

    /// <summary>
    /// One more with every change of what matching reads. Matches of another one say what is no longer true, and a worker who read
    /// another one cannot save what he found.
    /// </summary>
    public int Revision { get; private set; }

    /// <summary>The number of the transaction of the last change.</summary>
    public long ChangedIn { get; private set; }

    /// <summary>When it came into the queue; null where there is nothing to do.</summary>
    public DateTimeOffset? QueuedAt { get; private set; }

    /// <summary>The last file of the batches that are done.</summary>
    public long AfterFileId { get; private set; }

    /// <summary>Until when a worker has it, or it waits after a failure; null where neither is so. Whose lease was taken away cannot save.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>The worker who has it has gone through a batch: it goes on after that.</summary>
    public void Continue(long afterFileId)
    {
        AfterFileId = afterFileId;
        LeaseUntil = null;
    }

    /// <summary>The worker who has it has gone through all.</summary>
    public void Finish()
    {
        QueuedAt = null;
        LeaseUntil = null;
    }
}

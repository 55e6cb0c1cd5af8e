namespace RecruitGraph.Data.Resumes;

/// <summary>Hands out the vacancies whose matches are to be worked out again, each to one worker at a time. What waits survives every restart.</summary>
public interface IVacancyMatchingQueue
{
    /// <summary>Claims the vacancy that has waited longest, or one whose worker let his lease end; null where there is none.</summary>
    /// <param name="context">Tracks what is returned.</param>
    /// <param name="lease">How long the caller may take.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the claiming; nothing is claimed then.</param>
    Task<VacancyMatching?> ClaimAsync(RecruitContext context, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A number: of what is committed only later than now, every transaction has that one or a higher one.</summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    Task<long> MarkAsync(RecruitContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Lets vacancies that changed since a mark look at a file again: whoever analysed it meanwhile may have read what they were before,
    /// and those who matched them may have passed over it.
    /// </summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="mark">From <see cref="MarkAsync"/>.</param>
    /// <param name="fileId">The file, whose analysis is committed.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task CatchUpAsync(RecruitContext context, long mark, long fileId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Locks those of some analyses until the end of the transaction that are done and were finished when the caller read them; nobody
    /// puts one of these back into the queue before.
    /// </summary>
    /// <param name="context">The unit of work, in a transaction.</param>
    /// <param name="read">The analyses as they were read.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The ids of their files.</returns>
    Task<IReadOnlyList<long>> HoldAsync(RecruitContext context, IReadOnlyCollection<ResumeAnalysis> read, CancellationToken cancellationToken);

    /// <summary>Leaves the best matches of files alone.</summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="fileIds">Which files.</param>
    /// <param name="count">How many of each.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task KeepBestAsync(RecruitContext context, IReadOnlyCollection<long> fileIds, int count, CancellationToken cancellationToken);
}

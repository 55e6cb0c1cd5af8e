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
    /// Lets vacancies that changed beside an analysis look at its file again: whoever analysed it may have read what they were before,
    /// and those who matched them may have passed over it. Does so for every analysis that is committed and asks for it
    /// (<see cref="ResumeAnalysis.CatchUpFrom"/>), whoever made it.
    /// </summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task CatchUpAsync(RecruitContext context, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Puts back a vacancy that its worker could not match: it waits as long again as it has waited, a quarter of a minute at least and
    /// an hour at most. Does nothing where it has changed, or another worker has it.
    /// </summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="claim">What was claimed.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>For how long it waits.</returns>
    Task<TimeSpan> PostponeAsync(RecruitContext context, VacancyMatchingClaim claim, DateTimeOffset now, CancellationToken cancellationToken);

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

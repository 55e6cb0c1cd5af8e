namespace RecruitGraph.Data.Resumes;

/// <summary>Hands out the analyses that wait, each to one worker at a time. What waits survives every restart.</summary>
public interface IResumeAnalysisQueue
{
    /// <summary>
    /// Claims the analysis that has waited longest, or one whose worker let his lease end; null where there is none.
    /// One that was claimed <see cref="ResumeAnalysis.MaxAttempts"/> times without an end is given up instead. The
    /// claim is final only when the transaction of the context, if any, is.
    /// </summary>
    /// <param name="context">Tracks the analysis that is returned; its file is not loaded.</param>
    /// <param name="lease">How long the caller may take.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the claiming; nothing is claimed then.</param>
    Task<ResumeAnalysis?> ClaimAsync(RecruitContext context, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken);
}

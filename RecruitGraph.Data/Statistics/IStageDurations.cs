namespace RecruitGraph.Data.Statistics;

/// <summary>Knows how long applications stay in stages: an aggregate that databases word differently.</summary>
public interface IStageDurations
{
    /// <summary>Durations by type of stage, the first stage first; types in which nothing has been are left out.</summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="scope">Whose stays count.</param>
    /// <param name="moment">Until when: what happened later has not happened, and who waits has waited until then.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    Task<IReadOnlyList<StageDuration>> ReadAsync(
        RecruitContext context, StatisticsScope scope, DateTimeOffset moment, CancellationToken cancellationToken);
}

using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;

namespace RecruitGraph.Data.Statistics;

/// <summary>
/// Applications as they are, or as the event log says they were. Events of one application are numbered without gaps, so the state at
/// a moment is the last event by then whose successor came later.
/// </summary>
public static class PipelineStatistics
{
    /// <summary>How the applications stand now or, with a moment, stood then; those that came later are left out.</summary>
    /// <param name="applications">Which ones.</param>
    /// <param name="context">Holds the events.</param>
    /// <param name="asOf">The moment; null for the present.</param>
    public static IQueryable<ApplicationState> StatesAsOf(
        this IQueryable<Application> applications, RecruitContext context, DateTimeOffset? asOf) =>
        asOf?.ToUniversalTime() is not { } moment
            ? applications.Select(application => new ApplicationState
            {
                ApplicationId = application.Id,
                VacancyId = application.VacancyId,
                StageId = application.StageId,
                Status = application.Status
            })
            : context.ApplicationEvents.Until(moment)
                .Where(happened => !context.ApplicationEvents.Any(next =>
                    next.ApplicationId == happened.ApplicationId && next.Version == happened.Version + 1 && next.OccurredAt <= moment))
                .Join(applications, happened => happened.ApplicationId, application => application.Id, (happened, _) => new ApplicationState
                {
                    ApplicationId = happened.ApplicationId,
                    VacancyId = happened.VacancyId,
                    StageId = happened.ToStageId,
                    Status = happened.Status
                });

    /// <summary>The farthest type of stage that each application has ever reached until a moment.</summary>
    /// <inheritdoc cref="StatesAsOf" path="/param"/>
    public static IQueryable<StageType> FarthestStages(
        this IQueryable<Application> applications, RecruitContext context, DateTimeOffset? asOf)
    {
        var events = asOf?.ToUniversalTime() is { } moment ? context.ApplicationEvents.Until(moment) : context.ApplicationEvents;
        return events
            .Join(applications, happened => happened.ApplicationId, application => application.Id, (happened, _) => happened)
            .Join(context.Stages, happened => happened.ToStageId, stage => stage.Id, (happened, stage) => new { happened.ApplicationId, stage.Type })
            .GroupBy(reached => reached.ApplicationId)
            .Select(application => application.Max(reached => reached.Type));
    }

    /// <summary>
    /// When each application came, or had come by a moment. Only of those that came again since then are events read: the last by which
    /// the candidate applied, for the first time or after it had been taken back; that HR takes a withdrawal back is no coming.
    /// </summary>
    /// <inheritdoc cref="StatesAsOf" path="/param"/>
    internal static IQueryable<ApplicationArrival> WhenTheyCame(
        this IQueryable<Application> applications, RecruitContext context, DateTimeOffset? asOf) =>
        asOf?.ToUniversalTime() is not { } moment
            ? applications.Select(application => new ApplicationArrival { Application = application, AppliedAt = application.AppliedAt })
            : applications.Select(application => new ApplicationArrival
            {
                Application = application,
                AppliedAt = application.AppliedAt <= moment
                    ? application.AppliedAt
                    : context.ApplicationEvents
                        .Where(came => came.ApplicationId == application.Id && came.OccurredAt <= moment
                            && (came.Kind == ApplicationEventKind.Submitted
                                || (came.Kind == ApplicationEventKind.Reopened
                                    && (came.ActorId == null || came.ActorId == application.Candidate.UserId)
                                    && context.ApplicationEvents.Any(before =>
                                        before.ApplicationId == came.ApplicationId && before.Version == came.Version - 1
                                        && before.Status == ApplicationStatus.Withdrawn))))
                        .Max(came => (DateTimeOffset?)came.OccurredAt)
            });

    private static IQueryable<ApplicationEvent> Until(this IQueryable<ApplicationEvent> events, DateTimeOffset moment) =>
        events.Where(happened => happened.OccurredAt <= moment);
}

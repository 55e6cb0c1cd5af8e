using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;

namespace RecruitGraph.Schema.Applications;

/// <summary>Stays in stages as rows, read out of events.</summary>
internal static class StageVisitRows
{
    /// <summary>All stays. Every event but the endings puts its application into a stage; whatever happened next took it away.</summary>
    public static IQueryable<StageVisit> StageVisits(this RecruitContext context) => context.ApplicationEvents.AsNoTracking()
        .Where(entered => entered.Kind != ApplicationEventKind.Rejected && entered.Kind != ApplicationEventKind.Withdrawn)
        .Select(entered => new StageVisit
        {
            ApplicationId = entered.ApplicationId,
            Version = entered.Version,
            StageId = entered.ToStageId,
            ActorId = entered.ActorId,
            EnteredAt = entered.OccurredAt,
            LeftAt = context.ApplicationEvents
                .Where(next => next.ApplicationId == entered.ApplicationId && next.Version == entered.Version + 1)
                .Select(next => (DateTimeOffset?)next.OccurredAt)
                .FirstOrDefault(),
        });
}

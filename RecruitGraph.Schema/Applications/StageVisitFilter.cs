using System.Linq.Expressions;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>What stays in stages are found by. All fields that are given must hold.</summary>
/// <remarks>Actors are not open to everyone who reads a stay, and must not be found out by filtering either.</remarks>
[FilterInputType<StageVisit>]
internal static class StageVisitFilter
{
    /// <summary>The stage.</summary>
    [ID<Stage>]
    public static Expression<Func<StageVisit, long>> StageId => visit => visit.StageId;

    /// <summary>When it came into the stage. Such as <c>{ gte: "2026-11-01T00:00:00Z" }</c>.</summary>
    public static Expression<Func<StageVisit, DateTimeOffset>> EnteredAt => visit => visit.EnteredAt;

    /// <summary>When it left the stage or ended there; null finds the stay that goes on.</summary>
    public static Expression<Func<StageVisit, DateTimeOffset?>> LeftAt => visit => visit.LeftAt;
}

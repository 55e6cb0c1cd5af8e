using System.Linq.Expressions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>What stays in stages are ordered by: exactly one field.</summary>
[SortInputType<StageVisit>]
internal static class StageVisitSort
{
    /// <summary>When it came into the stage; stays of one moment come in the order in which they began.</summary>
    public static Expression<Func<StageVisit, DateTimeOffset>> EnteredAt => visit => visit.EnteredAt;

    /// <summary>When it left the stage or ended there; in ascending order the stay that goes on comes last.</summary>
    public static Expression<Func<StageVisit, DateTimeOffset?>> LeftAt => visit => visit.LeftAt;
}

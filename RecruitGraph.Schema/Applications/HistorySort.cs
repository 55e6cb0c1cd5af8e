using System.Linq.Expressions;
using RecruitGraph.Data.Applications;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>What events are ordered by: exactly one field.</summary>
[SortInputType<ApplicationEvent>]
internal static class HistorySort
{
    /// <summary>When it happened; events of one moment come in the order in which they happened.</summary>
    public static Expression<Func<ApplicationEvent, DateTimeOffset>> OccurredAt => happened => happened.OccurredAt;
}

using System.Linq.Expressions;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>What events are found by. All fields that are given must hold.</summary>
/// <remarks>Reasons and actors are not open to everyone who reads an event, and must not be found out by filtering either.</remarks>
[FilterInputType<ApplicationEvent>]
internal static class HistoryFilter
{
    /// <summary>What happened. Such as <c>{ in: [ADVANCED, MOVED] }</c>.</summary>
    public static Expression<Func<ApplicationEvent, ApplicationEventKind>> Kind => happened => happened.Kind;

    /// <summary>How the application stood afterwards.</summary>
    public static Expression<Func<ApplicationEvent, ApplicationStatus>> Status => happened => happened.Status;

    /// <summary>The stage before; null finds the beginning.</summary>
    [ID<Stage>]
    public static Expression<Func<ApplicationEvent, long?>> FromStageId => happened => happened.FromStageId;

    /// <summary>The stage afterwards.</summary>
    [ID<Stage>]
    public static Expression<Func<ApplicationEvent, long>> ToStageId => happened => happened.ToStageId;

    /// <summary>When it happened. Such as <c>{ gte: "2026-11-01T00:00:00Z" }</c>.</summary>
    public static Expression<Func<ApplicationEvent, DateTimeOffset>> OccurredAt => happened => happened.OccurredAt;
}

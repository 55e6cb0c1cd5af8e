using System.Linq.Expressions;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.EndingReasons;

/// <summary>What ending reasons are found by. All fields that are given must hold.</summary>
[FilterInputType<EndingReason>]
internal static class EndingReasonFilter
{
    /// <summary>The reason itself.</summary>
    [ID<EndingReason>]
    public static Expression<Func<EndingReason, long>> Id => reason => reason.Id;

    /// <summary>Whose ending it is for.</summary>
    public static Expression<Func<EndingReason, EndingReasonKind>> Kind => reason => reason.Kind;

    /// <summary>What it is called.</summary>
    public static Expression<Func<EndingReason, string>> Name => reason => reason.Name;

    /// <summary>Since when it is not chosen any more; <c>{ eq: null }</c> finds those that may be chosen.</summary>
    public static Expression<Func<EndingReason, DateTimeOffset?>> ArchivedAt => reason => reason.ArchivedAt;
}

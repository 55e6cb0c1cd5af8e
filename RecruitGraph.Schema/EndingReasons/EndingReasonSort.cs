using System.Linq.Expressions;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.EndingReasons;

/// <summary>What ending reasons are ordered by: exactly one field.</summary>
[SortInputType<EndingReason>]
internal static class EndingReasonSort
{
    /// <summary>Whose ending it is for: the house's refusals first.</summary>
    public static Expression<Func<EndingReason, EndingReasonKind>> Kind => reason => reason.Kind;

    /// <summary>What it is called.</summary>
    public static Expression<Func<EndingReason, string>> Name => reason => reason.Name;

    /// <summary>Its place in its list.</summary>
    public static Expression<Func<EndingReason, int>> Position => reason => reason.Position;
}

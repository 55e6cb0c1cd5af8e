using System.Linq.Expressions;
using RecruitGraph.Data.Discussions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Discussions;

/// <summary>What discussions are ordered by: exactly one field.</summary>
[SortInputType<Discussion>]
internal static class DiscussionSort
{
    /// <summary>What it is about.</summary>
    public static Expression<Func<Discussion, string>> Title => discussion => discussion.Title;

    /// <summary>When it was posted.</summary>
    public static Expression<Func<Discussion, DateTimeOffset>> CreatedAt => discussion => discussion.CreatedAt;

    /// <summary>When its author last changed it.</summary>
    public static Expression<Func<Discussion, DateTimeOffset>> UpdatedAt => discussion => discussion.UpdatedAt;
}

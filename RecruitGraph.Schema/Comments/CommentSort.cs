using System.Linq.Expressions;
using RecruitGraph.Data.Comments;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Comments;

/// <summary>What comments are ordered by: exactly one field.</summary>
[SortInputType<Comment>]
internal static class CommentSort
{
    /// <summary>When it was posted.</summary>
    public static Expression<Func<Comment, DateTimeOffset>> CreatedAt => comment => comment.CreatedAt;

    /// <summary>When its author last changed it.</summary>
    public static Expression<Func<Comment, DateTimeOffset>> UpdatedAt => comment => comment.UpdatedAt;
}

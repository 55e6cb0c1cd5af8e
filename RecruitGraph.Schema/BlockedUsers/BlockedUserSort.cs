using System.Linq.Expressions;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.BlockedUsers;

/// <summary>What blocks are ordered by: exactly one field.</summary>
[SortInputType<BlockedUser>]
internal static class BlockedUserSort
{
    /// <summary>Since when.</summary>
    public static Expression<Func<BlockedUser, DateTimeOffset>> BlockedAt => block => block.BlockedAt;
}

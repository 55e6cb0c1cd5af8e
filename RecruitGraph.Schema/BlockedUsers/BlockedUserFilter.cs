using System.Linq.Expressions;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.BlockedUsers;

/// <summary>What blocks are found by. All fields that are given must hold.</summary>
[FilterInputType<BlockedUser>]
internal static class BlockedUserFilter
{
    /// <summary>Who is blocked.</summary>
    [ID<User>]
    public static Expression<Func<BlockedUser, long>> UserId => block => block.UserId;

    /// <summary>Why.</summary>
    public static Expression<Func<BlockedUser, string>> Reason => block => block.Reason;

    /// <summary>Since when.</summary>
    public static Expression<Func<BlockedUser, DateTimeOffset>> BlockedAt => block => block.BlockedAt;

    /// <summary>When it was lifted; <c>eq: null</c> finds the blocks that hold.</summary>
    public static Expression<Func<BlockedUser, DateTimeOffset?>> LiftedAt => block => block.LiftedAt;
}

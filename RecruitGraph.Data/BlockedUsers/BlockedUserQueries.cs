namespace RecruitGraph.Data.BlockedUsers;

/// <summary>Queries of blocks that more than one place asks.</summary>
public static class BlockedUserQueries
{
    /// <summary>The blocks that hold; at most one a user.</summary>
    public static IQueryable<BlockedUser> Holding(this IQueryable<BlockedUser> blocks) => blocks.Where(block => block.LiftedAt == null);
}

using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.BlockedUsers;

namespace RecruitGraph.Schema.BlockedUsers;

/// <summary>What blocked users may not do, and who reads of blocks.</summary>
internal static class BlockedUserAccess
{
    /// <summary>Refuses a caller who is blocked, whatever session he still has: for whatever applies or posts.</summary>
    /// <exception cref="UserBlockedException">He is blocked.</exception>
    public static Task EnsureNotBlockedAsync(this RecruitContext context, Viewer viewer, CancellationToken cancellationToken) =>
        context.EnsureNotBlockedAsync(viewer.UserId, cancellationToken);

    /// <summary>Refuses what would be done in the name of somebody who is blocked.</summary>
    /// <param name="context">Knows who is blocked.</param>
    /// <param name="userIdOrNull">In whose name; null for somebody without an account.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="UserBlockedException">He is blocked.</exception>
    public static async Task EnsureNotBlockedAsync(this RecruitContext context, long? userIdOrNull, CancellationToken cancellationToken)
    {
        if (userIdOrNull is { } userId && await context.IsBlockedAsync(userId, cancellationToken))
        {
            throw new UserBlockedException();
        }
    }

    public static Task<bool> IsBlockedAsync(this RecruitContext context, long userId, CancellationToken cancellationToken) =>
        context.BlockedUsers.Holding().AnyAsync(block => block.UserId == userId, cancellationToken);

    /// <summary>Blocks that hold are for everyone who is signed in; those that were lifted for administrators.</summary>
    public static IQueryable<BlockedUser> ReadableBy(this IQueryable<BlockedUser> blocks, Viewer viewer) =>
        viewer.IsAdmin ? blocks : blocks.Holding();

    public static bool CanRead(Viewer viewer, BlockedUser block) =>
        viewer.IsAdmin || (viewer.UserId is not null && block.LiftedAt is null);
}

using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.BlockedUsers;

namespace RecruitGraph.Schema.BlockedUsers;

/// <summary>What blocked users may not do.</summary>
internal static class BlockedUserAccess
{
    /// <summary>Refuses a caller who is blocked, whatever session he still has: for whatever applies or posts.</summary>
    /// <exception cref="UserBlockedException">He is blocked.</exception>
    public static async Task EnsureNotBlockedAsync(this RecruitContext context, Viewer viewer, CancellationToken cancellationToken)
    {
        if (viewer.UserId is { } userId && await context.IsBlockedAsync(userId, cancellationToken))
        {
            throw new UserBlockedException();
        }
    }

    public static Task<bool> IsBlockedAsync(this RecruitContext context, long userId, CancellationToken cancellationToken) =>
        context.BlockedUsers.Holding().AnyAsync(block => block.UserId == userId, cancellationToken);
}

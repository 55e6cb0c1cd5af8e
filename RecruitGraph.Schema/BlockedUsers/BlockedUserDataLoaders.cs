using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.BlockedUsers;

internal static class BlockedUserDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, BlockedUser>> GetBlockedUserByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.BlockedUsers.AsNoTracking().Where(block => ids.Contains(block.Id)).ToDictionaryAsync(block => block.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, BlockedUser>> GetBlockByUserIdAsync(
        IReadOnlyList<long> userIds, RecruitContext context, CancellationToken cancellationToken) =>
        context.BlockedUsers.AsNoTracking().Holding()
            .Where(block => userIds.Contains(block.UserId))
            .ToDictionaryAsync(block => block.UserId, cancellationToken);
}

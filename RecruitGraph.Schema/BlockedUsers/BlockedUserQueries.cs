using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.BlockedUsers;

/// <summary>Blocks, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class BlockedUserQueries
{
    /// <summary>The black list: who is blocked and why, the latest first where no other order is asked for. ADMIN also sees blocks that were lifted.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<BlockedUser>> GetBlockedUsersAsync(
        PagingArguments pagingArguments,
        QueryContext<BlockedUser> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        await context.BlockedUsers.AsNoTracking()
            .ReadableBy(Viewer.Of(caller))
            .With(query, order => order.IfEmpty(none => none.AddDescending(block => block.Id)).AddAscending(block => block.Id))
            .ToPageAsync(pagingArguments, cancellationToken);

    /// <summary>One block; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<BlockedUser?> GetBlockedUserByIdAsync(
        [ID<BlockedUser>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IBlockedUserByIdDataLoader blockedUserById,
        CancellationToken cancellationToken) =>
        BlockedUserNode.GetBlockedUserAsync(id, caller, blockedUserById, cancellationToken);
}

using System.Security.Claims;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.BlockedUsers;

/// <summary>
/// That a user is blocked, or was: he cannot sign in, apply or post. Readable by everyone who is signed in while it holds, and by
/// ADMIN afterwards.
/// </summary>
[Node]
[ObjectType<BlockedUser>(Ignore = [nameof(BlockedUser.BlockedById), nameof(BlockedUser.LiftedById)])]
public static partial class BlockedUserNode
{
    /// <summary>The block of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static async Task<BlockedUser?> GetBlockedUserAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IBlockedUserByIdDataLoader blockedUserById,
        CancellationToken cancellationToken)
    {
        var block = await blockedUserById.LoadAsync(id, cancellationToken);
        return block is not null && BlockedUserAccess.CanRead(Viewer.Of(caller), block) ? block : null;
    }

    /// <summary>Who is blocked, as his global id.</summary>
    [ID<User>]
    public static long GetUserId([Parent(nameof(BlockedUser.UserId))] BlockedUser block) => block.UserId;

    /// <summary>Who is blocked; null for those who may not read him.</summary>
    [Cost(1)]
    public static Task<User?> GetUserAsync(
        [Parent(nameof(BlockedUser.UserId))] BlockedUser block,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken) =>
        UserNode.GetUserAsync(block.UserId, caller, userById, cancellationToken);

    /// <summary>Who blocked him; null where the house did it by itself.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<User?> GetBlockedByAsync(
        [Parent(nameof(BlockedUser.BlockedById))] BlockedUser block, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        block.BlockedById is { } userId ? await userById.LoadAsync(userId, cancellationToken) : null;

    /// <summary>Who lifted the block; null while it holds.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<User?> GetLiftedByAsync(
        [Parent(nameof(BlockedUser.LiftedById))] BlockedUser block, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        block.LiftedById is { } userId ? await userById.LoadAsync(userId, cancellationToken) : null;
}

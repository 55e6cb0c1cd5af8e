using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Schema.BlockedUsers;

/// <summary>Blocking users, and lifting blocks.</summary>
[MutationType]
[Authorize(Roles = [Roles.Admin])]
public static partial class BlockedUserMutations
{
    /// <summary>Blocks a user: his sessions end at once, and he cannot sign in, apply or post until the block is lifted.</summary>
    [Error<UserNotFoundException>]
    [Error<UserAnonymisedException>(At = "userId")]
    [Error<UserAlreadyBlockedException>(At = "userId")]
    [Error<CannotBlockSelfException>(At = "userId")]
    [Error<InvalidInputException>]
    public static Task<BlockedUser> BlockUserAsync(
        BlockUserInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        SessionTokens sessions,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        if (viewer.UserId == input.UserId)
        {
            throw new CannotBlockSelfException();
        }

        return context.WithLockedUserAsync(
            input.UserId,
            async user =>
            {
                if (await context.IsBlockedAsync(user.Id, cancellationToken))
                {
                    throw new UserAlreadyBlockedException();
                }

                var block = BlockedUser.Block(user.Id, input.Reason.Trim(), viewer.RequiredUserId, time.GetUtcNow());
                context.BlockedUsers.Add(block);
                audit.Record(viewer, AuditAction.Blocked, AuditSubject.User, user.Id);
                await sessions.EndAllAsync(user.Id, SessionEndReason.Blocked, viewer.RequiredUserId, except: null, cancellationToken);
                return block;
            },
            cancellationToken,
            viewer.UserId);
    }

    /// <summary>Lifts the block of a user; he can sign in again.</summary>
    [Error<UserNotFoundException>]
    [Error<UserAnonymisedException>(At = "userId")]
    [Error<UserNotBlockedException>(At = "userId")]
    public static Task<BlockedUser> UnblockUserAsync(
        UnblockUserInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        return context.WithLockedUserAsync(
            input.UserId,
            async user =>
            {
                var block = await context.BlockedUsers.Holding()
                    .SingleOrDefaultAsync(block => block.UserId == user.Id, cancellationToken)
                    ?? throw new UserNotBlockedException();
                block.Lift(viewer.RequiredUserId, time.GetUtcNow());
                audit.Record(viewer, AuditAction.Unblocked, AuditSubject.User, user.Id);
                return block;
            },
            cancellationToken,
            viewer.UserId);
    }
}

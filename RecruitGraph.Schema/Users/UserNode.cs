using System.Security.Claims;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Candidates;

namespace RecruitGraph.Schema.Users;

/// <summary>Someone who can sign in. Readable by himself, HR and ADMIN.</summary>
[Node]
[ObjectType<User>(Ignore =
[
    nameof(User.PasswordHash), nameof(User.NormalizedUserName), nameof(User.NormalizedEmail), nameof(User.Sessions),
    nameof(User.EmailConfirmedAt), nameof(User.FailedSignIns), nameof(User.LockedUntil), nameof(User.AnonymisedAt), nameof(User.Version),
])]
public static partial class UserNode
{
    /// <summary>The user of a global id, where the caller may read him.</summary>
    [NodeResolver]
    public static async Task<User?> GetUserAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken)
    {
        var user = await userById.LoadAsync(id, cancellationToken);
        return user is not null && UserAccess.CanRead(Viewer.Of(caller), user) ? user : null;
    }

    /// <summary>The e-mail address, under which he can sign in as well. Shown to himself and ADMIN; null for others.</summary>
    public static string? GetEmail([Parent] User user, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        UserAccess.CanReadEmail(Viewer.Of(caller), user) ? user.Email : null;

    /// <summary>The candidate that he applies as; null until he applies for the first time, and where the caller may not see him.</summary>
    [Cost(1)]
    public static Task<Candidate?> GetCandidateAsync(
        [Parent] User user,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableCandidateByUserIdDataLoader readableCandidateByUserId,
        CancellationToken cancellationToken) =>
        readableCandidateByUserId.LoadAsync(new Viewed(user.Id, Viewer.Of(caller)), cancellationToken);
}

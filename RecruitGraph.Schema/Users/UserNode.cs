using System.Security.Claims;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.Candidates;
using RecruitGraph.Schema.Groups;
using RecruitGraph.Schema.Profiles;
using RecruitGraph.Schema.SignInLog;

namespace RecruitGraph.Schema.Users;

/// <summary>Someone who can sign in. Readable by himself, HR and ADMIN.</summary>
[Node]
[ObjectType<User>(Ignore =
[
    nameof(User.PasswordHash), nameof(User.NormalizedUserName), nameof(User.NormalizedEmail), nameof(User.Sessions),
    nameof(User.EmailConfirmedAt), nameof(User.FailedSignIns),
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

    /// <summary>
    /// The e-mail address, under which he can sign in as well. Shown to himself and ADMIN; null for others.
    /// Such as <c>"anna@example.com"</c>.
    /// </summary>
    public static string? GetEmail(
        [Parent(nameof(User.Id) + ", " + nameof(User.Email))] User user, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        UserAccess.CanReadEmail(Viewer.Of(caller), user) ? user.Email : null;

    /// <summary>Whether he has shown that the e-mail address is his. Shown to himself and ADMIN; null for others.</summary>
    public static bool? GetIsEmailConfirmed(
        [Parent(nameof(User.Id) + ", " + nameof(User.EmailConfirmedAt))] User user, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        UserAccess.CanReadEmail(Viewer.Of(caller), user) ? user.EmailConfirmedAt is not null : null;

    /// <summary>Until then nobody signs in as him, since too many wrong passwords were given. Shown to ADMIN; null for others.</summary>
    public static DateTimeOffset? GetLockedUntil(
        [Parent(nameof(User.LockedUntil))] User user, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        Viewer.Of(caller).IsAdmin ? user.LockedUntil : null;

    /// <summary>The block that holds; null where he is not blocked, and for those who may not read him.</summary>
    [Cost(1)]
    public static async Task<BlockedUser?> GetBlockAsync(
        [Parent(nameof(User.Id))] User user,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IBlockByUserIdDataLoader blockByUserId,
        CancellationToken cancellationToken) =>
        UserAccess.CanRead(Viewer.Of(caller), user) ? await blockByUserId.LoadAsync(user.Id, cancellationToken) : null;

    /// <summary>The candidate that he applies as; null until he applies for the first time, and where the caller may not see him.</summary>
    [Cost(1)]
    public static Task<Candidate?> GetCandidateAsync(
        [Parent(nameof(User.Id))] User user,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableCandidateByUserIdDataLoader readableCandidateByUserId,
        CancellationToken cancellationToken) =>
        readableCandidateByUserId.LoadAsync(new Viewed(user.Id, Viewer.Of(caller)), cancellationToken);

    /// <summary>What he says of himself; null where he has said nothing, and for all but himself, HR and ADMIN.</summary>
    [Cost(1)]
    public static async Task<Profile?> GetProfileAsync(
        [Parent(nameof(User.Id))] User user,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IProfileByUserIdDataLoader profileByUserId,
        CancellationToken cancellationToken) =>
        UserAccess.CanRead(Viewer.Of(caller), user) ? await profileByUserId.LoadAsync(user.Id, cancellationToken) : null;

    /// <summary>His schooling, in the order in which he wrote it down; at most 50. Empty for all but himself, HR and ADMIN.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<Education>> GetEducationsAsync(
        [Parent(nameof(User.Id))] User user,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IEducationsByUserIdDataLoader educationsByUserId,
        CancellationToken cancellationToken) =>
        UserAccess.CanRead(Viewer.Of(caller), user) ? await educationsByUserId.LoadAsync(user.Id, cancellationToken) ?? [] : [];

    /// <summary>Where he has worked, in the order in which he wrote it down; at most 50. Empty for all but himself, HR and ADMIN.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<WorkExperience>> GetWorkExperiencesAsync(
        [Parent(nameof(User.Id))] User user,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IWorkExperiencesByUserIdDataLoader workExperiencesByUserId,
        CancellationToken cancellationToken) =>
        UserAccess.CanRead(Viewer.Of(caller), user) ? await workExperiencesByUserId.LoadAsync(user.Id, cancellationToken) ?? [] : [];

    /// <summary>His family, in the order in which he wrote it down; at most 50. Empty for all but himself, HR and ADMIN.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<FamilyMember>> GetFamilyMembersAsync(
        [Parent(nameof(User.Id))] User user,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IFamilyMembersByUserIdDataLoader familyMembersByUserId,
        CancellationToken cancellationToken) =>
        UserAccess.CanRead(Viewer.Of(caller), user) ? await familyMembersByUserId.LoadAsync(user.Id, cancellationToken) ?? [] : [];

    /// <summary>The groups that he belongs to, by when he came in where no other order is asked for. Empty for all but himself and ADMIN.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<GroupMember>> GetMembershipsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments pagingArguments,
        QueryContext<GroupMember> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IMembershipsByUserIdDataLoader membershipsByUserId,
        CancellationToken cancellationToken) =>
        UserAccess.CanWrite(Viewer.Of(caller), user.Id)
            ? await membershipsByUserId.With(pagingArguments, query).LoadAsync(user.Id, cancellationToken) ?? Page<GroupMember>.Empty
            : Page<GroupMember>.Empty;

    /// <summary>
    /// When he signed in and out, the latest first where no other order is asked for; for ADMIN also what failed. Empty for all but
    /// himself and ADMIN.
    /// </summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<SignInLogEntry>> GetSignInLogAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments pagingArguments,
        QueryContext<SignInLogEntry> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ISignInLogByUserIdDataLoader signInLogByUserId,
        CancellationToken cancellationToken) =>
        UserAccess.CanWrite(Viewer.Of(caller), user.Id)
            ? await signInLogByUserId.With(pagingArguments, query).LoadAsync(new Viewed(user.Id, Viewer.Of(caller)), cancellationToken)
                ?? Page<SignInLogEntry>.Empty
            : Page<SignInLogEntry>.Empty;
}

using System.Security.Claims;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Profiles, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class ProfileQueries
{
    /// <summary>What the caller says of himself; null where he has said nothing yet.</summary>
    public static Task<Profile?> GetMyProfileAsync(
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller, IProfileByUserIdDataLoader profileByUserId, CancellationToken cancellationToken) =>
        profileByUserId.LoadAsync(Viewer.Of(caller).RequiredUserId, cancellationToken);

    /// <summary>What a user says of himself; null where he has said nothing, or where the caller may not see it.</summary>
    /// <param name="userId">The user's global id.</param>
    public static async Task<Profile?> GetProfileByUserIdAsync(
        [ID<User>] long userId,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IProfileByUserIdDataLoader profileByUserId,
        CancellationToken cancellationToken) =>
        UserAccess.CanRead(Viewer.Of(caller), userId) ? await profileByUserId.LoadAsync(userId, cancellationToken) : null;
}

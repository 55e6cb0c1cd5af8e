using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Values of a profile as they are; null where they were not asked for, or are not known.</summary>
[ObjectType<RevealedProfile>]
public static partial class RevealedProfileNode
{
    /// <summary>Whose, as the user's global id.</summary>
    [ID<User>]
    public static long GetUserId([Parent(nameof(RevealedProfile.UserId))] RevealedProfile profile) => profile.UserId;

    /// <summary>Whose, with all that is not masked.</summary>
    [Cost(1)]
    public static Task<User?> GetUserAsync(
        [Parent(nameof(RevealedProfile.UserId))] RevealedProfile profile, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        userById.LoadAsync(profile.UserId, cancellationToken);
}

using System.Security.Claims;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Groups;

/// <summary>Where a group is found.</summary>
[ObjectType<GroupProfile>(Ignore =
[
    nameof(GroupProfile.GroupId), nameof(GroupProfile.CreatedById), nameof(GroupProfile.ModifiedById),
])]
public static partial class GroupProfileNode
{
    /// <summary>Who wrote it first, as his global id.</summary>
    [ID<User>]
    public static long GetCreatedById([Parent(nameof(GroupProfile.CreatedById))] GroupProfile profile) => profile.CreatedById;

    /// <summary>Who wrote it first; null for those who may not read him.</summary>
    [Cost(1)]
    public static Task<User?> GetCreatedByAsync(
        [Parent(nameof(GroupProfile.CreatedById))] GroupProfile profile,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken) =>
        UserNode.GetUserAsync(profile.CreatedById, caller, userById, cancellationToken);

    /// <summary>Who changed it last, as his global id; null while nobody did.</summary>
    [ID<User>]
    public static long? GetModifiedById([Parent(nameof(GroupProfile.ModifiedById))] GroupProfile profile) => profile.ModifiedById;

    /// <summary>Who changed it last; null while nobody did, and for those who may not read him.</summary>
    [Cost(1)]
    public static async Task<User?> GetModifiedByAsync(
        [Parent(nameof(GroupProfile.ModifiedById))] GroupProfile profile,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken) =>
        profile.ModifiedById is { } id ? await UserNode.GetUserAsync(id, caller, userById, cancellationToken) : null;
}

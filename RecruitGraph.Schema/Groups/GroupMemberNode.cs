using System.Security.Claims;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Groups;

/// <summary>That a user belongs to a group. Readable by himself and ADMIN.</summary>
[ObjectType<GroupMember>(Ignore = [nameof(GroupMember.GroupId), nameof(GroupMember.UserId), nameof(GroupMember.AddedById)])]
public static partial class GroupMemberNode
{
    /// <summary>The group.</summary>
    [Cost(1)]
    public static Task<Group?> GetGroupAsync(
        [Parent(nameof(GroupMember.GroupId))] GroupMember member, IGroupByIdDataLoader groupById, CancellationToken cancellationToken) =>
        groupById.LoadAsync(member.GroupId, cancellationToken);

    /// <summary>The user.</summary>
    [Cost(1)]
    public static Task<User?> GetUserAsync(
        [Parent(nameof(GroupMember.UserId))] GroupMember member, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        userById.LoadAsync(member.UserId, cancellationToken);

    /// <summary>Who took him in; null for those who may not read that user.</summary>
    [Cost(1)]
    public static Task<User?> GetAddedByAsync(
        [Parent(nameof(GroupMember.AddedById))] GroupMember member,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken) =>
        UserNode.GetUserAsync(member.AddedById, caller, userById, cancellationToken);
}

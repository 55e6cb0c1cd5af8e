using RecruitGraph.Data.Groups;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Groups;

/// <summary>Users who belong together, a department for instance. Readable by everyone who is signed in.</summary>
[Node]
[Authorize]
[ObjectType<Group>(Ignore = [nameof(Group.NormalizedName)])]
public static partial class GroupNode
{
    /// <summary>The group of a global id.</summary>
    [NodeResolver]
    public static Task<Group?> GetGroupAsync(long id, IGroupByIdDataLoader groupById, CancellationToken cancellationToken) =>
        groupById.LoadAsync(id, cancellationToken);

    /// <summary>Where it is found; null where nobody has written that down.</summary>
    [Cost(1)]
    public static Task<GroupProfile?> GetProfileAsync(
        [Parent(nameof(Group.Id))] Group group, IGroupProfileByGroupIdDataLoader groupProfileByGroupId, CancellationToken cancellationToken) =>
        groupProfileByGroupId.LoadAsync(group.Id, cancellationToken);

    /// <summary>Who belongs to it, by when they came in where no other order is asked for.</summary>
    [Authorize(Roles = [Roles.Admin])]
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<GroupMember>> GetMembersAsync(
        [Parent(nameof(Group.Id))] Group group,
        PagingArguments pagingArguments,
        QueryContext<GroupMember> query,
        IMembersByGroupIdDataLoader membersByGroupId,
        CancellationToken cancellationToken) =>
        await membersByGroupId.With(pagingArguments, query).LoadAsync(group.Id, cancellationToken) ?? Page<GroupMember>.Empty;
}

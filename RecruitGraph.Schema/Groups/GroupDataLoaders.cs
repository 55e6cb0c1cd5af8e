using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Groups;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Groups;

internal static class GroupDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, Group>> GetGroupByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.Groups.AsNoTracking().Where(group => ids.Contains(group.Id)).ToDictionaryAsync(group => group.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, GroupProfile>> GetGroupProfileByGroupIdAsync(
        IReadOnlyList<long> groupIds, RecruitContext context, CancellationToken cancellationToken) =>
        context.Set<GroupProfile>().AsNoTracking()
            .Where(profile => groupIds.Contains(profile.GroupId))
            .ToDictionaryAsync(profile => profile.GroupId, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, Page<GroupMember>>> GetMembersByGroupIdAsync(
        IReadOnlyList<long> groupIds,
        PagingArguments pagingArguments,
        QueryContext<GroupMember> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.GroupMembers.AsNoTracking()
            .With(
                query.Include(member => member.GroupId),
                order => order.IfEmpty(none => none.AddAscending(member => member.AddedAt)).AddAscending(member => member.UserId))
            .ToBatchPageAsync(member => member.GroupId, groupIds, pagingArguments, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, Page<GroupMember>>> GetMembershipsByUserIdAsync(
        IReadOnlyList<long> userIds,
        PagingArguments pagingArguments,
        QueryContext<GroupMember> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.GroupMembers.AsNoTracking()
            .With(
                query.Include(member => member.UserId),
                order => order.IfEmpty(none => none.AddAscending(member => member.AddedAt)).AddAscending(member => member.GroupId))
            .ToBatchPageAsync(member => member.UserId, userIds, pagingArguments, cancellationToken);
}

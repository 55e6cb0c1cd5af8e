using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Groups;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Groups;

/// <summary>Groups, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class GroupQueries
{
    /// <summary>All groups, the oldest first where no other order is asked for.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<Group>> GetGroupsAsync(
        PagingArguments pagingArguments, QueryContext<Group> query, RecruitContext context, CancellationToken cancellationToken) =>
        await context.Groups.AsNoTracking()
            .With(query, order => order.AddAscending(group => group.Id))
            .ToPageAsync(pagingArguments, cancellationToken);

    /// <summary>One group; null where there is none.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<Group?> GetGroupByIdAsync(
        [ID<Group>] long id, IGroupByIdDataLoader groupById, CancellationToken cancellationToken) =>
        groupById.LoadAsync(id, cancellationToken);
}

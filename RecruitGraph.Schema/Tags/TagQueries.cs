using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Tags;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Tags;

/// <summary>Tags, as queries reach them.</summary>
[QueryType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class TagQueries
{
    /// <summary>The words by which HR sorts candidates, by name where no other order is asked for.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<Tag>> GetTagsAsync(
        PagingArguments pagingArguments, QueryContext<Tag> query, RecruitContext context, CancellationToken cancellationToken) =>
        await context.Tags.AsNoTracking()
            .With(query, order => order.IfEmpty(none => none.AddAscending(tag => tag.Name)).AddAscending(tag => tag.Id))
            .ToPageAsync(pagingArguments, cancellationToken);

    /// <summary>One tag; null where there is none.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<Tag?> GetTagByIdAsync([ID<Tag>] long id, ITagByIdDataLoader tagById, CancellationToken cancellationToken) =>
        tagById.LoadAsync(id, cancellationToken);
}

using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Occupations;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Occupations;

/// <summary>Occupations, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class OccupationQueries
{
    /// <summary>All occupations, the oldest first where no other order is asked for.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<Occupation>> GetOccupationsAsync(
        PagingArguments pagingArguments, QueryContext<Occupation> query, RecruitContext context, CancellationToken cancellationToken) =>
        await context.Occupations.AsNoTracking()
            .With(query, order => order.AddAscending(occupation => occupation.Id))
            .ToPageAsync(pagingArguments, cancellationToken);

    /// <summary>One occupation; null where there is none.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<Occupation?> GetOccupationByIdAsync(
        [ID<Occupation>] long id, IOccupationByIdDataLoader occupationById, CancellationToken cancellationToken) =>
        occupationById.LoadAsync(id, cancellationToken);
}

using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Occupations;

internal static class OccupationDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, Occupation>> GetOccupationByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.Occupations.AsNoTracking()
            .Where(occupation => ids.Contains(occupation.Id))
            .ToDictionaryAsync(occupation => occupation.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, Page<Profile>>> GetProfilesByOccupationIdAsync(
        IReadOnlyList<long> occupationIds,
        PagingArguments pagingArguments,
        QueryContext<Profile> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.Profiles.AsNoTracking()
            .Where(profile => profile.OccupationId != null)
            .With(query.Include(profile => profile.OccupationId), order => order.AddAscending(profile => profile.UserId))
            .ToBatchPageAsync(profile => profile.OccupationId!.Value, occupationIds, pagingArguments, cancellationToken);
}

using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Occupations;

/// <summary>What people do for a living, out of a list that administrators keep. Readable by everyone who is signed in.</summary>
[Node]
[Authorize]
[ObjectType<Occupation>]
public static partial class OccupationNode
{
    /// <summary>The occupation of a global id.</summary>
    [NodeResolver]
    public static Task<Occupation?> GetOccupationAsync(
        long id, IOccupationByIdDataLoader occupationById, CancellationToken cancellationToken) =>
        occupationById.LoadAsync(id, cancellationToken);

    /// <summary>Who has it, by when they registered where no other order is asked for.</summary>
    [Authorize(Roles = [Roles.Admin])]
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<Profile>> GetProfilesAsync(
        [Parent(nameof(Occupation.Id))] Occupation occupation,
        PagingArguments pagingArguments,
        QueryContext<Profile> query,
        IProfilesByOccupationIdDataLoader profilesByOccupationId,
        CancellationToken cancellationToken) =>
        await profilesByOccupationId.With(pagingArguments, query).LoadAsync(occupation.Id, cancellationToken) ?? Page<Profile>.Empty;
}

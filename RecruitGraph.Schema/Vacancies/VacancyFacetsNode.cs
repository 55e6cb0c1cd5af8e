using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>How the vacancies that a search finds are distributed; the greatest counts first. Each field costs one statement.</summary>
[ObjectType<VacancyFacets>]
public static partial class VacancyFacetsNode
{
    /// <summary>How many vacancies there are altogether. Such as `120`.</summary>
    [Cost(1)]
    public static Task<int> GetTotalCountAsync([Parent] VacancyFacets facets, RecruitContext context, CancellationToken cancellationToken) =>
        facets.Search.In(context).CountAsync(cancellationToken);

    /// <summary>How many there are of each department.</summary>
    /// <param name="first">The most departments, 1 to 100.</param>
    [Cost(1)]
    [ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<VacancyFacet>> GetDepartmentsAsync(
        [Parent] VacancyFacets facets, RecruitContext context, CancellationToken cancellationToken, [Range(1, 100)] int first = 20) =>
        await facets.Search.In(context)
            .GroupBy(vacancy => vacancy.Department)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key)
            .Take(first)
            .Select(group => new VacancyFacet(group.Key, group.Count))
            .ToListAsync(cancellationToken);

    /// <summary>How many there are of each location.</summary>
    /// <param name="first">The most locations, 1 to 100.</param>
    [Cost(1)]
    [ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<VacancyFacet>> GetLocationsAsync(
        [Parent] VacancyFacets facets, RecruitContext context, CancellationToken cancellationToken, [Range(1, 100)] int first = 20) =>
        await facets.Search.In(context)
            .GroupBy(vacancy => vacancy.Location)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key)
            .Take(first)
            .Select(group => new VacancyFacet(group.Key, group.Count))
            .ToListAsync(cancellationToken);

    /// <summary>How many there are of each status.</summary>
    [Cost(1)]
    [ListSize(AssumedSize = 3)]
    public static async Task<IReadOnlyList<VacancyStatusFacet>> GetStatusesAsync(
        [Parent] VacancyFacets facets, RecruitContext context, CancellationToken cancellationToken) =>
        await facets.Search.In(context)
            .GroupBy(vacancy => vacancy.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key)
            .Select(group => new VacancyStatusFacet(group.Key, group.Count))
            .ToListAsync(cancellationToken);

    /// <summary>How many are described by each entry of a directory.</summary>
    /// <param name="kind">Which directory. Such as `SKILL`.</param>
    /// <param name="first">The most entries, 1 to 100.</param>
    [Cost(1)]
    [ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<VacancyEntryFacet>> GetEntriesAsync(
        [Parent] VacancyFacets facets,
        DirectoryKind kind,
        RecruitContext context,
        CancellationToken cancellationToken,
        [Range(1, 100)] int first = 20)
    {
        var counts = await facets.Search.In(context)
            .SelectMany(vacancy => vacancy.Entries)
            .Where(described => described.Entry.Kind == kind)
            .GroupBy(described => described.EntryId)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key)
            .Take(first)
            .Join(context.DirectoryEntries, group => group.Key, entry => entry.Id, (group, entry) => new { entry, group.Count })
            .ToListAsync(cancellationToken);
        return [.. counts.OrderByDescending(count => count.Count).ThenBy(count => count.entry.Id)
            .Select(count => new VacancyEntryFacet(count.entry, count.Count))];
    }
}

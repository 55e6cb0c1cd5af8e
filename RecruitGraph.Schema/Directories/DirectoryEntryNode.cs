using System.Security.Claims;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Directories;

/// <summary>
/// One entry of one directory: a skill, a grade, a work address. Readable by everyone; one that a confidential vacancy brought in, by the
/// vacancy's owner, its team and ADMIN alone.
/// </summary>
[Node]
[ObjectType<DirectoryEntry>(Ignore =
[
    nameof(DirectoryEntry.NormalizedTitle), nameof(DirectoryEntry.ParentId), nameof(DirectoryEntry.Parent),
])]
public static partial class DirectoryEntryNode
{
    /// <summary>The entry of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static Task<DirectoryEntry?> GetDirectoryEntryAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableDirectoryEntryByIdDataLoader readableDirectoryEntryById,
        CancellationToken cancellationToken) =>
        readableDirectoryEntryById.LoadAsync(new Viewed(id, Viewer.Of(caller)), cancellationToken);

    /// <summary>The professional area of a specialization; null for all others.</summary>
    [Cost(1)]
    public static async Task<DirectoryEntry?> GetProfessionalAreaAsync(
        [Parent(nameof(DirectoryEntry.ParentId))] DirectoryEntry entry,
        IDirectoryEntryByIdDataLoader directoryEntryById,
        CancellationToken cancellationToken) =>
        entry.ParentId is { } areaId ? await directoryEntryById.LoadAsync(areaId, cancellationToken) : null;

    /// <summary>The specializations of a professional area, in the order of their numbers where no other is asked for. Empty for all others.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<DirectoryEntry>> GetSpecializationsAsync(
        [Parent(nameof(DirectoryEntry.Id))] DirectoryEntry entry,
        PagingArguments pagingArguments,
        QueryContext<DirectoryEntry> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ISpecializationsByAreaIdDataLoader specializationsByAreaId,
        CancellationToken cancellationToken) =>
        await specializationsByAreaId.With(pagingArguments, query).LoadAsync(new Viewed(entry.Id, Viewer.Of(caller)), cancellationToken)
            ?? Page<DirectoryEntry>.Empty;

    /// <summary>How many vacancies that the caller may see are described by it. Such as `12`.</summary>
    [Cost(1)]
    public static Task<int> GetVacancyCountAsync(
        [Parent(nameof(DirectoryEntry.Id))] DirectoryEntry entry,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IVacancyCountByEntryIdDataLoader vacancyCountByEntryId,
        CancellationToken cancellationToken) =>
        vacancyCountByEntryId.LoadAsync(new Viewed(entry.Id, Viewer.Of(caller)), cancellationToken);

    /// <summary>How many candidates that the caller may see say they have it: skills and technologies alone. Such as `40`.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static Task<int> GetCandidateCountAsync(
        [Parent(nameof(DirectoryEntry.Id))] DirectoryEntry entry,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ICandidateCountByEntryIdDataLoader candidateCountByEntryId,
        CancellationToken cancellationToken) =>
        candidateCountByEntryId.LoadAsync(new Viewed(entry.Id, Viewer.Of(caller)), cancellationToken);

    /// <summary>How many test questions ask for it: skills, grades and question types alone. Such as `3`.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static Task<int> GetTestQuestionCountAsync(
        [Parent(nameof(DirectoryEntry.Id))] DirectoryEntry entry,
        ITestQuestionCountByEntryIdDataLoader testQuestionCountByEntryId,
        CancellationToken cancellationToken) =>
        testQuestionCountByEntryId.LoadAsync(entry.Id, cancellationToken);
}

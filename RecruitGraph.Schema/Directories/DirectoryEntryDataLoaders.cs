using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Schema.Candidates;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Directories;

internal static class DirectoryEntryDataLoaders
{
    // For who may read what it belongs to; DirectoryEntryAccess decides on everything else.
    [DataLoader]
    public static Task<Dictionary<long, DirectoryEntry>> GetDirectoryEntryByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.DirectoryEntries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Viewed, DirectoryEntry>> GetReadableDirectoryEntryByIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var entries = await context.DirectoryEntries.AsNoTracking().ReadableBy(viewer, context)
            .Where(entry => ids.Contains(entry.Id))
            .ToDictionaryAsync(entry => entry.Id, cancellationToken);
        return entries.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<ViewedDirectory, Page<DirectoryEntry>>> GetEntriesByDirectoryAsync(
        IReadOnlyList<ViewedDirectory> keys,
        PagingArguments pagingArguments,
        QueryContext<DirectoryEntry> query,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var viewer = keys[0].Viewer;
        var pages = await context.DirectoryEntries.AsNoTracking().ReadableBy(viewer, context)
            .With(query.Include(entry => entry.Kind), ByNumber)
            .ToBatchPageAsync(entry => entry.Kind, [.. keys.Select(key => key.Kind)], pagingArguments, cancellationToken);
        return pages.ToDictionary(page => new ViewedDirectory(page.Key, viewer), page => page.Value);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, Page<DirectoryEntry>>> GetSpecializationsByAreaIdAsync(
        IReadOnlyList<Viewed> keys,
        PagingArguments pagingArguments,
        QueryContext<DirectoryEntry> query,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var viewer = keys.Viewer();
        var pages = await context.DirectoryEntries.AsNoTracking().ReadableBy(viewer, context)
            .Where(entry => entry.ParentId != null)
            .With(query.Include(entry => entry.ParentId), ByNumber)
            .ToBatchPageAsync(entry => entry.ParentId!.Value, keys.Ids(), pagingArguments, cancellationToken);
        return pages.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, int>> GetVacancyCountByEntryIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var counts = await context.Vacancies.ReadableBy(viewer)
            .SelectMany(vacancy => vacancy.Entries)
            .Where(described => ids.Contains(described.EntryId))
            .GroupBy(described => described.EntryId)
            .Select(entry => new { entry.Key, Count = entry.Count() })
            .ToDictionaryAsync(entry => entry.Key, entry => entry.Count, cancellationToken);
        return counts.For(viewer);
    }

    [DataLoader]
    public static async Task<Dictionary<Viewed, int>> GetCandidateCountByEntryIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var counts = await context.Candidates.ReadableBy(viewer)
            .SelectMany(candidate => candidate.Entries)
            .Where(described => ids.Contains(described.EntryId))
            .GroupBy(described => described.EntryId)
            .Select(entry => new { entry.Key, Count = entry.Count() })
            .ToDictionaryAsync(entry => entry.Key, entry => entry.Count, cancellationToken);
        return counts.For(viewer);
    }

    [DataLoader]
    public static Task<Dictionary<long, int>> GetTestQuestionCountByEntryIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken)
    {
        var questions = context.TestQuestions;
        return questions.Select(question => question.SkillId)
            .Concat(questions.Select(question => question.GradeId))
            .Concat(questions.Select(question => question.QuestionTypeId))
            .Where(id => ids.Contains(id))
            .GroupBy(id => id)
            .Select(entry => new { entry.Key, Count = entry.Count() })
            .ToDictionaryAsync(entry => entry.Key, entry => entry.Count, cancellationToken);
    }

    private static SortDefinition<DirectoryEntry> ByNumber(SortDefinition<DirectoryEntry> order) =>
        order.IfEmpty(static none => none.AddAscending(entry => entry.Number)).AddAscending(entry => entry.Id);
}

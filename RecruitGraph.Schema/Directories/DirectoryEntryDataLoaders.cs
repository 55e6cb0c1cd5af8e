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
    [DataLoader]
    public static Task<Dictionary<long, DirectoryEntry>> GetDirectoryEntryByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.DirectoryEntries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<DirectoryKind, Page<DirectoryEntry>>> GetEntriesByDirectoryAsync(
        IReadOnlyList<DirectoryKind> kinds,
        PagingArguments pagingArguments,
        QueryContext<DirectoryEntry> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.DirectoryEntries.AsNoTracking()
            .With(query.Include(entry => entry.Kind), ByNumber)
            .ToBatchPageAsync(entry => entry.Kind, kinds, pagingArguments, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<long, Page<DirectoryEntry>>> GetSpecializationsByAreaIdAsync(
        IReadOnlyList<long> areaIds,
        PagingArguments pagingArguments,
        QueryContext<DirectoryEntry> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.DirectoryEntries.AsNoTracking()
            .Where(entry => entry.ParentId != null)
            .With(query.Include(entry => entry.ParentId), ByNumber)
            .ToBatchPageAsync(entry => entry.ParentId!.Value, areaIds, pagingArguments, cancellationToken);

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

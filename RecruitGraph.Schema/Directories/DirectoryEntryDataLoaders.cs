using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Candidates;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Directories;

internal static class DirectoryEntryDataLoaders
{
    /// <summary>Most entries of a list that is not paged.</summary>
    public const int MaxListed = 1_000;

    [DataLoader]
    public static Task<Dictionary<long, DirectoryEntry>> GetDirectoryEntryByIdAsync(
        IReadOnlyList<long> ids, RecruitContext context, CancellationToken cancellationToken) =>
        context.DirectoryEntries.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellationToken);

    [DataLoader]
    public static async Task<ILookup<DirectoryKind, DirectoryEntry>> GetEntriesByDirectoryAsync(
        IReadOnlyList<DirectoryKind> kinds, RecruitContext context, CancellationToken cancellationToken)
    {
        var directories = await context.DirectoryEntries.AsNoTracking()
            .Where(entry => kinds.Contains(entry.Kind))
            .GroupBy(entry => entry.Kind)
            .Select(directory => directory.OrderBy(entry => entry.Number).Take(MaxListed).ToList())
            .ToListAsync(cancellationToken);
        return directories.SelectMany(entries => entries).ToLookup(entry => entry.Kind);
    }

    [DataLoader]
    public static async Task<ILookup<long, DirectoryEntry>> GetSpecializationsByAreaIdAsync(
        IReadOnlyList<long> areaIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var areas = await context.DirectoryEntries.AsNoTracking()
            .Where(entry => entry.ParentId != null && areaIds.Contains(entry.ParentId.Value))
            .GroupBy(entry => entry.ParentId)
            .Select(area => area.OrderBy(entry => entry.Number).Take(MaxListed).ToList())
            .ToListAsync(cancellationToken);
        return areas.SelectMany(entries => entries).ToLookup(entry => entry.ParentId!.Value);
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
}

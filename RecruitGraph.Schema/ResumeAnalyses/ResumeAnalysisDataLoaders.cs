using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.ResumeAnalyses;

internal static class ResumeAnalysisDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<long, ResumeAnalysis>> GetResumeAnalysisByFileIdAsync(
        IReadOnlyList<long> fileIds, RecruitContext context, CancellationToken cancellationToken) =>
        context.ResumeAnalyses.AsNoTracking()
            .Where(analysis => fileIds.Contains(analysis.FileId))
            .ToDictionaryAsync(analysis => analysis.FileId, cancellationToken);

    [DataLoader]
    public static async Task<ILookup<long, string>> GetFoundSkillsByFileIdAsync(
        IReadOnlyList<long> fileIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var skills = await context.ResumeAnalyses.AsNoTracking()
            .Where(analysis => fileIds.Contains(analysis.FileId))
            .SelectMany(
                analysis => analysis.Skills
                    .OrderBy(skill => skill.Entry.Title).ThenBy(skill => skill.EntryId)
                    .Take(CandidateSkillDataLoaders.MaxResumeSkills),
                (analysis, skill) => new { analysis.FileId, skill.EntryId, skill.Entry.Title })
            .OrderBy(skill => skill.FileId).ThenBy(skill => skill.Title).ThenBy(skill => skill.EntryId)
            .ToListAsync(cancellationToken);
        return skills.ToLookup(skill => skill.FileId, skill => skill.Title);
    }

    [DataLoader]
    public static Task<Dictionary<long, string>> GetResumeTextByFileIdAsync(
        IReadOnlyList<long> fileIds, RecruitContext context, CancellationToken cancellationToken) =>
        context.Set<ResumeText>().AsNoTracking()
            .Where(text => fileIds.Contains(text.FileId))
            .ToDictionaryAsync(text => text.FileId, text => text.Text, cancellationToken);

    /// <summary>Whose the files are: the users who uploaded them, and those of the candidates with whose applications they came.</summary>
    [DataLoader]
    public static async Task<Dictionary<long, long?[]>> GetPeopleByFileIdAsync(
        IReadOnlyList<long> fileIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var files = await context.ResumeFiles.AsNoTracking()
            .Where(file => fileIds.Contains(file.Id))
            .Select(file => new { file.Id, file.OwnerId, file.Candidate!.UserId })
            .ToListAsync(cancellationToken);
        return files.ToDictionary(file => file.Id, file => new[] { file.OwnerId, file.UserId });
    }

    // Only what was open to everyone was matched, and only what still is may be read, whoever asks; and only what is true of the
    // vacancy as it is now.
    [DataLoader]
    public static Task<Dictionary<long, Page<VacancyMatch>>> GetVacancyMatchesByFileIdAsync(
        IReadOnlyList<long> fileIds,
        PagingArguments pagingArguments,
        QueryContext<VacancyMatch> query,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.VacancyMatches.AsNoTracking()
            .Where(match => match.Vacancy.Status == VacancyStatus.Published && !match.Vacancy.IsConfidential)
            .StillTrue(context)
            .With(
                query.Include(match => match.FileId),
                order => order.IfEmpty(none => none.AddDescending(match => match.Score)).AddDescending(match => match.VacancyId))
            .ToBatchPageAsync(match => match.FileId, fileIds, pagingArguments, cancellationToken);
}

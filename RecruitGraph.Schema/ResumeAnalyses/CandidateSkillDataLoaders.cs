using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.ResumeAnalyses;

internal static class CandidateSkillDataLoaders
{
    /// <summary>Most skills of one résumé that are shown.</summary>
    public const int MaxResumeSkills = 100;

    [DataLoader]
    public static async Task<ILookup<long, DirectoryEntry>> GetEntriesByCandidateIdAsync(
        IReadOnlyList<long> candidateIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var rows = await context.CandidateDirectoryEntries.AsNoTracking()
            .Where(described => candidateIds.Contains(described.CandidateId))
            .OrderBy(described => described.Entry.Title).ThenBy(described => described.EntryId)
            .Select(described => new { described.CandidateId, described.Entry })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.CandidateId, row => row.Entry);
    }

    [DataLoader]
    public static async Task<ILookup<long, DirectoryEntry>> GetResumeSkillsByCandidateIdAsync(
        IReadOnlyList<long> candidateIds, RecruitContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Candidates.AsNoTracking()
            .Where(candidate => candidateIds.Contains(candidate.Id))
            .SelectMany(
                candidate => context.Set<ResumeAnalysisSkill>()
                    .Where(skill => skill.FileId == context.ResumeFiles
                        .Where(file => file.Analysis!.State == ResumeAnalysisState.Done
                            && (file.CandidateId == candidate.Id || (file.OwnerId != null && file.OwnerId == candidate.UserId)))
                        .Max(file => (long?)file.Id))
                    .OrderBy(skill => skill.Entry.Title).ThenBy(skill => skill.EntryId)
                    .Take(MaxResumeSkills),
                (candidate, skill) => new { candidate.Id, skill.Entry })
            .OrderBy(row => row.Id).ThenBy(row => row.Entry.Title).ThenBy(row => row.Entry.Id)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Id, row => row.Entry);
    }
}

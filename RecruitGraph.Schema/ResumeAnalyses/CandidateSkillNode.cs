using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.ResumeAnalyses;

/// <summary>What candidates know: what they say themselves, and what their résumés say.</summary>
[ObjectType<Candidate>]
public static partial class CandidateSkillNode
{
    /// <summary>
    /// The skills and technologies that he says he has, in alphabetical order; at most 50 of either. Such as the entries <c>"C#"</c>
    /// and <c>"Git"</c>.
    /// </summary>
    [Cost(1)]
    [ListSize(AssumedSize = 2 * Candidate.MaxEntriesPerDirectory)]
    public static async Task<IReadOnlyList<DirectoryEntry>> GetEntriesAsync(
        [Parent(nameof(Candidate.Id))] Candidate candidate,
        IEntriesByCandidateIdDataLoader entriesByCandidateId,
        CancellationToken cancellationToken) =>
        await entriesByCandidateId.LoadAsync(candidate.Id, cancellationToken) ?? [];

    /// <summary>
    /// The skills and technologies that the newest of his analysed résumés names, in alphabetical order; the first 100. Such as the
    /// entries <c>"C#"</c> and <c>"SQL"</c>. Empty where none is analysed yet.
    /// </summary>
    [Cost(1)]
    [ListSize(AssumedSize = CandidateSkillDataLoaders.MaxResumeSkills)]
    public static async Task<IReadOnlyList<DirectoryEntry>> GetResumeSkillsAsync(
        [Parent(nameof(Candidate.Id))] Candidate candidate,
        IResumeSkillsByCandidateIdDataLoader resumeSkillsByCandidateId,
        CancellationToken cancellationToken) =>
        await resumeSkillsByCandidateId.LoadAsync(candidate.Id, cancellationToken) ?? [];
}

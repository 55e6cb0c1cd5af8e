using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>Uploaded résumés, as they hang on candidates.</summary>
[ObjectType<Candidate>]
public static partial class CandidateResumeFiles
{
    /// <summary>The résumés that came with his applications, newest first.</summary>
    [UseConnection]
    [Cost(1)]
    public static async Task<Page<ResumeFile>> GetResumeFilesAsync(
        [Parent(nameof(Candidate.Id))] Candidate candidate,
        PagingArguments pagingArguments,
        IResumeFilesByCandidateIdDataLoader resumeFilesByCandidateId,
        CancellationToken cancellationToken) =>
        await resumeFilesByCandidateId.With(pagingArguments).LoadAsync(candidate.Id, cancellationToken) ?? Page<ResumeFile>.Empty;
}

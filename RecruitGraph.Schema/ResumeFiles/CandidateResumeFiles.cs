using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>Uploaded résumés, as they hang on candidates.</summary>
[ObjectType<Candidate>]
public static partial class CandidateResumeFiles
{
    /// <summary>The résumés that came with his applications, newest first where no other order is asked for.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<ResumeFile>> GetResumeFilesAsync(
        [Parent(nameof(Candidate.Id))] Candidate candidate,
        PagingArguments pagingArguments,
        QueryContext<ResumeFile> query,
        IResumeFilesByCandidateIdDataLoader resumeFilesByCandidateId,
        CancellationToken cancellationToken) =>
        await resumeFilesByCandidateId.With(pagingArguments, query).LoadAsync(candidate.Id, cancellationToken) ?? Page<ResumeFile>.Empty;
}

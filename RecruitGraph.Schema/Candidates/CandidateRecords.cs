using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Schema.Candidates;

/// <summary>Candidates to be changed.</summary>
internal static class CandidateRecords
{
    /// <summary>A candidate, tracked.</summary>
    /// <exception cref="CandidateNotFoundException">There is none, or the caller may not see him.</exception>
    public static async Task<Candidate> FindCandidateAsync(
        this RecruitContext context, long id, Viewer viewer, CancellationToken cancellationToken) =>
        await context.Candidates.ReadableBy(viewer).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken)
            ?? throw new CandidateNotFoundException();
}

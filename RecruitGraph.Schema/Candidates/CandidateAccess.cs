using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Schema.Applications;

namespace RecruitGraph.Schema.Candidates;

/// <summary>
/// Who may read a candidate: he himself, and staff; one who is known only by applications to confidential vacancies, their
/// owners, teams and ADMIN alone.
/// </summary>
internal static class CandidateAccess
{
    /// <inheritdoc cref="ApplicationAccess.ReadableBy" path="/remarks"/>
    public static IQueryable<Candidate> ReadableBy(this IQueryable<Candidate> candidates, Viewer viewer)
    {
        if (viewer.IsAdmin)
        {
            return candidates;
        }

        var userId = viewer.UserId;
        if (!viewer.IsStaff)
        {
            return candidates.Where(candidate => userId != null && candidate.UserId == userId);
        }

        var isOpen = ApplicationAccess.IsOpenToRecruiter(userId);
        return candidates.IgnoreQueryFilters([RecruitContext.NotDeleted])
            .Where(candidate => candidate.UserId == userId
                || !candidate.Applications.Any()
                || candidate.Applications.AsQueryable().Any(isOpen));
    }
}

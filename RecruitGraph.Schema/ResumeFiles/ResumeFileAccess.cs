using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>
/// Who may read an uploaded résumé: whoever it belongs to, and staff. What came with applications alone is for those who may
/// know the candidate: where he is known only through confidential vacancies, these are their owners, their teams and ADMIN.
/// Nobody reads what is not claimed yet.
/// </summary>
internal static class ResumeFileAccess
{
    /// <remarks>The vacancies of applications may be deleted, so the query ignores <see cref="RecruitContext.NotDeleted"/>.</remarks>
    public static IQueryable<ResumeFile> ReadableBy(this IQueryable<ResumeFile> files, Viewer viewer)
    {
        var userId = viewer.UserId;
        var present = files.IgnoreQueryFilters([RecruitContext.NotDeleted])
            .Where(file => file.DeletedAt == null && file.ClaimUntil == null);
        if (viewer.IsAdmin)
        {
            return present;
        }

        return viewer.IsStaff
            ? present.Where(file => file.OwnerId != null
                || !file.Candidate!.Applications.Any()
                || file.Candidate.Applications.Any(application =>
                    !application.Vacancy.IsConfidential
                    || application.Vacancy.OwnerId == userId
                    || application.Vacancy.Team.Any(member => member.UserId == userId)))
            : present.Where(file => userId != null && (file.OwnerId == userId || file.Candidate!.UserId == userId));
    }
}

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;

namespace RecruitGraph.Schema.Applications;

/// <summary>
/// Who may read an application: the candidate himself, and staff; those of a confidential vacancy its owner, its team and
/// ADMIN alone. Who may read one as staff may change it.
/// </summary>
internal static class ApplicationAccess
{
    /// <remarks>
    /// The applications of deleted vacancies stay in history, so the query ignores <see cref="RecruitContext.NotDeleted"/>
    /// wherever it asks for vacancies.
    /// </remarks>
    public static IQueryable<Application> ReadableBy(this IQueryable<Application> applications, Viewer viewer)
    {
        if (viewer.IsAdmin)
        {
            return applications;
        }

        var userId = viewer.UserId;
        return viewer.IsStaff
            ? applications.IgnoreQueryFilters([RecruitContext.NotDeleted]).Where(IsOpenToRecruiter(userId))
            : applications.Where(application => userId != null && application.Candidate.UserId == userId);
    }

    /// <summary>Whether an application is for a vacancy that this member of staff may see.</summary>
    public static Expression<Func<Application, bool>> IsOpenToRecruiter(long? userId) => application =>
        !application.Vacancy.IsConfidential
        || application.Vacancy.OwnerId == userId
        || application.Vacancy.Team.Any(member => member.UserId == userId);
}

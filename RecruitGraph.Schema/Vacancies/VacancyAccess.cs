using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>
/// Who may read a vacancy: everyone the published ones, staff all of them. Confidential ones are for their owner, their
/// team and ADMIN alone. Nobody sees deleted ones.
/// </summary>
internal static class VacancyAccess
{
    public static IQueryable<Vacancy> ReadableBy(this IQueryable<Vacancy> vacancies, Viewer viewer) =>
        vacancies.Where(vacancy => vacancy.DeletedAt == null).OpenTo(viewer);

    /// <summary>
    /// What counts of a past moment: what was not deleted yet, for whoever may read it by the rights and vacancies of today.
    /// </summary>
    public static IQueryable<Vacancy> ReadableAsOf(this IQueryable<Vacancy> vacancies, Viewer viewer, DateTimeOffset moment)
    {
        var time = moment.ToUniversalTime();
        return vacancies.IgnoreQueryFilters([RecruitContext.NotDeleted])
            .Where(vacancy => vacancy.DeletedAt == null || vacancy.DeletedAt > time)
            .OpenTo(viewer);
    }

    /// <summary>
    /// Whether what staff alone sees of a vacancy is open to the caller. The vacancy may have come to him by an application
    /// of his own, also after it has become confidential.
    /// </summary>
    public static async ValueTask<bool> IsOpenToAsync(
        Viewer viewer, Vacancy vacancy, IVacancyMembershipDataLoader membership, CancellationToken cancellationToken) =>
        viewer.IsAdmin
        || (viewer.IsStaff
            && (!vacancy.IsConfidential
                || vacancy.OwnerId == viewer.UserId
                || await membership.LoadAsync(new VacancyMember(vacancy.Id, viewer.RequiredUserId), cancellationToken)));

    private static IQueryable<Vacancy> OpenTo(this IQueryable<Vacancy> vacancies, Viewer viewer) =>
        viewer.IsAdmin ? vacancies
        : viewer.IsStaff ? vacancies.OpenToTeamMember(viewer.UserId)
        : vacancies.Where(vacancy => vacancy.Status == VacancyStatus.Published && !vacancy.IsConfidential);
}

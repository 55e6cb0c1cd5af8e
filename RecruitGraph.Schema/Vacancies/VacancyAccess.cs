using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>
/// Who may read a vacancy: everyone the published ones, staff all of them. Confidential ones are for their owner, their
/// team and ADMIN alone. Nobody sees deleted ones.
/// </summary>
internal static class VacancyAccess
{
    public static IQueryable<Vacancy> ReadableBy(this IQueryable<Vacancy> vacancies, Viewer viewer)
    {
        var present = vacancies.Where(vacancy => vacancy.DeletedAt == null);
        return viewer.IsAdmin ? present
            : viewer.IsStaff ? present.OpenToTeamMember(viewer.UserId)
            : present.Where(vacancy => vacancy.Status == VacancyStatus.Published && !vacancy.IsConfidential);
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
}

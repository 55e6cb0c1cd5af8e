using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>What all changes of a vacancy have in common: its own fields, its team, its stages.</summary>
internal static class VacancyEditing
{
    /// <summary>The vacancy in the version that the caller has seen, to be changed.</summary>
    /// <exception cref="VacancyNotFoundException">There is none, or the caller may not see it.</exception>
    /// <exception cref="VersionConflictException">It is in another version.</exception>
    public static async Task<Vacancy> GetForEditAsync(
        this IQueryable<Vacancy> vacancies, Viewer viewer, long id, int version, CancellationToken cancellationToken)
    {
        var vacancy = await vacancies.ReadableBy(viewer).SingleOrDefaultAsync(vacancy => vacancy.Id == id, cancellationToken)
            ?? throw new VacancyNotFoundException();
        vacancy.EnsureVersion(version);
        return vacancy;
    }

    /// <summary>Writes down what was changed of a vacancy, and saves both.</summary>
    /// <exception cref="VersionConflictException">Somebody was faster; nothing is saved.</exception>
    public static async Task<Vacancy> SaveVacancyAsync(
        this RecruitContext context, AuditTrail audit, Viewer viewer, Vacancy vacancy, int version, AuditDetails details, CancellationToken cancellationToken)
    {
        audit.Record(viewer, AuditAction.Changed, AuditSubject.Vacancy, vacancy.Id, details);
        await context.SaveEditAsync(vacancy, version, cancellationToken);
        return vacancy;
    }
}

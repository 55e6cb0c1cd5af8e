using System.Linq.Expressions;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>Who may read a vacancy: staff all of them, everyone else the published ones. Nobody sees deleted ones.</summary>
internal static class VacancyAccess
{
    private static readonly Expression<Func<Vacancy, bool>> Published =
        vacancy => vacancy.Status == VacancyStatus.Published && vacancy.DeletedAt == null;

    private static readonly Func<Vacancy, bool> IsPublished = Published.Compile();

    public static bool CanRead(Viewer viewer, Vacancy vacancy) =>
        viewer.IsStaff ? vacancy.DeletedAt is null : IsPublished(vacancy);

    public static IQueryable<Vacancy> ReadableBy(this IQueryable<Vacancy> vacancies, Viewer viewer) =>
        viewer.IsStaff ? vacancies.Where(vacancy => vacancy.DeletedAt == null) : vacancies.Where(Published);
}

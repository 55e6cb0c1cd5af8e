using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Server.Resumes.Analysis;

namespace RecruitGraph.Server.Resumes;

/// <summary>What the vacancies look for that résumés are matched with.</summary>
internal static class WantedVacancies
{
    /// <summary>Those that everybody sees.</summary>
    public static IQueryable<Vacancy> OpenToAll(this IQueryable<Vacancy> vacancies) =>
        vacancies.Where(vacancy => vacancy.Status == VacancyStatus.Published && !vacancy.IsConfidential);

    /// <summary>What each looks for, with the revision of it: one statement, so that both are of one moment.</summary>
    public static IQueryable<WantedVacancy> SelectWanted(this IQueryable<Vacancy> vacancies, RecruitContext context) =>
        vacancies.Select(vacancy => new WantedVacancy(
            context.VacancyMatchings.Where(matching => matching.VacancyId == vacancy.Id).Select(matching => matching.Revision).Single(),
            new WantedProfile(
                vacancy.Id,
                vacancy.Title,
                (vacancy.Requirements ?? "") + "\n" + (vacancy.Description ?? ""),
                vacancy.Entries
                    .Where(entry => entry.Entry.Kind == DirectoryKind.Skill || entry.Entry.Kind == DirectoryKind.Technology)
                    .OrderBy(entry => entry.Position)
                    .Select(entry => entry.Entry.Title)
                    .ToList())));
}

/// <summary>What a vacancy looks for.</summary>
/// <param name="Revision">See <see cref="Data.Resumes.VacancyMatching.Revision"/>.</param>
/// <param name="Profile">What it is.</param>
internal sealed record WantedVacancy(int Revision, WantedProfile Profile);

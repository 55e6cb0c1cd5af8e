using System.Linq.Expressions;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>What vacancies are found by. All fields that are given must hold.</summary>
/// <remarks>Who recruits for a vacancy is for staff alone, and must not be found out by filtering either.</remarks>
[FilterInputType<Vacancy>]
internal static class VacancyFilter
{
    /// <summary>The vacancy itself.</summary>
    [ID<Vacancy>]
    public static Expression<Func<Vacancy, long>> Id => vacancy => vacancy.Id;

    /// <summary>What the position is called. Such as `"Backend developer"`.</summary>
    public static Expression<Func<Vacancy, string>> Title => vacancy => vacancy.Title;

    /// <summary>Where it belongs.</summary>
    public static Expression<Func<Vacancy, string>> Department => vacancy => vacancy.Department;

    /// <summary>Where the work is done.</summary>
    public static Expression<Func<Vacancy, string>> Location => vacancy => vacancy.Location;

    /// <summary>Who sees it; those whom the caller may not see are never found.</summary>
    public static Expression<Func<Vacancy, VacancyStatus>> Status => vacancy => vacancy.Status;

    /// <summary>When it was last published; null finds those that never were.</summary>
    public static Expression<Func<Vacancy, DateTimeOffset?>> PublishedAt => vacancy => vacancy.PublishedAt;

    /// <summary>
    /// The least it pays, 0 where only the most is said; null where nothing is said. A range that overlaps 1,000 to 2,000 is
    /// found by `{ salaryMin: { lte: 2000 }, salaryMax: { gte: 1000 } }`.
    /// </summary>
    public static Expression<Func<Vacancy, decimal?>> SalaryMin =>
        vacancy => vacancy.SalaryMin ?? (vacancy.SalaryMax == null ? null : 0m);

    /// <summary>The most it pays, the highest amount where only the least is said; null where nothing is said.</summary>
    public static Expression<Func<Vacancy, decimal?>> SalaryMax =>
        vacancy => vacancy.SalaryMax ?? (vacancy.SalaryMin == null ? null : SalaryRange.MaxAmount);

    /// <summary>The currency of its pay, an ISO 4217 code; null finds those that say none. Such as `"RUB"`.</summary>
    public static Expression<Func<Vacancy, string?>> SalaryCurrency => vacancy => vacancy.SalaryCurrency;

    /// <summary>Whether candidates are asked test questions when they apply. A wish: who answers none may apply as well.</summary>
    public static Expression<Func<Vacancy, bool>> RequiresTest => vacancy => vacancy.RequiresTest;

    /// <summary>
    /// The directory entries that describe it. Any of several: `{ some: { id: { in: [a, b] } } }`; all of them: one such
    /// condition for each, in `and`.
    /// </summary>
    public static Expression<Func<Vacancy, IEnumerable<DirectoryEntry>>> Entries =>
        vacancy => vacancy.Entries.Select(described => described.Entry);

    /// <summary>When it was made.</summary>
    public static Expression<Func<Vacancy, DateTimeOffset>> CreatedAt => vacancy => vacancy.CreatedAt;

    /// <summary>When it was last changed.</summary>
    public static Expression<Func<Vacancy, DateTimeOffset>> UpdatedAt => vacancy => vacancy.UpdatedAt;

    /// <summary>When it was deleted; of applications, `{ vacancy: { deletedAt: { eq: null } } }` finds those whose vacancy is there.</summary>
    public static Expression<Func<Vacancy, DateTimeOffset?>> DeletedAt => vacancy => vacancy.DeletedAt;
}

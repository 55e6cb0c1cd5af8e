using System.Linq.Expressions;
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

    /// <summary>What the position is called.</summary>
    public static Expression<Func<Vacancy, string>> Title => vacancy => vacancy.Title;

    /// <summary>Where it belongs.</summary>
    public static Expression<Func<Vacancy, string>> Department => vacancy => vacancy.Department;

    /// <summary>Where the work is done.</summary>
    public static Expression<Func<Vacancy, string>> Location => vacancy => vacancy.Location;

    /// <summary>Who sees it; those whom the caller may not see are never found.</summary>
    public static Expression<Func<Vacancy, VacancyStatus>> Status => vacancy => vacancy.Status;

    /// <summary>When it was made.</summary>
    public static Expression<Func<Vacancy, DateTimeOffset>> CreatedAt => vacancy => vacancy.CreatedAt;

    /// <summary>When it was last changed.</summary>
    public static Expression<Func<Vacancy, DateTimeOffset>> UpdatedAt => vacancy => vacancy.UpdatedAt;
}

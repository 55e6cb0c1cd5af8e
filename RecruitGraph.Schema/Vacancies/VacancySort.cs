using System.Linq.Expressions;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>What vacancies are ordered by: exactly one field.</summary>
[SortInputType<Vacancy>]
internal static class VacancySort
{
    /// <summary>What the position is called.</summary>
    public static Expression<Func<Vacancy, string>> Title => vacancy => vacancy.Title;

    /// <summary>Where it belongs.</summary>
    public static Expression<Func<Vacancy, string>> Department => vacancy => vacancy.Department;

    /// <summary>Where the work is done.</summary>
    public static Expression<Func<Vacancy, string>> Location => vacancy => vacancy.Location;

    /// <summary>When it was made.</summary>
    public static Expression<Func<Vacancy, DateTimeOffset>> CreatedAt => vacancy => vacancy.CreatedAt;

    /// <summary>When it was last changed.</summary>
    public static Expression<Func<Vacancy, DateTimeOffset>> UpdatedAt => vacancy => vacancy.UpdatedAt;
}

using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Statistics;

/// <summary>Which applications are counted. All that is given must hold; an empty list counts nothing.</summary>
/// <param name="VacancyIds">Those to these vacancies; at most 100.</param>
/// <param name="Departments">Those to vacancies of these departments, <c>Research</c> for instance; at most 100.</param>
/// <param name="Locations">Those to vacancies at these locations, <c>Harbin</c> for instance; at most 100.</param>
/// <param name="AppliedFrom">Those that came then or later. Who applies again counts as he came last, by the moment that is asked for.</param>
/// <param name="AppliedTo">Those that came before then.</param>
public sealed record StatisticsScopeInput(
    [property: ID<Vacancy>, MaxLength(StatisticsScopeInput.MaxItems)] IReadOnlyList<long>? VacancyIds,
    [property: Lines(StatisticsScopeInput.MaxItems, Vacancy.MaxNameLength)] IReadOnlyList<string>? Departments,
    [property: Lines(StatisticsScopeInput.MaxItems, Vacancy.MaxNameLength)] IReadOnlyList<string>? Locations,
    DateTimeOffset? AppliedFrom,
    DateTimeOffset? AppliedTo)
{
    internal const int MaxItems = 100;
}

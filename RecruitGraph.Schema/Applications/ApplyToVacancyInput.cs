using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>An application to a vacancy.</summary>
/// <param name="VacancyId">The vacancy; it must be published.</param>
public sealed record ApplyToVacancyInput(
    [property: ID<Vacancy>] long VacancyId);

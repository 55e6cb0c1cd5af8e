using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>Opens a vacancy: everyone sees it and may apply.</summary>
/// <param name="Id">Which vacancy.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
public sealed record PublishVacancyInput([property: ID<Vacancy>] long Id, int Version);

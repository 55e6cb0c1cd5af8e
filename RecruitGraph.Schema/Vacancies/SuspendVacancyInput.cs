using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>Takes a vacancy from the public for a while.</summary>
/// <param name="Id">Which vacancy.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
public sealed record SuspendVacancyInput([property: ID<Vacancy>] long Id, int Version);

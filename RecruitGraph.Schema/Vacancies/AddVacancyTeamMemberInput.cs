using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>A user joins a vacancy's team.</summary>
/// <param name="Id">Which vacancy.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="UserId">Who joins; HR or ADMIN.</param>
public sealed record AddVacancyTeamMemberInput([property: ID<Vacancy>] long Id, int Version, [property: ID<User>] long UserId);

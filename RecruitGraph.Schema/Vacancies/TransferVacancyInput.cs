using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>A vacancy gets another owner; the one before stays in its team.</summary>
/// <param name="Id">Which vacancy.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="UserId">The owner to be; HR or ADMIN.</param>
public sealed record TransferVacancyInput([property: ID<Vacancy>] long Id, int Version, [property: ID<User>] long UserId);

using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>A change of a vacancy; what is not given stays as it is.</summary>
/// <param name="Id">Which vacancy.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Title">What the position is called; 1 to 64 characters.</param>
/// <param name="Department">Where it belongs; 1 to 64 characters.</param>
/// <param name="Location">Where the work is done; 1 to 64 characters.</param>
/// <param name="Description">What the work is; at most 20,000 characters; null removes it.</param>
/// <param name="Requirements">What the candidate should bring; at most 20,000 characters; null removes it.</param>
/// <param name="Status">Publishes, suspends, or takes back to draft.</param>
public sealed record UpdateVacancyInput(
    [property: ID<Vacancy>] long Id,
    int Version,
    [Line(Vacancy.MaxNameLength, NotEmpty = true)] Optional<string?> Title,
    [Line(Vacancy.MaxNameLength, NotEmpty = true)] Optional<string?> Department,
    [Line(Vacancy.MaxNameLength, NotEmpty = true)] Optional<string?> Location,
    [Line(Vacancy.MaxTextLength, Multiline = true)] Optional<string?> Description,
    [Line(Vacancy.MaxTextLength, Multiline = true)] Optional<string?> Requirements,
    Optional<VacancyStatus?> Status);

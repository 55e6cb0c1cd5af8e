using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>A new vacancy.</summary>
/// <param name="Title">What the position is called; 1 to 64 characters, <c>后端工程师</c> for instance.</param>
/// <param name="Department">Where it belongs; 1 to 64 characters.</param>
/// <param name="Location">Where the work is done; 1 to 64 characters.</param>
/// <param name="Description">What the work is; at most 20,000 characters.</param>
/// <param name="Requirements">What the candidate should bring; at most 20,000 characters.</param>
/// <param name="Status">Who sees it at first.</param>
public sealed record CreateVacancyInput(
    string Title,
    string Department,
    string Location,
    string? Description,
    string? Requirements,
    [property: DefaultValue("DRAFT")] VacancyStatus Status);

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
    [Line(Vacancy.MaxNameLength, NotEmpty = true)] string Title,
    [Line(Vacancy.MaxNameLength, NotEmpty = true)] string Department,
    [Line(Vacancy.MaxNameLength, NotEmpty = true)] string Location,
    [Line(Vacancy.MaxTextLength, Multiline = true)] string? Description,
    [Line(Vacancy.MaxTextLength, Multiline = true)] string? Requirements,
    [property: DefaultValue("DRAFT")] VacancyStatus Status);

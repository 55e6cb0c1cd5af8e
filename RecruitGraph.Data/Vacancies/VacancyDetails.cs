namespace RecruitGraph.Data.Vacancies;

/// <summary>What HR writes of a vacancy.</summary>
/// <param name="Title">1 to 64 characters.</param>
/// <param name="Department">1 to 64 characters.</param>
/// <param name="Location">1 to 64 characters.</param>
/// <param name="Description">What the work is; at most 20,000 characters.</param>
/// <param name="Requirements">What the candidate should bring; at most 20,000 characters.</param>
public sealed record VacancyDetails(
    string Title, string Department, string Location, string? Description = null, string? Requirements = null);

namespace RecruitGraph.Data.Vacancies;

/// <summary>What HR writes of a vacancy.</summary>
/// <param name="Title">1 to 64 characters.</param>
/// <param name="Department">1 to 64 characters.</param>
/// <param name="Location">1 to 64 characters.</param>
/// <param name="Description">What the work is; at most 20,000 characters.</param>
/// <param name="Requirements">What the candidate should bring; at most 20,000 characters.</param>
public sealed record VacancyDetails(
    string Title, string Department, string Location, string? Description = null, string? Requirements = null)
{
    /// <summary>What it pays, where that is said.</summary>
    public SalaryRange? Salary { get; init; }

    /// <summary>Whether its team alone sees it, whatever its status.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>Whether candidates are asked test questions when they apply. A wish: who answers none may apply as well.</summary>
    public bool RequiresTest { get; init; }
}

using RecruitGraph.Data.Applications;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>How many applications of a vacancy have a status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Count">How many. Such as `7`.</param>
public sealed record ApplicationStatusCount(ApplicationStatus Status, int Count);

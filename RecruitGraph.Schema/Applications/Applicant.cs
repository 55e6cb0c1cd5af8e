namespace RecruitGraph.Schema.Applications;

/// <summary>A user as applicant of a vacancy: the key of his application there.</summary>
/// <param name="VacancyId">The vacancy.</param>
/// <param name="UserId">The user.</param>
public readonly record struct Applicant(long VacancyId, long UserId);

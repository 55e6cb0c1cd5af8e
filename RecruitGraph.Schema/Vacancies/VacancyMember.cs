namespace RecruitGraph.Schema.Vacancies;

/// <summary>A user as member of a vacancy's team: the key of his membership.</summary>
/// <param name="VacancyId">The vacancy.</param>
/// <param name="UserId">The user.</param>
public readonly record struct VacancyMember(long VacancyId, long UserId);

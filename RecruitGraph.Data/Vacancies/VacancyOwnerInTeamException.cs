namespace RecruitGraph.Data.Vacancies;

/// <summary>Somebody tried to take the owner out of a vacancy's team.</summary>
public sealed class VacancyOwnerInTeamException() : RecruitGraphException(
    "VACANCY_OWNER_IN_TEAM", "The owner always belongs to the vacancy's team. Give the vacancy to another owner first.");

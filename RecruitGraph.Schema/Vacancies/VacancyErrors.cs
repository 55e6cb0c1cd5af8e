using RecruitGraph.Data;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>There is no such vacancy, or the caller may not see it.</summary>
public sealed class VacancyNotFoundException() : RecruitGraphException("VACANCY_NOT_FOUND", "There is no such vacancy.");

using RecruitGraph.Data;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>There is no such vacancy, or the caller may not see it.</summary>
public sealed class VacancyNotFoundException() : RecruitGraphException("VACANCY_NOT_FOUND", "There is no such vacancy.");

/// <summary>Only HR and ADMIN recruit; the user is neither.</summary>
public sealed class NotARecruiterException() : RecruitGraphException(
    "NOT_A_RECRUITER", "The user is a job seeker. Owners and members of a vacancy's team are HR or ADMIN.");

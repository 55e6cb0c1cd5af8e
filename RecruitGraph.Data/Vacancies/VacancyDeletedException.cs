namespace RecruitGraph.Data.Vacancies;

/// <summary>An application would be open although its vacancy is deleted.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class VacancyDeletedException(Exception? innerException = null)
    : RecruitGraphException("VACANCY_DELETED", "The vacancy is deleted, so no application to it is opened.", innerException);

namespace RecruitGraph.Data.Vacancies;

/// <summary>Somebody applies to a vacancy that is not published.</summary>
/// <param name="vacancyId">The vacancy.</param>
/// <param name="status">What it is instead of published.</param>
public sealed class VacancyNotOpenException(long vacancyId, VacancyStatus status)
    : RecruitGraphException("VACANCY_NOT_OPEN", $"The vacancy is {status}; only a published vacancy takes applications.")
{
    public long VacancyId { get; } = vacancyId;

    public VacancyStatus Status { get; } = status;
}

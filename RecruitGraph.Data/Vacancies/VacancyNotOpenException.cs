namespace RecruitGraph.Data.Vacancies;

/// <summary>Somebody applies to a vacancy that is not published.</summary>
/// <param name="status">What it is instead of published.</param>
public sealed class VacancyNotOpenException(VacancyStatus status)
    : RecruitGraphException("VACANCY_NOT_OPEN", $"The vacancy is {status.ToString().ToUpperInvariant()}; only a PUBLISHED vacancy takes applications.")
{
    /// <summary>What the vacancy is instead of published.</summary>
    public VacancyStatus Status { get; } = status;
}

using RecruitGraph.Data;

namespace RecruitGraph.Schema.Vacancies;

/// <summary>There is no such vacancy, or the caller may not see it.</summary>
public sealed class VacancyNotFoundException() : RecruitGraphException("VACANCY_NOT_FOUND", "There is no such vacancy.");

/// <summary>Somebody else changed the vacancy in the meantime.</summary>
/// <param name="expectedVersion">The version that the caller had seen.</param>
/// <param name="actualVersion">The version as it is now.</param>
public sealed class VacancyConflictException(int expectedVersion, int actualVersion) : RecruitGraphException(
    "VACANCY_CONFLICT",
    $"The vacancy was expected in version {expectedVersion}, but it is in version {actualVersion}. Load it again and decide anew.")
{
    /// <summary>The version that the caller had seen.</summary>
    public int ExpectedVersion { get; } = expectedVersion;

    /// <summary>The version as it is now.</summary>
    public int ActualVersion { get; } = actualVersion;
}

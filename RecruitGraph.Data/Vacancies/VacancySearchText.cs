namespace RecruitGraph.Data.Vacancies;

/// <summary>
/// All texts of a vacancy in small letters, made by the database and indexed by trigrams. It lies in the vacancy's
/// own row, but is never loaded with it.
/// </summary>
public sealed class VacancySearchText
{
    private VacancySearchText()
    {
    }

    public long VacancyId { get; private set; }

    public string Text { get; private set; } = null!;

    internal int Version { get; private set; }
}

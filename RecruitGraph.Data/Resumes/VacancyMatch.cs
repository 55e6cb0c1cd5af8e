using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Resumes;

/// <summary>How well an uploaded résumé fits a vacancy.</summary>
public sealed class VacancyMatch
{
    /// <summary>The best score.</summary>
    public const int MaxScore = 100;

    /// <summary>Longest sentence.</summary>
    public const int MaxSentenceLength = 1000;

    private VacancyMatch()
    {
    }

    public long FileId { get; private set; }

    public ResumeFile File { get; private set; } = null!;

    public long VacancyId { get; private set; }

    public Vacancy Vacancy { get; private set; } = null!;

    /// <summary>0 to 100.</summary>
    public int Score { get; private set; }

    /// <summary>What is there and what is missing, in words.</summary>
    public string Sentence { get; private set; } = null!;

    /// <summary>Titles of the wanted skills that the résumé names, no more than the vacancy names. Such as <c>["C#", "SQL"]</c>.</summary>
    public IReadOnlyList<string> PresentSkills { get; private set; } = [];

    /// <summary>Titles of the wanted skills that it does not name. Such as <c>["Go"]</c>.</summary>
    public IReadOnlyList<string> MissingSkills { get; private set; } = [];

    /// <summary>What the vacancy wanted when it was made; what it says is true only while the vacancy's <see cref="VacancyMatching.Revision"/> is that one.</summary>
    public int Revision { get; private set; }

    /// <summary>A match. There is one for a file and a vacancy: delete the older ones of a file first.</summary>
    /// <exception cref="OutOfRangeException">The score is none.</exception>
    public static VacancyMatch Create(
        long fileId,
        long vacancyId,
        int score,
        string sentence,
        IReadOnlyList<string> presentSkills,
        IReadOnlyList<string> missingSkills,
        int revision = VacancyMatching.FirstRevision)
    {
        OutOfRangeException.ThrowUnless("score", score, 0, MaxScore);
        return new VacancyMatch
        {
            FileId = fileId,
            VacancyId = vacancyId,
            Score = score,
            Sentence = sentence,
            PresentSkills = presentSkills,
            MissingSkills = missingSkills,
            Revision = revision
        };
    }
}

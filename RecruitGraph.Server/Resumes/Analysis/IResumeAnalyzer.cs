using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Server.Resumes.Analysis;

/// <summary>
/// Understands résumés. The one there is works by rules and always says the same of the same text; one that asks a language
/// model takes its place by being registered instead.
/// </summary>
public interface IResumeAnalyzer
{
    /// <summary>What a résumé says.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="skills">The skills and technologies of the directories.</param>
    /// <param name="today">The day on which ages are true.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<ResumeFindings> AnalyzeAsync(
        string text, IReadOnlyList<DirectoryEntry> skills, DateOnly today, CancellationToken cancellationToken);

    /// <summary>The vacancies that a résumé fits, best first; those that it does not fit at all are left out.</summary>
    /// <param name="findings">What the résumé says.</param>
    /// <param name="vacancies">What is looked for.</param>
    /// <param name="skills">The skills and technologies of the directories.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<IReadOnlyList<VacancyFit>> MatchAsync(
        ResumeFindings findings,
        IReadOnlyList<WantedProfile> vacancies,
        IReadOnlyList<DirectoryEntry> skills,
        CancellationToken cancellationToken);
}

/// <summary>What a vacancy looks for.</summary>
/// <param name="VacancyId">Which vacancy.</param>
/// <param name="Title">What the position is called.</param>
/// <param name="Text">Its requirements and description.</param>
/// <param name="Skills">The titles of its skills and technologies, in order; empty where only the text speaks of them.</param>
public sealed record WantedProfile(long VacancyId, string Title, string Text, IReadOnlyList<string> Skills);

/// <summary>How well a résumé fits a vacancy.</summary>
/// <param name="VacancyId">Which vacancy.</param>
/// <param name="Score">1 to 100.</param>
/// <param name="Sentence">What is there and what is missing, in words; at most 1,000 characters.</param>
/// <param name="Present">The wanted skills that it names.</param>
/// <param name="Missing">The wanted skills that it does not name.</param>
public sealed record VacancyFit(
    long VacancyId, int Score, string Sentence, IReadOnlyList<string> Present, IReadOnlyList<string> Missing);

namespace RecruitGraph.Data.Experiences;

/// <summary>What somebody tells of an interview.</summary>
/// <param name="Company">1 to 128 characters.</param>
/// <param name="Position">1 to 128 characters.</param>
/// <param name="InterviewDate">The day.</param>
/// <param name="Sharing">How it was; 1 to 20,000 characters.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Difficulty">How hard it was.</param>
/// <param name="Evaluation">How good it was, 1 to 5; may be absent.</param>
/// <param name="Questions">What was asked: at most 20, each of 1 to 1,000 characters.</param>
public sealed record InterviewExperienceDetails(
    string Company,
    string Position,
    DateOnly InterviewDate,
    string Sharing,
    InterviewResult Result,
    InterviewDifficulty Difficulty,
    int? Evaluation,
    IReadOnlyList<string> Questions);

using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Experiences;

namespace RecruitGraph.Schema.Experiences;

/// <summary>A new interview experience.</summary>
/// <param name="Company">Where the interview was, such as <c>"Acme"</c>; 1 to 128 characters.</param>
/// <param name="Position">For what, such as <c>"Backend developer"</c>; 1 to 128 characters.</param>
/// <param name="InterviewDate">On which day, such as <c>"2026-11-21"</c>.</param>
/// <param name="Sharing">How it was; 1 to 20,000 characters. Such as <c>"Two conversations, both friendly."</c>.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Difficulty">How hard it was.</param>
/// <param name="Evaluation">How good it was, from 1 to 5.</param>
/// <param name="Questions">What was asked, such as <c>["Why do you want to work here?"]</c>: at most 20, each of 1 to 1,000 characters.</param>
public sealed record CreateExperienceInput(
    [Line(InterviewExperience.MaxNameLength, NotEmpty = true)] string Company,
    [Line(InterviewExperience.MaxNameLength, NotEmpty = true)] string Position,
    DateOnly InterviewDate,
    [Line(InterviewExperience.MaxSharingLength, NotEmpty = true, Multiline = true)] string Sharing,
    InterviewResult Result,
    InterviewDifficulty Difficulty,
    [Range(1, InterviewExperience.MaxEvaluation)] int? Evaluation,
    [Lines(InterviewExperience.MaxQuestions, InterviewExperience.MaxQuestionLength)] IReadOnlyList<string>? Questions);

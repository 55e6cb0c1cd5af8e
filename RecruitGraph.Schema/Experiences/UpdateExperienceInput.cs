using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Experiences;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Experiences;

/// <summary>A change of an interview experience; what is not given stays as it is.</summary>
/// <param name="Id">Which experience.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Company">Where the interview was; 1 to 128 characters. Such as <c>"Acme"</c>.</param>
/// <param name="Position">For what; 1 to 128 characters. Such as <c>"Backend developer"</c>.</param>
/// <param name="InterviewDate">On which day, such as <c>"2026-11-21"</c>.</param>
/// <param name="Sharing">How it was; 1 to 20,000 characters. Such as <c>"Two conversations, both friendly."</c>.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Difficulty">How hard it was.</param>
/// <param name="Evaluation">How good it was, from 1 to 5; null takes it back.</param>
/// <param name="Questions">All that was asked: at most 20, each of 1 to 1,000 characters.
/// Such as <c>["Why do you want to work here?"]</c>.</param>
public sealed record UpdateExperienceInput(
    [property: ID<InterviewExperience>] long Id,
    int Version,
    [Line(InterviewExperience.MaxNameLength, NotEmpty = true)] Optional<string> Company,
    [Line(InterviewExperience.MaxNameLength, NotEmpty = true)] Optional<string> Position,
    Optional<DateOnly> InterviewDate,
    [Line(InterviewExperience.MaxSharingLength, NotEmpty = true, Multiline = true)] Optional<string> Sharing,
    Optional<InterviewResult> Result,
    Optional<InterviewDifficulty> Difficulty,
    [Range(1, InterviewExperience.MaxEvaluation)] Optional<int?> Evaluation,
    [Lines(InterviewExperience.MaxQuestions, InterviewExperience.MaxQuestionLength)] Optional<IReadOnlyList<string>> Questions)
{
    /// <summary>What the experience tells once it is changed.</summary>
    internal InterviewExperienceDetails Change(InterviewExperienceDetails details) => new(
        Company.Value?.Trim() ?? details.Company,
        Position.Value?.Trim() ?? details.Position,
        InterviewDate.Or(details.InterviewDate),
        Sharing.Value?.Trim() ?? details.Sharing,
        Result.Or(details.Result),
        Difficulty.Or(details.Difficulty),
        Evaluation.Or(details.Evaluation),
        Questions.Value is { } questions ? Input.Trimmed(questions) : details.Questions);
}

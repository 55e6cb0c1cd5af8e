using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.InterviewRecords;

namespace RecruitGraph.Schema.InterviewRecords;

/// <summary>A practice interview.</summary>
/// <param name="Answers">What was asked and answered, in order; 1 to 50.</param>
/// <param name="Improvements">What to do better, such as <c>["Speak slower"]</c>: at most 50, each of 1 to 1,000 characters.</param>
public sealed record CreateInterviewRecordInput(
    [Length(1, InterviewRecord.MaxAnswers)] IReadOnlyList<InterviewAnswerInput> Answers,
    [Lines(InterviewRecord.MaxImprovements, InterviewRecord.MaxImprovementLength)] IReadOnlyList<string>? Improvements)
{
    internal InterviewRecord ToRecord(long userId, DateTimeOffset now) => InterviewRecord.Keep(
        userId, [.. Answers.Select(answer => answer.ToDetails())], Input.Trimmed(Improvements ?? []), now);
}

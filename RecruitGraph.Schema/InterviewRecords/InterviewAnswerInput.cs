using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.InterviewRecords;

namespace RecruitGraph.Schema.InterviewRecords;

/// <summary>One question of a practice interview.</summary>
/// <param name="Question">What was asked, such as <c>"Why do you want to work here?"</c>; 1 to 1,000 characters.</param>
/// <param name="Answer">What was answered; at most 4,000 characters. Such as <c>"I like what you build."</c>.</param>
/// <param name="SpeechRate">How fast, in words a minute, such as <c>120</c>; 0 to 1,000.</param>
public sealed record InterviewAnswerInput(
    [Line(InterviewRecordAnswer.MaxQuestionLength, NotEmpty = true, Multiline = true)] string Question,
    [Line(InterviewRecordAnswer.MaxAnswerLength, Multiline = true)] string Answer,
    [Range(0, InterviewRecordAnswer.MaxSpeechRate)] int SpeechRate)
{
    internal InterviewAnswerDetails ToDetails() => new(Question.Trim(), Answer.Trim(), SpeechRate);
}

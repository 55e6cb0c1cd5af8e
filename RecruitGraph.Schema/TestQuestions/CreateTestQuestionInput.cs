using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.Schema.Directories;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>A new test question.</summary>
/// <param name="Skill">The skill it tests.</param>
/// <param name="Grade">The grade it is meant for.</param>
/// <param name="QuestionType">What kind of question it is.</param>
/// <param name="Title">Its title; 1 to 200 characters. Such as `"Joins"`.</param>
/// <param name="Text">The question itself; 1 to 4,000 characters. Such as `"Which join keeps rows without a partner?"`.</param>
/// <param name="Answers">Its answers in order, 1 to 20, at least one of them right. They can never be changed.</param>
public sealed record CreateTestQuestionInput(
    DirectoryEntryChoiceInput Skill,
    DirectoryEntryChoiceInput Grade,
    DirectoryEntryChoiceInput QuestionType,
    [Line(TestQuestion.MaxTitleLength, NotEmpty = true)] string Title,
    [Line(TestQuestion.MaxTextLength, NotEmpty = true, Multiline = true)] string Text,
    [Length(TestQuestion.FewestAnswers, TestQuestion.MostAnswers)] IReadOnlyList<TestAnswerInput> Answers);

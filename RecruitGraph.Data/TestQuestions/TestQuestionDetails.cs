using RecruitGraph.Data.Directories;

namespace RecruitGraph.Data.TestQuestions;

/// <summary>What a test question says.</summary>
/// <param name="Skill">The skill it tests.</param>
/// <param name="Grade">The grade it is meant for.</param>
/// <param name="QuestionType">What kind of question it is.</param>
/// <param name="Title">1 to 200 characters.</param>
/// <param name="Text">The question itself, 1 to 4,000 characters.</param>
public sealed record TestQuestionDetails(DirectoryEntry Skill, DirectoryEntry Grade, DirectoryEntry QuestionType, string Title, string Text);

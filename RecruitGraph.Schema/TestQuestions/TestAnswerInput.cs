using RecruitGraph.Data.TestQuestions;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>An answer of a new test question.</summary>
/// <param name="Text">What it says; 1 to 1,000 characters. Such as `"LEFT JOIN"`.</param>
/// <param name="IsRight">Whether it is right; several may be.</param>
public sealed record TestAnswerInput([Line(TestAnswer.MaxTextLength, NotEmpty = true, Multiline = true)] string Text, bool IsRight)
{
    internal TestAnswerDetails ToDetails() => new(Text.Trim(), IsRight);
}

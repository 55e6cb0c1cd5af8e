namespace RecruitGraph.Data.TestQuestions;

/// <summary>One answer of a new question.</summary>
/// <param name="Text">1 to 1,000 characters.</param>
/// <param name="IsRight">Whether it is right; several may be.</param>
public sealed record TestAnswerDetails(string Text, bool IsRight);

namespace RecruitGraph.Data.TestQuestions;

/// <summary>None of a question's answers is right.</summary>
public sealed class NoRightAnswerException() : RecruitGraphException("NO_RIGHT_ANSWER", "At least one of the answers must be right.");

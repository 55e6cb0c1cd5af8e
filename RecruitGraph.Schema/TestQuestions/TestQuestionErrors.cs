using RecruitGraph.Data;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>There is no such test question.</summary>
public sealed class TestQuestionNotFoundException() : RecruitGraphException("TEST_QUESTION_NOT_FOUND", "There is no such test question.");

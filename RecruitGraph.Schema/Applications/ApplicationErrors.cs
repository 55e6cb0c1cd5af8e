using RecruitGraph.Data;

namespace RecruitGraph.Schema.Applications;

/// <summary>An answer was chosen that its question does not have, or the question is not asked for this vacancy.</summary>
public sealed class TestAnswerNotFoundException() : RecruitGraphException(
    "TEST_ANSWER_NOT_FOUND", "There is no such answer to a question of this vacancy. Load the questions again.");

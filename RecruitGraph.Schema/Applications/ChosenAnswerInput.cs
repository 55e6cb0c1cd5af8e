using RecruitGraph.Data.TestQuestions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>What a candidate chose of a test question's answers.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="AnswerId">One of its answers.</param>
public sealed record ChosenAnswerInput(
    [property: ID<TestQuestion>] long QuestionId,
    [property: ID<TestAnswer>] long AnswerId);

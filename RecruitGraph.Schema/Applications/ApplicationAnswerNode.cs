using RecruitGraph.Data.Applications;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>What a candidate answered to a test question when he applied.</summary>
[ObjectType<ApplicationAnswer>(Ignore =
[
    nameof(ApplicationAnswer.ApplicationId), nameof(ApplicationAnswer.Question), nameof(ApplicationAnswer.Answer),
    nameof(ApplicationAnswer.QuestionId), nameof(ApplicationAnswer.AnswerId),
])]
public static partial class ApplicationAnswerNode
{
    /// <summary>The question as it is now: its title and text may have been changed since, and it may not be asked any more.</summary>
    public static TestQuestion GetQuestion([Parent] ApplicationAnswer given) => given.Question;

    /// <summary>The question's id.</summary>
    [ID<TestQuestion>]
    public static long GetQuestionId([Parent] ApplicationAnswer given) => given.QuestionId;

    /// <summary>What the question is called. Such as <c>"Joins"</c>.</summary>
    public static string GetQuestionTitle([Parent] ApplicationAnswer given) => given.Question.Title;

    /// <summary>What was asked, such as <c>"What does SQL's coalesce give?"</c>.</summary>
    public static string GetQuestionText([Parent] ApplicationAnswer given) => given.Question.Text;

    /// <summary>The id of the answer that he chose.</summary>
    [ID<TestAnswer>]
    public static long GetAnswerId([Parent] ApplicationAnswer given) => given.AnswerId;

    /// <summary>The answer that he chose, such as <c>"The first argument that is not null."</c>.</summary>
    public static string GetAnswerText([Parent] ApplicationAnswer given) => given.Answer.Text;

    /// <summary>Whether it counted as right at that time.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    public static bool GetWasRight([Parent] ApplicationAnswer given) => given.WasRight;
}

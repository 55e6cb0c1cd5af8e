using System.Security.Claims;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>One answer of a test question.</summary>
[Node]
[ObjectType<TestAnswer>(Ignore = [nameof(TestAnswer.QuestionId)])]
public static partial class TestAnswerNode
{
    /// <summary>The answer of a global id, where the caller recruits.</summary>
    [NodeResolver]
    public static async Task<TestAnswer?> GetTestAnswerAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ITestAnswerByIdDataLoader testAnswerById,
        CancellationToken cancellationToken) =>
        TestQuestionAccess.CanRead(Viewer.Of(caller)) ? await testAnswerById.LoadAsync(id, cancellationToken) : null;

    /// <summary>Whether it is right; for HR and ADMIN alone.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    public static bool IsRight([Parent] TestAnswer answer) => answer.IsRight;
}

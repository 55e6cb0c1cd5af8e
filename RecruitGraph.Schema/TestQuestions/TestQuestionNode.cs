using System.Security.Claims;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Directories;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>A question by which a skill is tested, with answers to choose from. Its answers never change: applications refer to them.</summary>
[Node]
[ObjectType<TestQuestion>(Ignore =
[
    nameof(TestQuestion.SkillId), nameof(TestQuestion.GradeId), nameof(TestQuestion.QuestionTypeId), nameof(TestQuestion.CreatedById),
    nameof(TestQuestion.DeletedAt), nameof(TestQuestion.Answers),
])]
public static partial class TestQuestionNode
{
    /// <summary>The question of a global id, where the caller recruits.</summary>
    [NodeResolver]
    public static async Task<TestQuestion?> GetTestQuestionAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ITestQuestionByIdDataLoader testQuestionById,
        CancellationToken cancellationToken) =>
        TestQuestionAccess.CanRead(Viewer.Of(caller)) ? await testQuestionById.LoadAsync(id, cancellationToken) : null;

    /// <summary>The skill it tests. Such as the entry `"SQL"`.</summary>
    [Cost(1)]
    public static async Task<DirectoryEntry> GetSkillAsync(
        [Parent(nameof(TestQuestion.SkillId))] TestQuestion question,
        IDirectoryEntryByIdDataLoader directoryEntryById,
        CancellationToken cancellationToken) =>
        (await directoryEntryById.LoadAsync(question.SkillId, cancellationToken))!;

    /// <summary>The grade it is meant for. Such as the entry `"Senior"`.</summary>
    [Cost(1)]
    public static async Task<DirectoryEntry> GetGradeAsync(
        [Parent(nameof(TestQuestion.GradeId))] TestQuestion question,
        IDirectoryEntryByIdDataLoader directoryEntryById,
        CancellationToken cancellationToken) =>
        (await directoryEntryById.LoadAsync(question.GradeId, cancellationToken))!;

    /// <summary>What kind of question it is. Such as the entry `"One right answer"`.</summary>
    [Cost(1)]
    public static async Task<DirectoryEntry> GetQuestionTypeAsync(
        [Parent(nameof(TestQuestion.QuestionTypeId))] TestQuestion question,
        IDirectoryEntryByIdDataLoader directoryEntryById,
        CancellationToken cancellationToken) =>
        (await directoryEntryById.LoadAsync(question.QuestionTypeId, cancellationToken))!;

    /// <summary>The answers to choose from, in order; 1 to 20.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<TestAnswer>> GetAnswersAsync(
        [Parent(nameof(TestQuestion.Id))] TestQuestion question,
        IAnswersByQuestionIdDataLoader answersByQuestionId,
        CancellationToken cancellationToken) =>
        await answersByQuestionId.LoadAsync(question.Id, cancellationToken) ?? [];

    /// <summary>Who wrote it.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Cost(1)]
    public static async Task<User> GetCreatedByAsync(
        [Parent(nameof(TestQuestion.CreatedById))] TestQuestion question, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        (await userById.LoadAsync(question.CreatedById, cancellationToken))!;
}

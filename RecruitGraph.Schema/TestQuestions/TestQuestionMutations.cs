using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.Directories;

namespace RecruitGraph.Schema.TestQuestions;

/// <summary>Changes of test questions.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class TestQuestionMutations
{
    /// <summary>Writes a question with its answers.</summary>
    [Error<DirectoryEntryNotFoundException>]
    [Error<WrongDirectoryException>]
    [Error<NoRightAnswerException>(At = "answers")]
    [Error<InvalidInputException>]
    public static async Task<TestQuestion> CreateTestQuestionAsync(
        CreateTestQuestionInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        DirectoryChoices directories,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var entries = await directories.FindAsync(
            viewer,
            [
                new PlacedChoice(DirectoryKind.Skill, input.Skill, "skill"),
                new PlacedChoice(DirectoryKind.Grade, input.Grade, "grade"),
                new PlacedChoice(DirectoryKind.QuestionType, input.QuestionType, "questionType"),
            ],
            null,
            DirectoryScope.Public,
            cancellationToken);
        var question = TestQuestion.Create(
            new TestQuestionDetails(entries[0], entries[1], entries[2], input.Title.Trim(), input.Text.Trim()),
            [.. input.Answers.Select(answer => answer.ToDetails())],
            viewer.RequiredUserId,
            time.GetUtcNow());
        context.TestQuestions.Add(question);
        await audit.SaveCreatedAsync(viewer, AuditSubject.TestQuestion, () => question.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return question;
    }

    /// <summary>Changes what a question says; its answers stay. Of two changes of one version, one wins.</summary>
    [Error<TestQuestionNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<DirectoryEntryNotFoundException>]
    [Error<WrongDirectoryException>]
    [Error<InvalidInputException>]
    public static async Task<TestQuestion> UpdateTestQuestionAsync(
        UpdateTestQuestionInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        DirectoryChoices directories,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var question = await GetForEditAsync(
            context.TestQuestions.Include(question => question.Skill).Include(question => question.Grade).Include(question => question.QuestionType),
            input.Id,
            input.Version,
            cancellationToken);
        question.Edit(new TestQuestionDetails(
            await ChooseAsync(DirectoryKind.Skill, input.Skill, "skill", question.Skill),
            await ChooseAsync(DirectoryKind.Grade, input.Grade, "grade", question.Grade),
            await ChooseAsync(DirectoryKind.QuestionType, input.QuestionType, "questionType", question.QuestionType),
            input.Title.Or(question.Title)!.Trim(),
            input.Text.Or(question.Text)!.Trim()));
        audit.Record(
            viewer, AuditAction.Changed, AuditSubject.TestQuestion, question.Id, AuditDetails.None.WithFields(input.Changed()));
        await context.SaveEditAsync(question, input.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return question;

        async Task<DirectoryEntry> ChooseAsync(DirectoryKind kind, DirectoryEntryChoiceInput? choice, string place, DirectoryEntry present) =>
            choice is null ? present : (await directories.FindAsync(viewer, [new(kind, choice, place)], null, DirectoryScope.Public, cancellationToken))[0];
    }

    /// <summary>Nobody is asked a question any more; answers that were given stay.</summary>
    [Error<TestQuestionNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<TestQuestion> DeleteTestQuestionAsync(
        DeleteTestQuestionInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var question = await GetForEditAsync(context.TestQuestions, input.Id, input.Version, cancellationToken);
        question.Delete(time.GetUtcNow());
        audit.Record(Viewer.Of(caller), AuditAction.Deleted, AuditSubject.TestQuestion, question.Id);
        await context.SaveEditAsync(question, input.Version, cancellationToken);
        return question;
    }

    private static async Task<TestQuestion> GetForEditAsync(
        IQueryable<TestQuestion> questions, long id, int version, CancellationToken cancellationToken)
    {
        var question = await questions.SingleOrDefaultAsync(question => question.Id == id, cancellationToken)
            ?? throw new TestQuestionNotFoundException();
        question.EnsureVersion(version);
        return question;
    }
}

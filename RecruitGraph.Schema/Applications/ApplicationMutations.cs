using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Idempotency;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.Idempotency;
using RecruitGraph.Schema.Profiles;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Applications;

/// <summary>What candidates do with applications. Each change appends one event in the same transaction.</summary>
[MutationType]
public static partial class ApplicationMutations
{
    /// <summary>
    /// The signed-in user applies to a published vacancy. Who took an application back applies again with it, from the
    /// first stage; new answers take the place of earlier ones.
    /// </summary>
    [Authorize]
    [Error<VacancyNotFoundException>]
    [Error<UserAnonymisedException>]
    [Error<VacancyNotOpenException>(At = "vacancyId")]
    [Error<VacancyDeletedException>(At = "vacancyId")]
    [Error<DuplicateApplicationException>(At = "vacancyId")]
    [Error<UserBlockedException>]
    [Error<ResumeFileNotFoundException>]
    [Error<TestAnswerNotFoundException>]
    [Error<DuplicateAnswerException>(At = "answers")]
    [Error<DirectoryEntryNotFoundException>]
    [Error<WrongDirectoryException>(At = "entryIds")]
    [Error<OutOfRangeException>(At = "entryIds")]
    [Error<IdempotencyKeyReusedException>(At = "idempotencyKey")]
    [Error<InvalidInputException>]
    public static async Task<Application> ApplyToVacancyAsync(
        ApplyToVacancyInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        IIdNumberHashing idNumbers,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var userId = viewer.RequiredUserId;
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        var now = time.GetUtcNow();
        var idNumberHash = idNumbers.HashGiven(input.IdNumber);
        var request = IdempotentInputs.Of(
            viewer,
            input.IdempotencyKey,
            "applyToVacancy",
            input with { IdempotencyKey = null, IdNumber = IdempotentInputs.Hidden(idNumberHash) });
        var happened = await context.CarryOutOnceAsync(
            request,
            async cancellationToken =>
            {
                var vacancy = await context.FindVacancyAsync(input.VacancyId, viewer, cancellationToken);
                var papers = new ApplicationPapers
                {
                    Answers = await context.FindAnswersAsync(input.Answers, vacancy.Id, cancellationToken),
                    Resume = await FindResumeAsync(context, input.ResumeFileId, userId, cancellationToken),
                    Entries = await context.FindEntriesAsync(input.EntryIds, cancellationToken),
                    IdNumberHash = idNumberHash,
                };
                return (await context.ApplyAsync(vacancy, userId, now, cancellationToken, papers)).LastEvent();
            },
            now,
            cancellationToken);
        return await context.Applications.SingleAsync(application => application.Id == happened.ApplicationId, cancellationToken);
    }

    /// <summary>
    /// The candidate takes his own application back, however it stands, and may apply again then: clients of the recruitment portal are
    /// promised both. Who was refused or hired counts as withdrawn from then on, in statistics too; the history keeps both.
    /// </summary>
    [Authorize]
    [Error<ApplicationNotFoundException>]
    [Error<InvalidTransitionException>]
    [Error<EndingReasonNotFoundException>]
    [Error<EndingReasonMismatchException>(At = "endingReasonId")]
    [Error<IdempotencyKeyReusedException>(At = "idempotencyKey")]
    [Error<InvalidInputException>]
    public static async Task<Application> WithdrawApplicationAsync(
        WithdrawApplicationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        // His own whatever his role is: staff withdraws somebody else's by recordWithdrawal.
        var viewer = Viewer.Of(caller) with { Role = Data.Users.Role.JobSeeker };
        var reason = Input.Trimmed(input.Reason);
        return await new ApplicationChanges(context, viewer, time).ChangeAsync(
            input.ApplicationId,
            IdempotentInputs.Of(viewer, input.IdempotencyKey, "withdrawApplication", input with { IdempotencyKey = null }),
            input.EndingReasonId,
            (application, pipeline, ending, now) => application.Withdraw(pipeline, null, viewer.UserId, reason, now, ending),
            cancellationToken);
    }

    private static async Task<ResumeFile?> FindResumeAsync(
        RecruitContext context, long? fileId, long userId, CancellationToken cancellationToken) => fileId is not { } id
        ? null
        : await context.ResumeFiles.SingleOrDefaultAsync(file => file.Id == id && file.OwnerId == userId, cancellationToken)
            ?? throw new ResumeFileNotFoundException();
}

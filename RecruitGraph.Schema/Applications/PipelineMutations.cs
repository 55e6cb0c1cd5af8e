using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Idempotency;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.Candidates;
using RecruitGraph.Schema.Idempotency;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Applications;

/// <summary>What those who recruit do with applications. Each change appends one event in the same transaction.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
[Error<IdempotencyKeyReusedException>(At = "idempotencyKey")]
[Error<InvalidInputException>]
[Error<CandidateAnonymisedException>]
public static partial class PipelineMutations
{
    /// <summary>Puts a candidate into the pipeline of a published vacancy.</summary>
    [Error<VacancyNotFoundException>]
    [Error<VacancyNotOpenException>(At = "vacancyId")]
    [Error<VacancyDeletedException>(At = "vacancyId")]
    [Error<CandidateNotFoundException>]
    [Error<UserBlockedException>(At = "candidateId")]
    [Error<DuplicateApplicationException>]
    public static async Task<Application> EnterApplicationAsync(
        EnterApplicationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var now = time.GetUtcNow();
        var happened = await context.CarryOutOnceAsync(
            IdempotentInputs.Of(viewer, input.IdempotencyKey, "enterApplication", input with { IdempotencyKey = null }),
            async cancellationToken =>
            {
                var vacancy = await context.FindVacancyAsync(input.VacancyId, viewer, cancellationToken);
                var candidate = await context.FindCandidateAsync(input.CandidateId, viewer, cancellationToken);
                await context.EnsureNotBlockedAsync(candidate.UserId, cancellationToken);
                return (await context.EnterAsync(
                    vacancy, candidate, viewer.RequiredUserId, ApplicationPapers.None, now, cancellationToken)).LastEvent();
            },
            now,
            cancellationToken);
        return await context.Applications.SingleAsync(application => application.Id == happened.ApplicationId, cancellationToken);
    }

    /// <summary>Takes an application on to the next stage; reaching the last one means that the candidate is hired.</summary>
    [Error<ApplicationNotFoundException>]
    [Error<StageConflictException>(At = "fromStage")]
    [Error<InvalidTransitionException>]
    public static Task<Application> AdvanceApplicationAsync(
        AdvanceApplicationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (viewer, reason) = (Viewer.Of(caller), Input.Trimmed(input.Reason));
        return new ApplicationChanges(context, viewer, time).ChangeAsync(
            input.ApplicationId,
            IdempotentInputs.Of(viewer, input.IdempotencyKey, "advanceApplication", input with { IdempotencyKey = null }),
            endingReasonId: null,
            (application, pipeline, _, now) => application.Advance(pipeline, input.FromStage, viewer.UserId, reason, now),
            cancellationToken);
    }

    /// <summary>Puts an application into another stage, forward or back.</summary>
    [Error<ApplicationNotFoundException>]
    [Error<StageConflictException>(At = "fromStage")]
    [Error<StageNotFoundException>(At = "toStage")]
    [Error<InvalidTransitionException>]
    public static Task<Application> MoveApplicationAsync(
        MoveApplicationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        new ApplicationChanges(context, Viewer.Of(caller), time).MoveAsync(input, cancellationToken);

    /// <summary>Refuses an application.</summary>
    [Error<ApplicationNotFoundException>]
    [Error<StageConflictException>(At = "fromStage")]
    [Error<InvalidTransitionException>]
    [Error<EndingReasonNotFoundException>]
    [Error<EndingReasonMismatchException>(At = "endingReasonId")]
    public static Task<Application> RejectApplicationAsync(
        RejectApplicationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        new ApplicationChanges(context, Viewer.Of(caller), time).RejectAsync(input, cancellationToken);

    /// <summary>
    /// Takes back that an application was refused, its candidate hired, or a withdrawal written down by <c>recordWithdrawal</c>. What the
    /// candidate himself took back, he alone applies with again.
    /// </summary>
    [Error<ApplicationNotFoundException>]
    [Error<VacancyDeletedException>(At = "applicationId")]
    [Error<UserBlockedException>(At = "applicationId")]
    [Error<StageConflictException>(At = "fromStage")]
    [Error<StageNotFoundException>(At = "toStage")]
    [Error<InvalidTransitionException>]
    public static Task<Application> ReopenApplicationAsync(
        ReopenApplicationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (viewer, reason) = (Viewer.Of(caller), Input.Trimmed(input.Reason));
        return new ApplicationChanges(context, viewer, time).ChangeAsync(
            input.ApplicationId,
            IdempotentInputs.Of(viewer, input.IdempotencyKey, "reopenApplication", input with { IdempotencyKey = null }),
            endingReasonId: null,
            (application, pipeline, _, now) =>
                application.ReopenAt(pipeline, input.ToStage, input.FromStage, viewer.UserId, reason, now),
            cancellationToken,
            takesUp: true);
    }

    /// <summary>
    /// Writes down that a candidate has taken his application back by word or letter; <c>reopenApplication</c> takes a mistaken one back.
    /// </summary>
    [Error<ApplicationNotFoundException>]
    [Error<StageConflictException>(At = "fromStage")]
    [Error<InvalidTransitionException>]
    [Error<EndingReasonNotFoundException>]
    [Error<EndingReasonMismatchException>(At = "endingReasonId")]
    public static Task<Application> RecordWithdrawalAsync(
        RecordWithdrawalInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (viewer, reason) = (Viewer.Of(caller), Input.Trimmed(input.Reason));
        return new ApplicationChanges(context, viewer, time).ChangeAsync(
            input.ApplicationId,
            IdempotentInputs.Of(viewer, input.IdempotencyKey, "recordWithdrawal", input with { IdempotencyKey = null }),
            input.EndingReasonId,
            (application, pipeline, ending, now) => application.Withdraw(pipeline, input.FromStage, viewer.UserId, reason, now, ending),
            cancellationToken);
    }
}

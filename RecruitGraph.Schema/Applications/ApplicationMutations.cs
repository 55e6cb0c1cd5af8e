using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Applications;

/// <summary>What happens to applications. Each change appends one event in the same transaction.</summary>
[MutationType]
public static partial class ApplicationMutations
{
    /// <summary>
    /// The signed-in user applies to a published vacancy. Who took an application back applies again with it, from the
    /// first stage.
    /// </summary>
    [Authorize]
    [Error<VacancyNotFoundException>]
    [Error<VacancyNotOpenException>]
    [Error<DuplicateApplicationException>]
    public static async Task<Application> ApplyToVacancyAsync(
        ApplyToVacancyInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var userId = viewer.RequiredUserId;
        var vacancy = await context.Vacancies.ReadableBy(viewer).Include(vacancy => vacancy.Stages).AsSplitQuery()
            .SingleOrDefaultAsync(vacancy => vacancy.Id == input.VacancyId, cancellationToken)
            ?? throw new VacancyNotFoundException();
        return await context.ApplyAsync(vacancy, userId, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>The candidate takes his own application back, however it stands.</summary>
    [Authorize]
    [Error<ApplicationNotFoundException>]
    [Error<InvalidTransitionException>]
    [Error<InvalidInputException>]
    public static async Task<Application> WithdrawApplicationAsync(
        WithdrawApplicationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var userId = Viewer.Of(caller).RequiredUserId;
        var reason = Input.Trimmed(input.Reason);
        var own = await context.Applications.AnyAsync(
            application => application.Id == input.ApplicationId && application.Candidate.UserId == userId, cancellationToken);
        return own
            ? (await context.TransitionAsync(
                input.ApplicationId,
                (application, pipeline) => application.Withdraw(pipeline, null, userId, reason, time.GetUtcNow()),
                cancellationToken)).Application
            : throw new ApplicationNotFoundException();
    }

    /// <summary>Takes an application on to the next stage; reaching the last one means that the candidate is hired.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Error<ApplicationNotFoundException>]
    [Error<StageConflictException>]
    [Error<InvalidTransitionException>]
    [Error<InvalidInputException>]
    public static Task<Application> AdvanceApplicationAsync(
        AdvanceApplicationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            input.ApplicationId,
            input.Reason,
            caller,
            context,
            (application, pipeline, actorId, reason) =>
                application.Advance(pipeline, input.FromStage, actorId, reason, time.GetUtcNow()),
            cancellationToken);

    /// <summary>Puts an application into another stage, forward or back.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Error<ApplicationNotFoundException>]
    [Error<StageConflictException>]
    [Error<StageNotFoundException>]
    [Error<InvalidTransitionException>]
    [Error<InvalidInputException>]
    public static Task<Application> MoveApplicationAsync(
        MoveApplicationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            input.ApplicationId,
            input.Reason,
            caller,
            context,
            (application, pipeline, actorId, reason) =>
                application.MoveTo(pipeline, input.ToStage, input.FromStage, actorId, reason, time.GetUtcNow()),
            cancellationToken);

    /// <summary>Refuses an application.</summary>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Error<ApplicationNotFoundException>]
    [Error<StageConflictException>]
    [Error<InvalidTransitionException>]
    [Error<InvalidInputException>]
    public static Task<Application> RejectApplicationAsync(
        RejectApplicationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            input.ApplicationId,
            input.Reason,
            caller,
            context,
            (application, pipeline, actorId, reason) =>
                application.Reject(pipeline, input.FromStage, actorId, reason, time.GetUtcNow()),
            cancellationToken);

    private static async Task<Application> ChangeAsync(
        long applicationId,
        string? reason,
        ClaimsPrincipal caller,
        RecruitContext context,
        Func<Application, Pipeline, long, string?, ApplicationEvent> change,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var actorId = viewer.RequiredUserId;
        if (!await context.Applications.ReadableBy(viewer).AnyAsync(application => application.Id == applicationId, cancellationToken))
        {
            throw new ApplicationNotFoundException();
        }

        var happened = await context.TransitionAsync(
            applicationId,
            (application, pipeline) => change(application, pipeline, actorId, Input.Trimmed(reason)),
            cancellationToken);
        return happened.Application;
    }
}

using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Idempotency;
using RecruitGraph.Data.Stages;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.Idempotency;

namespace RecruitGraph.Schema.Applications;

/// <summary>Carries out one change of one application for a caller.</summary>
/// <param name="context">The unit of work; it is saved.</param>
/// <param name="viewer">Who asks.</param>
/// <param name="time">Knows the present.</param>
internal sealed class ApplicationChanges(RecruitContext context, Viewer viewer, TimeProvider time)
{
    /// <summary>Puts an application into another stage.</summary>
    public Task<Application> MoveAsync(MoveApplicationInput input, CancellationToken cancellationToken) => ChangeAsync(
        input.ApplicationId,
        IdempotentInputs.Of(viewer, input.IdempotencyKey, "moveApplication", input with { IdempotencyKey = null }),
        endingReasonId: null,
        (application, pipeline, _, now) =>
            application.MoveTo(pipeline, input.ToStage, input.FromStage, viewer.UserId, Input.Trimmed(input.Reason), now),
        cancellationToken);

    /// <summary>Refuses an application.</summary>
    public Task<Application> RejectAsync(RejectApplicationInput input, CancellationToken cancellationToken) => ChangeAsync(
        input.ApplicationId,
        IdempotentInputs.Of(viewer, input.IdempotencyKey, "rejectApplication", input with { IdempotencyKey = null }),
        input.EndingReasonId,
        (application, pipeline, ending, now) =>
            application.Reject(pipeline, input.FromStage, viewer.UserId, Input.Trimmed(input.Reason), now, ending),
        cancellationToken);

    /// <summary>Makes a transition of an application that the caller may read, at most once for a request with a key.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="request">The request, where its client may send it again.</param>
    /// <param name="endingReasonId">Why it ends, from the list.</param>
    /// <param name="transition">Calls a method of the application.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <param name="takesUp">Whether an application that had ended goes on, which one of somebody who is blocked does not.</param>
    /// <exception cref="UserBlockedException">It would go on, and its candidate is blocked.</exception>
    /// <exception cref="ApplicationNotFoundException">There is none, or the caller may not see it.</exception>
    /// <exception cref="EndingReasonNotFoundException">There is no such reason.</exception>
    public async Task<Application> ChangeAsync(
        long applicationId,
        IdempotentRequest? request,
        long? endingReasonId,
        Func<Application, Pipeline, EndingReason?, DateTimeOffset, ApplicationEvent> transition,
        CancellationToken cancellationToken,
        bool takesUp = false)
    {
        if (!await context.Applications.ReadableBy(viewer).AnyAsync(application => application.Id == applicationId, cancellationToken))
        {
            throw new ApplicationNotFoundException();
        }

        var now = time.GetUtcNow();
        await context.CarryOutOnceAsync(request, ChangeAsync, now, cancellationToken);

        // The event may be that of the first time; what is answered is the application as it is now.
        return await context.Applications.SingleAsync(application => application.Id == applicationId, cancellationToken);

        async Task<ApplicationEvent> ChangeAsync(CancellationToken cancellationToken)
        {
            var ending = endingReasonId is { } id
                ? await context.EndingReasons.SingleOrDefaultAsync(reason => reason.Id == id, cancellationToken)
                    ?? throw new EndingReasonNotFoundException()
                : null;
            if (takesUp)
            {
                var userId = await context.Applications
                    .Where(application => application.Id == applicationId)
                    .Select(application => application.Candidate.UserId)
                    .SingleAsync(cancellationToken);
                await context.EnsureNotBlockedAsync(userId, cancellationToken);
            }

            return await context.TransitionAsync(
                applicationId, (application, pipeline) => transition(application, pipeline, ending, now), cancellationToken);
        }
    }
}

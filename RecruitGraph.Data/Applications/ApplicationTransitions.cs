using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Stages;

namespace RecruitGraph.Data.Applications;

/// <summary>Carries out one transition of one stored application.</summary>
public static class ApplicationTransitions
{
    private const int MaxAttempts = 8;

    /// <summary>
    /// Loads an application with its pipeline, lets it make a transition, and saves. Where somebody else saved in
    /// between, it is loaded again and the transition is asked again, so that its own precondition decides on what
    /// is true now: a stale expectation becomes a <see cref="StageConflictException"/>, and one event exists.
    /// </summary>
    /// <param name="context">The unit of work; it is saved.</param>
    /// <param name="applicationId">The application.</param>
    /// <param name="transition">Calls one of the methods of <see cref="Application"/> that return an event.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <returns>The event; its <see cref="ApplicationEvent.Application"/> is the application as it is now.</returns>
    /// <exception cref="ApplicationNotFoundException">There is no such application.</exception>
    public static async Task<ApplicationEvent> TransitionAsync(
        this RecruitContext context,
        long applicationId,
        Func<Application, Pipeline, ApplicationEvent> transition,
        CancellationToken cancellationToken)
    {
        var application = await context.Applications
            .SingleOrDefaultAsync(application => application.Id == applicationId, cancellationToken)
            ?? throw new ApplicationNotFoundException();
        var pipeline = new Pipeline(await context.Stages
            .Where(stage => stage.VacancyId == application.VacancyId)
            .ToListAsync(cancellationToken));

        for (var attempt = 1; ; attempt++)
        {
            await context.LoadWithdrawalAsync(application, cancellationToken);
            var happened = transition(application, pipeline);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return happened;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MaxAttempts)
            {
                Forget(context, application, happened);
                await context.Entry(application).ReloadAsync(cancellationToken);
            }
        }
    }

    /// <summary>What tells who took an application back, where somebody did.</summary>
    private static async Task LoadWithdrawalAsync(this RecruitContext context, Application application, CancellationToken cancellationToken)
    {
        if (application.Status == ApplicationStatus.Withdrawn)
        {
            await context.Entry(application).Reference(taken => taken.Candidate).LoadAsync(cancellationToken);
            await context.ApplicationEvents
                .Where(happened => happened.ApplicationId == application.Id && happened.Version == application.Version)
                .LoadAsync(cancellationToken);
        }
    }

    private static void Forget(RecruitContext context, Application application, ApplicationEvent unsaved)
    {
        // Between the two steps the change tracker would see an event without its application.
        var detects = context.ChangeTracker.AutoDetectChangesEnabled;
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Entry(unsaved).State = EntityState.Detached;
        application.Forget(unsaved);
        context.ChangeTracker.AutoDetectChangesEnabled = detects;
    }
}

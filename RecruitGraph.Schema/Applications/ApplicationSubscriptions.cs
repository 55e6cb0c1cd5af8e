using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Events;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Sessions;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Applications;

/// <summary>What happens to applications, as it happens.</summary>
[SubscriptionType]
public static partial class ApplicationSubscriptions
{
    /// <summary>
    /// Every change of an application, in order, from the moment of subscribing. A job seeker receives those of his own
    /// applications, HR those of all vacancies that he may see, ADMIN all. The stream ends when the caller's session does.
    /// </summary>
    [Authorize]
    [Subscribe(With = nameof(SubscribeToApplicationStatusAsync))]
    public static ApplicationEvent OnApplicationStatusChanged([EventMessage] ApplicationEvent happened) => happened;

    /// <param name="vacancyId">Only applications to this vacancy.</param>
    internal static async Task<IAsyncEnumerable<ApplicationEvent>> SubscribeToApplicationStatusAsync(
        [ID<Vacancy>] long? vacancyId,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ApplicationEventStream events,
        IViewerDirectory viewers,
        IDbContextFactory<RecruitContext> contexts,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        if (vacancyId is { } id)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var isReadable = await context.Vacancies.ReadableBy(viewer).AnyAsync(vacancy => vacancy.Id == id, cancellationToken)
                || await context.Applications.ReadableBy(viewer).AnyAsync(application => application.VacancyId == id, cancellationToken);
            if (!isReadable)
            {
                throw new VacancyNotFoundException();
            }
        }

        // Live from here on: whatever commits after this is delivered.
        var subscription = await events.SubscribeAsync(
            new ApplicationEventFilter { VacancyId = vacancyId }, after: null, cancellationToken);
        return new ReadableEvents(subscription, viewer, viewers, contexts);
    }
}

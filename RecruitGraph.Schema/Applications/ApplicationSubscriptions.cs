using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Events;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Schema.Applications;

/// <summary>What happens to applications, as it happens.</summary>
[SubscriptionType]
public static partial class ApplicationSubscriptions
{
    /// <summary>
    /// Every change of an application, in order, from the moment of subscribing. HR and ADMIN receive all, a job seeker
    /// those of his own applications. The stream ends when the caller's session does.
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
        // Live from here on: whoever has the answer to his subscribe message misses nothing that follows.
        var subscription = await events.SubscribeAsync(
            new ApplicationEventFilter { VacancyId = vacancyId }, after: null, cancellationToken);
        return ReadableAsync(subscription, Viewer.Of(caller), viewers, contexts, cancellationToken);
    }

    private static async IAsyncEnumerable<ApplicationEvent> ReadableAsync(
        ApplicationEventSubscription subscription,
        Viewer subscriber,
        IViewerDirectory viewers,
        IDbContextFactory<RecruitContext> contexts,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using (subscription)
        {
            await foreach (var happened in subscription.WithCancellation(cancellationToken))
            {
                // Rights are those of now, not of when the subscription began.
                var viewer = await viewers.FindAsync(subscriber, cancellationToken)
                    ?? throw new GraphQLException("The session of this subscription has ended. Sign in again.", "AUTH_SESSION_ENDED");
                if (viewer.IsStaff || await IsOwnAsync(contexts, happened, viewer, cancellationToken))
                {
                    yield return happened;
                }
            }
        }
    }

    private static async Task<bool> IsOwnAsync(
        IDbContextFactory<RecruitContext> contexts, ApplicationEvent happened, Viewer viewer, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Applications.ReadableBy(viewer)
            .AnyAsync(application => application.Id == happened.ApplicationId, cancellationToken);
    }
}

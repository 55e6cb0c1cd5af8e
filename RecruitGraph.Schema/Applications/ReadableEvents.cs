using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Events;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Schema.Applications;

/// <summary>
/// The events of a subscription that its subscriber may read, asked anew for every event: rights are those of now, not
/// of when the subscription began.
/// </summary>
internal sealed class ReadableEvents(
    ApplicationEventSubscription subscription,
    Viewer subscriber,
    IViewerDirectory viewers,
    IDbContextFactory<RecruitContext> contexts) : IAsyncEnumerable<ApplicationEvent>, IAsyncDisposable
{
    /// <exception cref="GraphQLException">The subscriber's session has ended.</exception>
    public async IAsyncEnumerator<ApplicationEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var happened in subscription.WithCancellation(cancellationToken))
        {
            var viewer = await viewers.FindAsync(subscriber, cancellationToken)
                ?? throw new GraphQLException("The session of this subscription has ended. Sign in again.", "AUTH_SESSION_ENDED");
            if (viewer.IsAdmin || await IsReadableAsync(happened, viewer, cancellationToken))
            {
                yield return happened;
            }
        }
    }

    /// <summary>Leaves the stream, whether or not anything was read from it.</summary>
    public ValueTask DisposeAsync() => subscription.DisposeAsync();

    private async Task<bool> IsReadableAsync(ApplicationEvent happened, Viewer viewer, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Applications.ReadableBy(viewer)
            .AnyAsync(application => application.Id == happened.ApplicationId, cancellationToken);
    }
}

using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;

namespace RecruitGraph.Data.Idempotency;

/// <summary>Carries out requests once, however often they are sent.</summary>
public static class IdempotentRequests
{
    /// <summary>
    /// Carries out a change together with its key, in one transaction. Where the key was used for the same request, nothing
    /// happens and the event of the first time is given again; of two that come at once the second waits for the first. A
    /// change that was refused leaves no key, so it may be tried again.
    /// </summary>
    /// <param name="context">The unit of work; it is saved, and must not be in a transaction.</param>
    /// <param name="request">The request; null where its client does not send it twice, and the change alone decides.</param>
    /// <param name="change">Makes the change and saves it, within the transaction that there is.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <returns>The event that the request led to, now or the first time.</returns>
    /// <exception cref="IdempotencyKeyReusedException">The key was used for another request.</exception>
    public static async Task<ApplicationEvent> CarryOutOnceAsync(
        this RecruitContext context,
        IdempotentRequest? request,
        Func<CancellationToken, Task<ApplicationEvent>> change,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (request is null)
        {
            return await change(cancellationToken);
        }

        while (true)
        {
            if (await FindAsync(context, request, cancellationToken) is { } known)
            {
                return known;
            }

            try
            {
                return await CarryOutAsync(context, request, change, now, cancellationToken);
            }
            catch (DuplicateIdempotencyKeyException)
            {
                // Somebody was faster by a moment; what he has done is there to be found now.
            }
        }
    }

    private static async Task<ApplicationEvent?> FindAsync(
        RecruitContext context, IdempotentRequest request, CancellationToken cancellationToken)
    {
        var known = await context.IdempotencyKeys.AsNoTracking()
            .Include(key => key.Event)
            .SingleOrDefaultAsync(key => key.Scope == request.Scope && key.Key == request.Key, cancellationToken);
        known?.EnsureSame(request.Operation, request.Hash);
        return known?.Event;
    }

    private static async Task<ApplicationEvent> CarryOutAsync(
        RecruitContext context,
        IdempotentRequest request,
        Func<CancellationToken, Task<ApplicationEvent>> change,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var key = IdempotencyKey.Of(request.Scope, request.Key, request.Operation, request.Hash, null, now);
        try
        {
            // Before the change, so that of two requests the second waits here and then learns of the first.
            context.IdempotencyKeys.Add(key);
            await context.SaveChangesAsync(cancellationToken);
            var happened = await change(cancellationToken);
            key.NoteEvent(happened);
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return happened;
        }
        catch
        {
            // What was tracked is not what is stored.
            context.ChangeTracker.Clear();
            throw;
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace RecruitGraph.Data.Sessions;

/// <summary>
/// Watches the sessions on which something that outlives a request depends, open sockets for instance. One connection listens
/// for ends, beginning with the first watch; whatever ended while it was broken is found out when it is back.
/// </summary>
public sealed class SessionWatcher(
    IDbContextFactory<RecruitContext> contexts, ISessionEndSignal signal, TimeProvider time, ILogger<SessionWatcher> logger)
    : IAsyncDisposable
{
    private static readonly TimeSpan ReconnectDelay = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, HashSet<SessionWatch>> _watches = [];
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stopping = new();
    private Task? _running;

    /// <summary>Watches a session; where it has ended already, the watch says so at once.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<SessionWatch> WatchAsync(long sessionId, CancellationToken cancellationToken)
    {
        // First registered, then asked: an end in between is heard, one before it is seen.
        var watch = Add(sessionId);
        try
        {
            await _listening.Task.WaitAsync(cancellationToken);
            await EndAllThatEndedAsync([sessionId], cancellationToken);
            return watch;
        }
        catch
        {
            watch.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        _listening.TrySetCanceled(_stopping.Token);
        if (_running is { } running)
        {
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stopping.Dispose();
    }

    internal void Remove(SessionWatch watch)
    {
        lock (_gate)
        {
            if (_watches.TryGetValue(watch.SessionId, out var ofSession) && ofSession.Remove(watch) && ofSession.Count == 0)
            {
                _watches.Remove(watch.SessionId);
            }
        }
    }

    private SessionWatch Add(long sessionId)
    {
        var watch = new SessionWatch(this, sessionId);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
            var stopping = _stopping.Token;
            _running ??= Task.Run(() => ListenAsync(stopping), CancellationToken.None);
            if (!_watches.TryGetValue(sessionId, out var ofSession))
            {
                _watches.Add(sessionId, ofSession = []);
            }

            ofSession.Add(watch);
        }

        return watch;
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await signal.ListenAsync(() => CatchUpAsync(stopping), End, stopping);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                logger.ListenerLost(exception);
                await Task.Delay(ReconnectDelay, time, stopping);
            }
        }
    }

    private async Task CatchUpAsync(CancellationToken stopping)
    {
        long[] watched;
        lock (_gate)
        {
            watched = [.. _watches.Keys];
        }

        await EndAllThatEndedAsync(watched, stopping);
        _listening.TrySetResult();
    }

    private async Task EndAllThatEndedAsync(long[] sessionIds, CancellationToken cancellationToken)
    {
        if (sessionIds.Length == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var active = await context.Sessions
            .Where(session => sessionIds.Contains(session.Id) && session.RevokedAt == null && session.ExpiresAt > now)
            .Select(session => session.Id)
            .ToListAsync(cancellationToken);
        foreach (var ended in sessionIds.Except(active))
        {
            End(ended);
        }
    }

    private void End(long sessionId)
    {
        SessionWatch[] ended;
        lock (_gate)
        {
            ended = _watches.TryGetValue(sessionId, out var ofSession) ? [.. ofSession] : [];
        }

        foreach (var watch in ended)
        {
            watch.End();
        }
    }
}

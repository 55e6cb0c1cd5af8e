using Microsoft.Extensions.Logging;

namespace RecruitGraph.Data.Events;

/// <summary>
/// The changes of applications as they happen, to any number of subscribers of this process. One connection listens
/// for signals and one reader follows the log; it begins with the first subscriber. The log is the truth: a lost
/// signal, a doubled one or a broken connection delays events and loses none.
/// </summary>
public sealed class ApplicationEventStream(
    IApplicationEventLog log,
    IApplicationEventSignal signal,
    ApplicationEventStreamOptions options,
    TimeProvider time,
    ILogger<ApplicationEventStream> logger) : IAsyncDisposable
{
    private static readonly TimeSpan ShortestRetry = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan HeldBackWarning = TimeSpan.FromSeconds(10);

    private readonly SubscriptionRegistry _subscriptions = new();
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly SemaphoreSlim _woken = new(0, 1);
    private readonly CancellationTokenSource _stopping = new();
    private Task? _running;

    /// <summary>
    /// Subscribes. When the returned task completes the subscription is live: everything that commits from then on is
    /// delivered, even before enumeration begins.
    /// </summary>
    /// <param name="filter">Which events.</param>
    /// <param name="after">
    /// The last cursor the subscriber received: what it missed is delivered first. Null begins at this moment, with
    /// exactly those events that a query asked now would not show.
    /// </param>
    /// <param name="cancellationToken">Ends the attempt to subscribe, not the subscription.</param>
    /// <exception cref="ResyncRequiredException">The cursor lies too far back, or is not of this log.</exception>
    /// <exception cref="ObjectDisposedException">The stream has been stopped.</exception>
    public async Task<ApplicationEventSubscription> SubscribeAsync(
        ApplicationEventFilter filter, ApplicationEventCursor? after, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
        await EnsureRunningAsync(cancellationToken);

        // First registered, then placed: whatever commits in between waits in the buffer and is sorted out by its place.
        var subscription = new ApplicationEventSubscription(this, log, options, filter);
        ObjectDisposedException.ThrowIf(!_subscriptions.Add(subscription), this);
        try
        {
            if (after is { } cursor)
            {
                await EnsureReplayableAsync(cursor, filter, cancellationToken);
                subscription.GoOnAfter(cursor);
            }
            else
            {
                subscription.StartAt(await log.TakeSnapshotAsync(cancellationToken));
            }

            return subscription;
        }
        catch
        {
            await subscription.DisposeAsync();
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
        _subscriptions.Close();
        if (_running is { } running)
        {
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stopping.Dispose();
        _starting.Dispose();
        _woken.Dispose();
    }

    internal void Unregister(ApplicationEventSubscription subscription) => _subscriptions.Remove(subscription);

    private async Task EnsureReplayableAsync(
        ApplicationEventCursor after, ApplicationEventFilter filter, CancellationToken cancellationToken)
    {
        if (await log.CountAsync(after, filter, options.MaxReplay + 1, cancellationToken) > options.MaxReplay)
        {
            throw new ResyncRequiredException(
                $"More than {options.MaxReplay} events follow this cursor. Load anew and subscribe without it.");
        }
    }

    private async Task EnsureRunningAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _running) is not null)
        {
            return;
        }

        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_running is null)
            {
                if (await log.AdoptRestoredAsync(cancellationToken) is > 0 and var adopted)
                {
                    logger.RestoredAdopted(adopted);
                }

                var position = await log.GetPositionAsync(cancellationToken);
                var stopping = _stopping.Token;
                Volatile.Write(ref _running, Task.WhenAll(
                    Task.Run(() => ListenAsync(stopping), CancellationToken.None),
                    Task.Run(() => FollowAsync(position, stopping), CancellationToken.None)));
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await signal.ListenAsync(Wake, stopping);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                logger.ListenerLost(exception);
                await Task.Delay(options.ReconnectDelay, time, stopping);
            }
        }
    }

    private async Task FollowAsync(ApplicationEventCursor position, CancellationToken stopping)
    {
        var retry = ShortestRetry;
        long? heldBackSince = null;
        while (!stopping.IsCancellationRequested)
        {
            TimeSpan pause;
            try
            {
                var page = await log.ReadAsync(position, ApplicationEventFilter.All, options.ReadBatchSize, stopping);
                foreach (var happened in page.Events)
                {
                    if (_subscriptions.Offer(happened) is > 0 and var ended)
                    {
                        logger.SlowConsumersEnded(ended);
                    }

                    position = ApplicationEventCursor.Behind(happened);
                }

                if (page.Events.Count == options.ReadBatchSize)
                {
                    continue;
                }

                heldBackSince = page.HasUnsettled && page.Events.Count == 0 ? heldBackSince ?? time.GetTimestamp() : null;
                retry = heldBackSince is null ? ShortestRetry : Min(retry * 2, LongestRetry);
                pause = page.HasUnsettled ? retry : options.PollInterval;
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                logger.ReadFailed(exception);
                pause = options.ReconnectDelay;
            }

            if (heldBackSince is { } since && time.GetElapsedTime(since) is var held && held > HeldBackWarning)
            {
                logger.HeldBack(held.TotalSeconds);
                heldBackSince = time.GetTimestamp();
            }

            await PauseAsync(pause, stopping);
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken stopping)
    {
        using var elapsed = new CancellationTokenSource(pause, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(elapsed.Token, stopping);
        await _woken.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Wake()
    {
        try
        {
            _woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // Awake already: it will read after this signal in any case.
        }
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}

using System.Runtime.CompilerServices;
using System.Threading.Channels;
using RecruitGraph.Data.Applications;

namespace RecruitGraph.Data.Events;

/// <summary>
/// One subscriber's events, live from the moment <see cref="ApplicationEventStream.SubscribeAsync"/> returned it.
/// Enumerate it once; dispose it to leave.
/// </summary>
public sealed class ApplicationEventSubscription : IAsyncEnumerable<ApplicationEvent>, IAsyncDisposable
{
    private readonly ApplicationEventStream _stream;
    private readonly ApplicationEventStreamOptions _options;
    private readonly IApplicationEventLog _log;
    private readonly Channel<ApplicationEvent> _live;
    private TransactionSnapshot? _start;
    private ApplicationEventCursor? _after;

    internal ApplicationEventSubscription(
        ApplicationEventStream stream, IApplicationEventLog log, ApplicationEventStreamOptions options, ApplicationEventFilter filter)
    {
        _stream = stream;
        _log = log;
        _options = options;
        Filter = filter;
        _live = Channel.CreateBounded<ApplicationEvent>(
            new BoundedChannelOptions(options.BufferSize) { SingleReader = true, SingleWriter = true });
    }

    /// <summary>What the subscriber asked for.</summary>
    public ApplicationEventFilter Filter { get; }

    /// <inheritdoc/>
    /// <exception cref="SlowConsumerException">Thrown after the last event that had found room.</exception>
    public async IAsyncEnumerator<ApplicationEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var last = _after ?? ApplicationEventCursor.Start;
        if (_after is not null)
        {
            await foreach (var missed in ReplayAsync(last, cancellationToken))
            {
                last = ApplicationEventCursor.Behind(missed);
                yield return missed;
            }
        }

        await foreach (var happened in _live.Reader.ReadAllAsync(cancellationToken))
        {
            // What was visible when the subscription began, or was just replayed, is known to the subscriber.
            if (_start?.Covers(happened.TransactionId) != true && ApplicationEventCursor.Behind(happened) > last)
            {
                yield return happened;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _stream.Unregister(this);
        Complete();
        return ValueTask.CompletedTask;
    }

    /// <summary>The subscriber begins at a moment: it gets what is not visible in it.</summary>
    internal void StartAt(TransactionSnapshot start) => _start = start;

    /// <summary>The subscriber goes on behind an event it received before.</summary>
    internal void GoOnAfter(ApplicationEventCursor after) => _after = after;

    /// <summary>Passes an event on; false where there was no room, which ends the subscription.</summary>
    internal bool Offer(ApplicationEvent happened)
    {
        if (_start?.Covers(happened.TransactionId) == true || _live.Writer.TryWrite(happened))
        {
            return true;
        }

        _live.Writer.TryComplete(new SlowConsumerException(_options.BufferSize));
        return false;
    }

    /// <summary>Lets the enumeration end after what has arrived.</summary>
    internal void Complete() => _live.Writer.TryComplete();

    private async IAsyncEnumerable<ApplicationEvent> ReplayAsync(
        ApplicationEventCursor after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A short page reaches at least as far as the live events that were waiting from the beginning.
        ApplicationEventPage page;
        do
        {
            page = await _log.ReadAsync(after, Filter, _options.ReadBatchSize, cancellationToken);
            foreach (var missed in page.Events)
            {
                after = ApplicationEventCursor.Behind(missed);
                yield return missed;
            }
        }
        while (page.Events.Count == _options.ReadBatchSize);
    }
}

using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Subscriptions;

/// <summary>Topics within one process.</summary>
/// <param name="bufferSize">How many messages a subscriber may be behind; positive.</param>
public sealed class InMemoryTopics(int bufferSize = InMemoryTopics.DefaultBufferSize) : ITopicEventSender, ITopicEventReceiver
{
    public const int DefaultBufferSize = 256;

    private readonly Dictionary<string, ImmutableArray<TopicSubscriber>> _subscribers = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly int _bufferSize =
        bufferSize > 0 ? bufferSize : throw new ArgumentOutOfRangeException(nameof(bufferSize), bufferSize, "Must be positive.");

    /// <summary>How many streams are open on a topic.</summary>
    public int CountSubscribers(string topic) => GetSubscribers(topic).Length;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A subscriber of the topic expects messages of another type.</exception>
    public ValueTask SendAsync<T>(string topic, T message, CancellationToken cancellationToken = default) where T : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var subscriber in GetSubscribers(topic))
        {
            if (!subscriber.TryAdd(message))
            {
                Remove(topic, subscriber);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string topic)
    {
        ImmutableArray<TopicSubscriber> subscribers;
        lock (_gate)
        {
            _subscribers.Remove(topic, out subscribers);
        }

        foreach (var subscriber in subscribers.IsDefault ? [] : subscribers)
        {
            subscriber.Complete();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<ITopicEventStream<T>> SubscribeAsync<T>(string topic, CancellationToken cancellationToken = default)
        where T : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        var subscriber = new TopicSubscriber<T>(topic, _bufferSize, s => Remove(topic, s));
        lock (_gate)
        {
            _subscribers[topic] = _subscribers.TryGetValue(topic, out var known) ? known.Add(subscriber) : [subscriber];
        }

        subscriber.CloseWith(cancellationToken);
        return new ValueTask<ITopicEventStream<T>>(subscriber);
    }

    private ImmutableArray<TopicSubscriber> GetSubscribers(string topic)
    {
        lock (_gate)
        {
            return _subscribers.TryGetValue(topic, out var subscribers) ? subscribers : [];
        }
    }

    private void Remove(string topic, TopicSubscriber subscriber)
    {
        lock (_gate)
        {
            if (!_subscribers.TryGetValue(topic, out var subscribers))
            {
                return;
            }

            var left = subscribers.Remove(subscriber);
            if (left.IsEmpty)
            {
                _subscribers.Remove(topic);
            }
            else
            {
                _subscribers[topic] = left;
            }
        }
    }
}

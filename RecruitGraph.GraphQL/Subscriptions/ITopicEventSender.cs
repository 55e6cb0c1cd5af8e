namespace RecruitGraph.GraphQL.Subscriptions;

/// <summary>Sends messages to whoever listens to a topic.</summary>
public interface ITopicEventSender
{
    /// <summary>Hands a message to every present subscriber of a topic. It never waits for a slow one.</summary>
    ValueTask SendAsync<T>(string topic, T message, CancellationToken cancellationToken = default) where T : notnull;

    /// <summary>Ends the streams of a topic; each delivers first what it holds.</summary>
    ValueTask CompleteAsync(string topic);
}

/// <summary>Listens to topics.</summary>
public interface ITopicEventReceiver
{
    /// <summary>
    /// Subscribes at once, so that no message sent after the call is missed. Enumerate the stream once; disposing it, its
    /// enumerator, or cancelling the token unsubscribes.
    /// </summary>
    /// <remarks>
    /// A subscriber that falls behind by more than its buffer gets what it has, then the error
    /// <see cref="TopicErrorCodes.SubscriberTooSlow"/>: messages are never left out silently.
    /// </remarks>
    ValueTask<ITopicEventStream<T>> SubscribeAsync<T>(string topic, CancellationToken cancellationToken = default) where T : notnull;
}

/// <summary>The messages of a topic for one subscriber.</summary>
public interface ITopicEventStream<out T> : IAsyncEnumerable<T>, IAsyncDisposable;

/// <summary>Codes of what can end a stream.</summary>
public static class TopicErrorCodes
{
    /// <summary>The subscriber read more slowly than messages came. Subscribe again, and resume where you were.</summary>
    public const string SubscriberTooSlow = "SUBSCRIBER_TOO_SLOW";
}

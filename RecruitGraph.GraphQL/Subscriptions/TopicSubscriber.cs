using System.Threading.Channels;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Subscriptions;

/// <summary>One open stream of a topic.</summary>
internal abstract class TopicSubscriber
{
    /// <summary>Adds a message. False: the subscriber is closed, or was just closed since its buffer is full.</summary>
    public abstract bool TryAdd(object message);

    /// <summary>Ends the stream behind the messages that it holds.</summary>
    public abstract void Complete();
}

/// <inheritdoc cref="TopicSubscriber"/>
internal sealed class TopicSubscriber<T> : TopicSubscriber, ITopicEventStream<T> where T : notnull
{
    private readonly string _topic;
    private readonly Channel<T> _messages;
    private readonly Action<TopicSubscriber> _unsubscribe;
    private CancellationTokenRegistration _registration;

    public TopicSubscriber(string topic, int bufferSize, Action<TopicSubscriber> unsubscribe)
    {
        _topic = topic;
        _unsubscribe = unsubscribe;
        _messages = Channel.CreateBounded<T>(new BoundedChannelOptions(bufferSize)
        {
            FullMode = BoundedChannelFullMode.Wait,
            SingleReader = true,
        });
    }

    public void CloseWith(CancellationToken cancellationToken) =>
        _registration = cancellationToken.UnsafeRegister(static s => ((TopicSubscriber<T>)s!).Close(), this);

    public override bool TryAdd(object message)
    {
        if (message is not T typed)
        {
            throw new InvalidOperationException(
                $"The topic \"{_topic}\" has a subscriber for {typeof(T)}; a message of {message.GetType()} was sent.");
        }

        if (_messages.Writer.TryWrite(typed))
        {
            return true;
        }

        _messages.Writer.TryComplete(new GraphQLException(
            "The subscriber was too slow: it read fewer messages than came. Subscribe again.", TopicErrorCodes.SubscriberTooSlow));
        return false;
    }

    public override void Complete() => _messages.Writer.TryComplete();

    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        try
        {
            await foreach (var message in _messages.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return message;
            }
        }
        finally
        {
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync()
    {
        Close();
        return _registration.DisposeAsync();
    }

    private void Close()
    {
        _unsubscribe(this);
        _messages.Writer.TryComplete();
    }
}

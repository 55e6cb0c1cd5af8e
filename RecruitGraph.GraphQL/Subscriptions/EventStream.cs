using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Subscriptions;

/// <summary>Hands typed event streams to the engine.</summary>
public static class EventStream
{
    /// <summary>A stream that is there already.</summary>
    public static ValueTask<IAsyncEnumerable<object?>> From<T>(IAsyncEnumerable<T> events) => new(Untyped(events));

    /// <summary>A stream that has to be opened first.</summary>
    public static async ValueTask<IAsyncEnumerable<object?>> From<T>(Task<IAsyncEnumerable<T>> opening) => Untyped(await opening);

    /// <summary>A stream that has to be opened first.</summary>
    public static async ValueTask<IAsyncEnumerable<object?>> From<T>(ValueTask<IAsyncEnumerable<T>> opening) => Untyped(await opening);

    /// <summary>The messages of a topic, from the request's <see cref="ITopicEventReceiver"/>.</summary>
    public static async ValueTask<IAsyncEnumerable<object?>> FromTopic<T>(ResolverContext context, string topic) where T : notnull =>
        Untyped(await context.Service<ITopicEventReceiver>().SubscribeAsync<T>(topic, context.CancellationToken));

    private static IAsyncEnumerable<object?> Untyped<T>(IAsyncEnumerable<T> events) =>
        events as IAsyncEnumerable<object?> ?? Box(events);

    private static async IAsyncEnumerable<object?> Box<T>(
        IAsyncEnumerable<T> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in events.WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }
}

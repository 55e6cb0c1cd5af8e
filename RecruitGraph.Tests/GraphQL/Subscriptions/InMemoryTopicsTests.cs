using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Subscriptions;

namespace RecruitGraph.Tests.GraphQL.Subscriptions;

public sealed class InMemoryTopicsTests
{
    [Fact]
    public async Task SendAsync_Should_ReachEverySubscriber_When_TheyListenToTheTopic()
    {
        var topics = new InMemoryTopics();
        await using var one = await topics.SubscribeAsync<string>("t");
        await using var two = await topics.SubscribeAsync<string>("t");
        await using var other = await topics.SubscribeAsync<string>("u");
        await topics.SendAsync("t", "a");
        await topics.SendAsync("t", "b");
        await topics.CompleteAsync("t");
        await topics.CompleteAsync("u");
        (await ReadAsync(one)).ShouldBe(["a", "b"]);
        (await ReadAsync(two)).ShouldBe(["a", "b"]);
        (await ReadAsync(other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SubscribeAsync_Should_MissNothing_When_ReadingBeginsLater()
    {
        var topics = new InMemoryTopics();
        await using var stream = await topics.SubscribeAsync<int>("t");
        await topics.SendAsync("t", 1);
        await topics.CompleteAsync("t");
        (await ReadAsync(stream)).ShouldBe([1]);
    }

    [Fact]
    public async Task SendAsync_Should_EndASlowSubscriberWithAnError_When_ItsBufferIsFull()
    {
        var topics = new InMemoryTopics(bufferSize: 2);
        await using var slow = await topics.SubscribeAsync<int>("t");
        for (var i = 0; i < 3; i++)
        {
            await topics.SendAsync("t", i);
        }

        topics.CountSubscribers("t").ShouldBe(0);
        var seen = new List<int>();
        var error = await Should.ThrowAsync<GraphQLException>(async () =>
        {
            await foreach (var message in slow)
            {
                seen.Add(message);
            }
        });
        error.Error.Code.ShouldBe(TopicErrorCodes.SubscriberTooSlow);
        seen.ShouldBe([0, 1]);
    }

    [Fact]
    public async Task SendAsync_Should_GoOnForOthers_When_OneIsTooSlow()
    {
        var topics = new InMemoryTopics(bufferSize: 1);
        await using var slow = await topics.SubscribeAsync<int>("t");
        await topics.SendAsync("t", 1);
        await using var fresh = await topics.SubscribeAsync<int>("t");
        await topics.SendAsync("t", 2);
        topics.CountSubscribers("t").ShouldBe(1);
        await topics.CompleteAsync("t");
        (await ReadAsync(fresh)).ShouldBe([2]);
    }

    [Fact]
    public async Task Stream_Should_Unsubscribe_When_ItIsLeftInAnyWay()
    {
        var topics = new InMemoryTopics();
        var disposed = await topics.SubscribeAsync<int>("t");
        await disposed.DisposeAsync();
        topics.CountSubscribers("t").ShouldBe(0);

        using var cancellation = new CancellationTokenSource();
        await using var cancelled = await topics.SubscribeAsync<int>("t", cancellation.Token);
        cancellation.Cancel();
        topics.CountSubscribers("t").ShouldBe(0);
        (await ReadAsync(cancelled)).ShouldBeEmpty();

        await using var left = await topics.SubscribeAsync<int>("t");
        await topics.SendAsync("t", 1);
        await foreach (var _ in left)
        {
            break;
        }

        topics.CountSubscribers("t").ShouldBe(0);
    }

    [Fact]
    public async Task SendAsync_Should_Throw_When_TheTopicHasMessagesOfAnotherType()
    {
        var topics = new InMemoryTopics();
        await using var stream = await topics.SubscribeAsync<int>("t");
        await Should.ThrowAsync<InvalidOperationException>(async () => await topics.SendAsync("t", "text"));
    }

    [Fact]
    public async Task SendAsync_Should_LoseNothing_When_ManySendAtOnce()
    {
        var topics = new InMemoryTopics(bufferSize: 10_000);
        await using var stream = await topics.SubscribeAsync<int>("t");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(s => Task.Run(async () =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                await topics.SendAsync("t", (s * 1_000) + i);
            }
        })));
        await topics.CompleteAsync("t");
        (await ReadAsync(stream)).Order().ShouldBe(Enumerable.Range(0, 8_000));
    }

    private static async Task<List<T>> ReadAsync<T>(IAsyncEnumerable<T> stream)
    {
        var messages = new List<T>();
        await foreach (var message in stream)
        {
            messages.Add(message);
        }

        return messages;
    }
}

using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>Streamed lists: what comes when.</summary>
public sealed class StreamTests
{
    private readonly GatedHost _host = new();

    [Fact]
    public async Task ExecuteAsync_Should_KeepTheOrder_When_ItemsAreReadyOutOfOrder()
    {
        await using var answer = await _host.StartAsync("""{ nodes @stream(label: "all") { a: slow } }""");
        (await answer.NextAsync()).ShouldBe(
            """{"data":{"nodes":[]},"pending":[{"id":"0","path":["nodes"],"label":"all"}],"hasNext":true}""");
        var next = answer.NextAsync();
        await _host.ArriveAsync("a3");
        _host.Release("a2", 2);
        _host.Release("a1", 1);
        var first = (await next)!;
        _host.Release("a3", 3);
        var payloads = new List<string> { """{"data":{"nodes":[]},"pending":[{"id":"0","path":["nodes"]}],"hasNext":true}""", first };
        while (await answer.NextAsync() is { } payload)
        {
            payloads.Add(payload);
        }

        first.ShouldStartWith("""{"incremental":[{"id":"0","items":[{"a":1}""");
        payloads[^1].ShouldEndWith("""{"a":3}]}],"completed":[{"id":"0"}],"hasNext":false}""");
        IncrementalTest.Data(payloads).ShouldBe("""{"nodes":[{"a":1},{"a":2},{"a":3}]}""");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task ExecuteAsync_Should_GiveOneAnswer_When_TheListIsNotLonger(int initialCount)
    {
        var payloads = await _host.Executor().PayloadsAsync(
            "query ($count: Int!) { nodes @stream(initialCount: $count) { id } }", $$"""{"count":{{initialCount}}}""");
        payloads.ShouldBe(["""{"data":{"nodes":[{"id":1},{"id":2},{"id":3}]}}"""]);
    }

    [Fact]
    public async Task ExecuteAsync_Should_StreamTheRest_When_TheListIsLonger()
    {
        var payloads = await _host.Executor().PayloadsAsync("{ nodes @stream(initialCount: 2) { id } }");
        payloads.ShouldBe(
        [
            """{"data":{"nodes":[{"id":1},{"id":2}]},"pending":[{"id":"0","path":["nodes"]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","items":[{"id":3}]}],"completed":[{"id":"0"}],"hasNext":false}""",
        ]);
    }

    [Theory]
    [InlineData("-1", "initialCount must be a positive integer", 27)]
    [InlineData("null", "Argument \\\"@stream(initialCount:)\\\" has invalid value: Expected variable \\\"$count\\\" provided to non-null type \\\"Int!\\\" not to be null.", 57)]
    public async Task ExecuteAsync_Should_RefuseTheCount_When_ItIsNegativeOrNull(string count, string message, int column)
    {
        var answer = (await _host.Executor().PayloadsAsync(
            "query ($count: Int = 1) { numbers @stream(initialCount: $count) }", $$"""{"count":{{count}}}""")).Single();
        answer.ShouldBe(
            $$$"""{"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":{{{column}}}}],"path":["numbers"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"numbers":null}}""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_SendItemsAsTheyCome_When_TheSourceIsASequence()
    {
        await using var answer = await _host.StartAsync("{ feed @stream(initialCount: 1) { id } }", null, 1);
        (await answer.NextAsync()).ShouldBe("""{"data":{"feed":[{"id":1}]},"pending":[{"id":"0","path":["feed"]}],"hasNext":true}""");
        var next = answer.NextAsync();
        _host.Feed.Writer.TryWrite(2);
        (await next).ShouldBe("""{"incremental":[{"id":"0","items":[{"id":2}]}],"hasNext":true}""");
        _host.Feed.Writer.TryWrite(3);
        _host.Feed.Writer.TryWrite(4);
        _host.Feed.Writer.TryComplete();
        var rest = new List<string>();
        while (await answer.NextAsync() is { } payload)
        {
            rest.Add(payload);
        }

        string.Concat(rest).ShouldContain("""{"id":3}""");
        rest[^1].ShouldEndWith("""{"id":4}]}],"completed":[{"id":"0"}],"hasNext":false}""");
        _host.FeedClosed.Task.IsCompleted.ShouldBeTrue();
        _host.OpenScopes.ShouldBe(0);
    }

    [Fact]
    public async Task ExecuteAsync_Should_PutWhatIsThereIntoOnePayload_When_ItemsAreReadyTogether()
    {
        await using var answer = await _host.StartAsync("{ feed @stream { id } }", null, 1, 2, 3);
        await answer.NextAsync();
        (await answer.NextAsync()).ShouldBe("""{"incremental":[{"id":"0","items":[{"id":1},{"id":2},{"id":3}]}],"hasNext":true}""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_CutIntoPayloads_When_ASourceIsAlwaysReady()
    {
        var executor = IncrementalTest.Executor("type Query { numbers: [Int] }");
        var root = new Dictionary<string, object?> { ["numbers"] = CountAsync(250) };
        var payloads = await executor.PayloadsAsync("{ numbers @stream }", root: root);
        payloads.Count.ShouldBe(4);
        IncrementalTest.Data(payloads).ShouldBe($"{{\"numbers\":[{string.Join(',', Enumerable.Range(1, 250))}]}}");
    }

    [Fact]
    public async Task ExecuteAsync_Should_CompleteWithErrors_When_TheSourceFails()
    {
        await using var answer = await _host.StartAsync("{ feed @stream { id } }", null, 1);
        await answer.NextAsync();
        _host.Feed.Writer.TryComplete(new GraphQLException("Torn off.", "TORN_OFF"));
        var payloads = new List<string>();
        while (await answer.NextAsync() is { } payload)
        {
            payloads.Add(payload);
        }

        payloads[0].ShouldStartWith("""{"incremental":[{"id":"0","items":[{"id":1}]}]""");
        payloads[^1].ShouldContain(
            "\"path\":[\"feed\"],\"extensions\":{\"code\":\"TORN_OFF\"}}]}],\"hasNext\":false}");
        _host.OpenScopes.ShouldBe(0);
    }

    [Fact]
    public async Task ExecuteAsync_Should_EndTheStreamAndItsSource_When_AnItemMustNotBeNull()
    {
        await using var answer = await _host.StartAsync("{ feedNN @stream { id } }", null, 1, null, 3);
        await answer.NextAsync();
        var payload = (await answer.NextAsync())!;
        payload.ShouldStartWith("""{"incremental":[{"id":"0","items":[{"id":1}]}],"completed":[{"id":"0","errors":[{""");
        payload.ShouldContain("\"path\":[\"feedNN\",1]");
        payload.ShouldEndWith("\"hasNext\":false}");
        await _host.FeedClosed.Task.WaitAsync(IncrementalTest.Patience);
    }

    [Fact]
    public async Task ExecuteAsync_Should_CloseTheSourcesOfLaterItems_When_AnItemBeforeThemFails()
    {
        await using (var answer = await _host.StartAsync("{ nodes @stream { a: slowNN feed @stream { id } } }"))
        {
            await answer.NextAsync();
            var next = answer.NextAsync();
            await _host.ArriveAsync("a3");
            _host.Fail("a1");
            var payload = (await next)!;
            payload.ShouldStartWith("""{"completed":[{"id":"0","errors":[{"message":"Out of order.",""");
            payload.ShouldEndWith("\"hasNext\":false}");
            _host.Release("a2", 2);
            _host.Release("a3", 3);
            (await answer.NextAsync()).ShouldBeNull();
        }

        _host.OpenScopes.ShouldBe(0);
        _host.Pool.Out.ShouldBe(0);
    }

    [Fact]
    public async Task ExecuteAsync_Should_CloseTheSource_When_ANullBubblesOverTheList()
    {
        await using var answer = await _host.StartAsync("{ node { feed @stream(initialCount: 1) { id } nothingNN } }", null, 1, 2);
        ExecutionTest.Text(answer.Result.ShouldBeAssignableTo<OperationResult>()!).ShouldEndWith("""],"data":{"node":null}}""");
        await _host.FeedClosed.Task.WaitAsync(IncrementalTest.Patience);
        _host.OpenScopes.ShouldBe(0);
    }

    [Fact]
    public async Task ExecuteAsync_Should_AnnounceEachItemsFragment_When_ItsFieldsAreDeferred()
    {
        await using var answer = await _host.StartAsync("{ feed @stream { id ... @defer { node { id } } } }", null, 1);
        await answer.NextAsync();
        _host.Feed.Writer.TryComplete();
        var payloads = new List<string> { """{"data":{"feed":[]},"pending":[{"id":"0","path":["feed"]}],"hasNext":true}""" };
        while (await answer.NextAsync() is { } payload)
        {
            payloads.Add(payload);
        }

        payloads[1].ShouldStartWith("""{"pending":[{"id":"1","path":["feed",0]}],"incremental":[{"id":"0","items":[{"id":1}]}""");
        IncrementalTest.Data(payloads).ShouldBe("""{"feed":[{"id":1,"node":{"id":0}}]}""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_StreamAfterTheFragment_When_TheListIsDeferred()
    {
        var payloads = await _host.Executor().PayloadsAsync("{ node { ... @defer { nodes @stream(initialCount: 1) { id } } } }");
        payloads[0].ShouldContain("\"path\":[\"node\"]");
        payloads[1].ShouldContain("\"pending\":[{\"id\":\"1\",\"path\":[\"node\",\"nodes\"]}]");
        IncrementalTest.Data(payloads).ShouldBe("""{"node":{"nodes":[{"id":1},{"id":2},{"id":3}]}}""");
    }

    private static async IAsyncEnumerable<int> CountAsync(
        int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        for (var i = 1; i <= count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return i;
        }
    }
}

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>Answers in parts that end early: their reader stops, their caller is gone, or their time is over.</summary>
public sealed class EndingTests
{
    private const string Slow = "{ id ... @defer { a: slow } feed @stream { id } }";

    private readonly GatedHost _host = new();

    [Fact]
    public async Task DisposeAsync_Should_EndEverything_When_NothingWasRead()
    {
        await using (await _host.StartAsync("{ id ... @defer { a: slow } feed @stream(initialCount: 1) { id } }", null, 1))
        {
        }

        await _host.FeedClosed.Task.WaitAsync(IncrementalTest.Patience);
        ShouldBeCleared();
        _host.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task DisposeAsync_Should_StopResolversAndSources_When_TheReaderLeaves()
    {
        var answer = await _host.StartAsync(Slow);
        await answer.NextAsync();
        _host.Feed.Writer.TryWrite(1);
        var next = answer.NextAsync();
        await _host.ArriveAsync("a");
        (await next)!.ShouldContain("\"items\":[{\"id\":1}]");
        await answer.DisposeAsync();
        await _host.FeedClosed.Task.WaitAsync(IncrementalTest.Patience);
        _host.Cancelled.ShouldBe(1);
        ShouldBeCleared();
    }

    [Fact]
    public async Task DisposeAsync_Should_EndTheRead_When_ItComesFromElsewhere()
    {
        var answer = await _host.StartAsync(Slow);
        await answer.NextAsync();
        var next = answer.MoveNextAsync();
        await _host.ArriveAsync("a");
        await _host.FeedAsked.Task.WaitAsync(IncrementalTest.Patience);
        await answer.Result.DisposeAsync();
        (await next.WaitAsync(IncrementalTest.Patience)).ShouldBeFalse();
        await _host.FeedClosed.Task.WaitAsync(IncrementalTest.Patience);
        _host.Cancelled.ShouldBe(1);
        ShouldBeCleared();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadAsync_Should_End_When_ATokenIsCancelled(bool isCaller)
    {
        using var caller = new CancellationTokenSource();
        using var reader = new CancellationTokenSource();
        await using var answer = await _host.StartAsync(Slow, null, caller.Token, reader.Token);
        await answer.NextAsync();
        var next = answer.MoveNextAsync();
        await _host.ArriveAsync("a");
        await _host.FeedAsked.Task.WaitAsync(IncrementalTest.Patience);
        await (isCaller ? caller : reader).CancelAsync();
        (await next.WaitAsync(IncrementalTest.Patience)).ShouldBeFalse();
        await _host.FeedClosed.Task.WaitAsync(IncrementalTest.Patience);
        _host.Cancelled.ShouldBe(1);
        ShouldBeCleared();
    }

    [Fact]
    public async Task ReadAsync_Should_HoldBuffers_When_APayloadIsNotDisposed()
    {
        var answer = await _host.StartAsync("{ id ... @defer { node { id } } }");
        (await answer.MoveNextAsync()).ShouldBeTrue();
        _host.Pool.Out.ShouldBeGreaterThan(0);
        await answer.DisposeAsync();

        // The data, and what stands beside it.
        _host.Pool.Out.ShouldBe(2);
    }

    [Fact]
    public async Task ReadAsync_Should_KeepWhatIsThere_When_TheTimeOfAPartIsOver()
    {
        await using var answer = await _host.StartAsync("{ id ... @defer { a: slow b: slow node { c: slowNN } } feed @stream { id } }");
        await answer.NextAsync();
        var next = answer.NextAsync();
        await _host.ArriveAsync("c0");
        _host.Release("a", 1);
        await _host.FeedAsked.Task.WaitAsync(IncrementalTest.Patience);
        _host.Time.Advance(TimeSpan.FromSeconds(31));
        var payload = (await next)!;
        payload.ShouldContain("\"b\":null,\"node\":null}");
        payload.ShouldContain("\"path\":[\"b\"],\"extensions\":{\"code\":\"EXECUTION_TIMEOUT\"");
        payload.ShouldContain("\"path\":[\"node\",\"c\"],\"extensions\":{\"code\":\"EXECUTION_TIMEOUT\"");
        payload.ShouldContain("\"path\":[\"feed\"],\"extensions\":{\"code\":\"EXECUTION_TIMEOUT\"");
        payload.ShouldEndWith("\"hasNext\":false}");
        (await answer.NextAsync()).ShouldBeNull();
        await _host.FeedClosed.Task.WaitAsync(IncrementalTest.Patience);
        ShouldBeCleared();
    }

    [Fact]
    public async Task ReadAsync_Should_NotCountTheReadersTime_When_HeIsSlow()
    {
        await using var answer = await _host.StartAsync("{ ... @defer { a: slow } ... @defer { b: slow } }");
        await answer.NextAsync();
        var next = answer.NextAsync();
        await _host.ArriveAsync("b");
        _host.Time.Advance(TimeSpan.FromSeconds(20));
        _host.Release("a", 1);
        (await next)!.ShouldContain("{\"a\":1}");
        _host.Time.Advance(TimeSpan.FromSeconds(3_600));
        next = answer.NextAsync();
        _host.Release("b", 2);
        (await next)!.ShouldContain("{\"b\":2}");
    }

    [Fact]
    public async Task ReadAsync_Should_CompleteWhatIsPending_When_TheInitialAnswerTookTooLong()
    {
        var running = _host.StartAsync("{ a: slow ... @defer { b: slow } }");
        await _host.ArriveAsync("a");
        _host.Time.Advance(TimeSpan.FromSeconds(31));
        await using var answer = await running;
        var initial = (await answer.NextAsync())!;
        initial.ShouldContain("\"data\":{\"a\":null}");
        initial.ShouldContain("EXECUTION_TIMEOUT");
        var last = (await answer.NextAsync())!;
        last.ShouldStartWith("""{"completed":[{"id":"0","errors":[{"message":"The request exceeded its time limit of 30 s.","path":[]""");
        last.ShouldEndWith("\"hasNext\":false}");
        _host.Log.ShouldBe(["a"]);
    }

    private void ShouldBeCleared()
    {
        _host.OpenScopes.ShouldBe(0);
        _host.Pool.Out.ShouldBe(0);
    }
}

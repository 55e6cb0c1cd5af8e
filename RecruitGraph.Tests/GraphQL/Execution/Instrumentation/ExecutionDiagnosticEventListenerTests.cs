using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.DataLoaders;

namespace RecruitGraph.Tests.GraphQL.Execution.Instrumentation;

/// <summary>What a listener hears, and in which order.</summary>
public sealed class ExecutionDiagnosticEventListenerTests
{
    private readonly RecordingListener _listener = new();
    private readonly ObservedSchema _schema = new();

    [Fact]
    public async Task ExecuteAsync_Should_TellEveryPhase_When_TheDocumentIsNew()
    {
        await Executor().RunAsync("query Hello { leaf }");
        _listener.Heard.ShouldBe(
        [
            "+request", "+parse", "-parse", "+validate", "-validate", "+compile", "-compile", "kept", "+variables", "-variables",
            "+Query Hello", "-Query Hello", "-request",
        ]);
    }

    [Fact]
    public async Task ExecuteAsync_Should_TellOfTheCache_When_TheDocumentIsKnown()
    {
        var executor = Executor();
        await executor.RunAsync("{ leaf }");
        var before = _listener.Heard.Count;
        await executor.RunAsync("{ leaf }");
        _listener.Heard.Skip(before).ShouldBe(["+request", "cached", "+variables", "-variables", "+Query", "-Query", "-request"]);
    }

    [Theory]
    [InlineData("{ leaf", "refused GRAPHQL_PARSE_FAILED")]
    [InlineData("{ leef }", "refused GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query($a: String!) { echo(text: $a) }", "refused BAD_USER_INPUT")]
    [InlineData("{ wrong }", "errors INTERNAL_SERVER_ERROR")]
    [InlineData("{ refused wrong }", "errors NOT_NOW INTERNAL_SERVER_ERROR")]
    public async Task ExecuteAsync_Should_TellTheCodes_When_SomethingIsWrong(string document, string expected)
    {
        await Executor().RunAsync(document);
        _listener.Heard.ShouldContain(expected);
        _listener.Heard.Count(static h => h.StartsWith('+')).ShouldBe(_listener.Heard.Count(static h => h.StartsWith('-')));
        _listener.Heard[^1].ShouldBe("-request");
    }

    [Fact]
    public async Task ExecuteAsync_Should_EndTheRequestWithItsAnswer_When_AFieldTakesTime()
    {
        var answer = Executor().RunAsync("{ slow }");
        _listener.Heard[^1].ShouldBe("+Query");
        _schema.Slow.SetResult("there");
        (await answer).ShouldBe("""{"data":{"slow":"there"}}""");
        _listener.Heard[^1].ShouldBe("-request");
    }

    [Fact]
    public async Task ExecuteAsync_Should_EndTheRequest_When_TheCallerGoes()
    {
        using var source = new CancellationTokenSource();
        var answer = Executor().RunAsync("{ slow }", cancellationToken: source.Token);
        await source.CancelAsync();
        _schema.Slow.SetCanceled();
        await Should.ThrowAsync<OperationCanceledException>(answer);
        _listener.Heard[^1].ShouldBe("-request");
    }

    [Fact]
    public async Task ExecuteAsync_Should_TellOfFields_When_TheListenerAsksForThem()
    {
        var listener = new RecordingListener(fields: true);
        var answer = _schema.Executor(new RequestExecutorOptions { DiagnosticEventListeners = [listener, _listener] })
            .RunAsync("{ leaf echo(text: \"a\") slow wrong __typename }");
        _schema.Slow.SetResult("there");
        (await answer).ShouldContain("\"slow\":\"there\"");
        listener.Heard.Where(static h => h.Contains("Query.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(
        [
            "+Query.echo", "+Query.leaf", "+Query.slow", "+Query.wrong", "-Query.echo", "-Query.leaf", "-Query.slow", "-Query.wrong",
        ]);
        _listener.Heard.ShouldNotContain("+Query.leaf");
    }

    [Fact]
    public async Task ExecuteAsync_Should_TellOfBatches_When_ADataLoaderFetches()
    {
        var harness = new LoaderHarness
        {
            ItemFields = { ["a"] = LoaderHarness.Async(static c => c.DataLoader<IDataLoaderA>().LoadAsync(c.Parent<int>())) },
            Options = new RequestExecutorOptions { DiagnosticEventListeners = [_listener] },
        };
        await harness.RunAsync("{ items { a } }");
        _listener.Heard.Where(static h => h.Contains("Loader", StringComparison.Ordinal)).ShouldBe(["+LoaderA 4", "-LoaderA 4"]);
    }

    [Fact]
    public async Task ReadAsync_Should_TellOfEachEvent_When_ASubscriptionRuns()
    {
        var result = await Executor().ExecuteAsync(ExecutionTest.Request("subscription { news }"), NoServices.Instance, default);
        _listener.Heard.TakeLast(2).ShouldBe(["-request", "+subscription"]);
        var before = _listener.Heard.Count;
        _schema.News.Writer.TryWrite("good").ShouldBeTrue();
        _schema.News.Writer.TryWrite("bad").ShouldBeTrue();
        _schema.News.Writer.Complete();
        await using (var stream = result.ShouldBeAssignableTo<ResponseStream>()!)
        {
            await foreach (var answer in stream.ReadAsync(default))
            {
                await answer.DisposeAsync();
            }
        }

        _listener.Heard.Skip(before).ShouldBe(["+event", "-event", "+event", "-event", "errors INTERNAL_SERVER_ERROR", "-subscription"]);
    }

    [Fact]
    public async Task DisposeAsync_Should_EndTheSubscription_When_ItIsNeverRead()
    {
        var result = await Executor().ExecuteAsync(ExecutionTest.Request("subscription { news }"), NoServices.Instance, default);
        await result.DisposeAsync();
        await result.DisposeAsync();
        _listener.Heard.Count(static h => h == "-subscription").ShouldBe(1);
    }

    [Fact]
    public async Task ExecuteAsync_Should_AnswerAllTheSame_When_AListenerThrows()
    {
        var unexpected = new List<GraphQLError>();
        var executor = _schema.Executor(new RequestExecutorOptions
        {
            DiagnosticEventListeners = [new ThrowingListener(), _listener],
            OnUnexpectedError = unexpected.Add,
        });
        (await executor.RunAsync("{ leaf }")).ShouldBe("""{"data":{"leaf":"leaf"}}""");
        unexpected.Select(static e => e.Exception!.Message).Distinct().ShouldBe(["at the end", "at the start"], ignoreOrder: true);
        _listener.Heard[^1].ShouldBe("-request");
    }

    private RequestExecutor Executor() => _schema.Executor(new RequestExecutorOptions { DiagnosticEventListeners = [_listener] });

    private sealed class ThrowingListener : ExecutionDiagnosticEventListener, IDisposable
    {
        public override IDisposable ExecuteRequest(ObservedRequest request) => this;

        public override IDisposable ParseDocument(ObservedRequest request) => throw new InvalidOperationException("at the start");

        public void Dispose() => throw new InvalidOperationException("at the end");
    }
}

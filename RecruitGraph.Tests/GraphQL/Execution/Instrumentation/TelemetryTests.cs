using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.DataLoaders;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Execution.Instrumentation;

/// <summary>Whoever listens to spans and metrics hears every request of the process, so nothing else may run beside these tests.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TelemetryCollection
{
    public const string Name = "Telemetry";
}

/// <summary>Spans and metrics, named as the OpenTelemetry semantic conventions want it.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class TelemetryTests : IDisposable
{
    private readonly ObservedSchema _schema = new();
    private readonly ManualTime _time = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<string> _measurements = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public TelemetryTests()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "RecruitGraph.GraphQL",
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "RecruitGraph.GraphQL")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((i, value, tags, _) => Note(i, value, tags));
        _meters.SetMeasurementEventCallback<int>((i, value, tags, _) => Note(i, value, tags));
        _meters.SetMeasurementEventCallback<double>((i, value, tags, _) => Note(i, value, tags));
        _meters.Start();
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public async Task ExecuteAsync_Should_GiveASpanWithKindAndName_When_AnOperationRuns()
    {
        await RunAsync("query Hello { leaf echo(text: \"13800138000\") }");
        var span = _spans.ShouldHaveSingleItem();
        span.DisplayName.ShouldBe("query");
        span.Kind.ShouldBe(ActivityKind.Server);
        span.Status.ShouldBe(ActivityStatusCode.Unset);
        Tags(span).ShouldBe(["graphql.operation.name=Hello", "graphql.operation.type=query"]);
    }

    [Theory]
    [InlineData("{ wrong }", "query", ActivityStatusCode.Error, "INTERNAL_SERVER_ERROR")]
    [InlineData("{ refused }", "query", ActivityStatusCode.Unset, "NOT_NOW")]
    [InlineData("{ unknown }", "GraphQL Operation", ActivityStatusCode.Unset, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{", "GraphQL Operation", ActivityStatusCode.Unset, "GRAPHQL_PARSE_FAILED")]
    public async Task ExecuteAsync_Should_TellTheFirstCode_When_SomethingIsWrong(
        string document, string name, ActivityStatusCode status, string code)
    {
        await RunAsync(document);
        var span = _spans.ShouldHaveSingleItem();
        span.DisplayName.ShouldBe(name);
        span.Status.ShouldBe(status);
        Tags(span).ShouldContain($"error.type={code}");
        _measurements.ShouldContain(m => m.StartsWith($"graphql.server.errors 1 error.type={code}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExecuteAsync_Should_CarryTheDocumentWithoutItsData_When_TheOptionSaysSo()
    {
        await RunAsync(
            "query Hello { # a comment\n echo(text: \"13800138000\", number: 42) }",
            new TelemetryOptions { IncludeDocument = true, RenameSpans = true });
        var span = _spans.ShouldHaveSingleItem();
        span.DisplayName.ShouldBe("query Hello");
        Tags(span).ShouldContain("graphql.document=query Hello { echo ( text : \"\" number : 0 ) }");
    }

    [Fact]
    public async Task ExecuteAsync_Should_GivePhasesSpansOfTheirOwn_When_TheOptionSaysSo()
    {
        await RunAsync("{ leaf }", new TelemetryOptions { IncludePhases = true });
        var request = _spans.Single(static s => s.DisplayName == "query");
        var phases = _spans.Where(static s => s.DisplayName != "query").ToArray();
        phases.Select(static s => s.DisplayName).ShouldBe(
        [
            "GraphQL Document Parsing", "GraphQL Document Validation", "GraphQL Operation Planning", "GraphQL Variable Coercion",
            "GraphQL Operation Execution",
        ]);
        phases.ShouldAllBe(s => s.ParentSpanId == request.SpanId);
    }

    [Fact]
    public async Task ExecuteAsync_Should_MeasureTheTime_When_ARequestIsAnswered()
    {
        var answer = RunAsync("query Hello { slow }");
        _measurements.ShouldContain("graphql.server.active_requests 1");
        _time.Advance(TimeSpan.FromMilliseconds(250));
        _schema.Slow.SetResult("there");
        await answer;
        _measurements.ShouldContain("graphql.server.request.duration 0.25 error.type= graphql.operation.type=query");
        _measurements.ShouldContain("graphql.server.active_requests -1");
        _measurements.ShouldContain("graphql.document.cache.lookups 1 graphql.document.cache.result=miss");
        _measurements.ShouldNotContain(static m => m.Contains("Hello", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExecuteAsync_Should_CountSubscriptionsApart_When_OneIsOpen()
    {
        var result = await Executor(new TelemetryOptions())
            .ExecuteAsync(ExecutionTest.Request("subscription { news }"), NoServices.Instance, default);
        _measurements.ShouldContain("graphql.server.active_subscriptions 1");
        _measurements.ShouldContain("graphql.server.active_requests -1");
        _schema.News.Writer.TryWrite("good").ShouldBeTrue();
        _schema.News.Writer.Complete();
        await foreach (var answer in ((ResponseStream)result).ReadAsync(default))
        {
            await answer.DisposeAsync();
        }

        _measurements.ShouldContain("graphql.server.subscription.events 1");
        _measurements.ShouldContain("graphql.server.active_subscriptions -1");
        _spans.Select(static s => s.DisplayName).ShouldBe(["subscription", "GraphQL Subscription Event"]);
    }

    [Fact]
    public async Task ExecuteAsync_Should_MeasureBatches_When_ADataLoaderFetches()
    {
        var harness = new LoaderHarness
        {
            ItemFields = { ["a"] = LoaderHarness.Async(static c => c.DataLoader<IDataLoaderA>().LoadAsync(c.Parent<int>())) },
            Options = new RequestExecutorOptions { Telemetry = new TelemetryOptions { IncludeDataLoaders = true } },
        };
        await harness.RunAsync("{ items { a } }");
        _measurements.ShouldContain("graphql.dataloader.batch.size 4 graphql.dataloader.name=LoaderA");
        Tags(_spans.Single(static s => s.DisplayName == "GraphQL DataLoader Batch"))
            .ShouldBe(["graphql.dataloader.batch.size=4", "graphql.dataloader.name=LoaderA"]);
    }

    private Task<string> RunAsync(string document, TelemetryOptions? options = null) =>
        Executor(options ?? new TelemetryOptions()).RunAsync(document);

    private RequestExecutor Executor(TelemetryOptions options) =>
        _schema.Executor(new RequestExecutorOptions { Telemetry = options, TimeProvider = _time });

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measurements.Enqueue(
            FormattableString.Invariant($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().OrderBy(static t => t.Key, StringComparer.Ordinal).Select(static t => $"{t.Key}={t.Value}"))}").TrimEnd());

    private static string[] Tags(Activity span) =>
        [.. span.TagObjects.OrderBy(static t => t.Key, StringComparer.Ordinal).Select(static t => $"{t.Key}={t.Value}")];
}

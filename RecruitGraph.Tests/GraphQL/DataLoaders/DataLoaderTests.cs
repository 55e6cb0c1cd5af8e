using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.DataLoaders;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.DataLoaders;

public sealed class DataLoaderTests
{
    [Fact]
    public async Task LoadAsync_Should_SplitBatches_When_KeysExceedTheMaximum()
    {
        var harness = new LoaderHarness { Items = 23, ItemFields = { ["a"] = LoaderHarness.Async(static c => A(c).LoadAsync(c.Parent<int>())) } };
        await harness.RunAsync("{ items { a } }");
        harness.Batches.ShouldBe(["A[1,2,3,4,5,6,7,8,9,10]", "A[11,12,13,14,15,16,17,18,19,20]", "A[21,22,23]"]);
    }

    [Fact]
    public async Task LoadAsync_Should_FetchAKeyOnce_When_ManyAskForIt()
    {
        var harness = new LoaderHarness { ItemFields = { ["a"] = LoaderHarness.Async(static c => A(c).LoadAsync(7)) } };
        (await harness.RunAsync("{ items { a } }")).ShouldBe("""{"data":{"items":[{"a":7},{"a":7},{"a":7},{"a":7}]}}""");
        harness.Batches.ShouldBe(["A[7]"]);
    }

    [Fact]
    public async Task LoadAsync_Should_FailEveryKey_When_TheBatchFails()
    {
        var harness = new LoaderHarness
        {
            Items = 2,
            FetchFails = new GraphQLException("The source is gone.", "GONE"),
            ItemFields =
            {
                ["direct"] = LoaderHarness.Async(static c => A(c).LoadAsync(c.Parent<int>())),
                ["chain"] = LoaderHarness.Async(static async c => await A(c).LoadAsync(c.Parent<int>())),
            },
        };
        var answer = JsonNode.Parse(await harness.RunAsync("{ items { direct chain } }"))!;
        answer["data"]!.ToJsonString().ShouldBe("""{"items":[{"direct":null,"chain":null},{"direct":null,"chain":null}]}""");
        answer["errors"]!.AsArray().Select(e => $"{e!["path"]!.ToJsonString()} {e["extensions"]!["code"]}").ShouldBe(
        [
            """["items",0,"direct"] GONE""",
            """["items",1,"direct"] GONE""",
            """["items",0,"chain"] GONE""",
            """["items",1,"chain"] GONE""",
        ], ignoreOrder: true);
        harness.Batches.ShouldBe(["A[1,2]"]);
    }

    [Fact]
    public async Task LoadAsync_Should_GiveMissingValue_When_TheSourceLacksTheKey()
    {
        var (executor, loader) = Words();
        (await executor.DataAsync("""{ one: word(key: "one") none: word(key: "none") }"""))
            .ShouldBe("""{"one":"ONE","none":"missing none"}""");
        loader.Batches.ShouldBe(["one,none"]);
    }

    [Fact]
    public async Task Prime_Should_SaveTheFetch_When_TheValueIsKnown()
    {
        var (executor, loader) = Words();
        (await executor.DataAsync("""{ primed(key: "one") }""")).ShouldBe("""{"primed":"primed one"}""");
        loader.Batches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_Should_FetchAnew_When_TheKeyWasLoaded()
    {
        var (executor, loader) = Words();
        (await executor.DataAsync("""{ twice(key: "one") }""")).ShouldBe("""{"twice":"ONEONE"}""");
        loader.Batches.ShouldBe(["one", "one"]);
    }

    [Fact]
    public async Task Get_Should_BatchByState_When_StatesDiffer()
    {
        var (executor, loader) = Words();
        (await executor.DataAsync("""{ a: page(key: "a", size: 1) b: page(key: "b", size: 2) c: page(key: "c", size: 1) }"""))
            .ShouldBe("""{"a":"A/1","b":"B/2","c":"C/1"}""");
        loader.Batches.ShouldBe(["a,c", "b"]);
    }

    [Fact]
    public async Task LoadAsync_Should_StopWaiting_When_ItsOwnTokenIsCancelled()
    {
        var (executor, _) = Words();
        (await executor.DataAsync("""{ cancelled(key: "one") }""")).ShouldBe("""{"cancelled":"cancelled"}""");
    }

    [Fact]
    public async Task LoadAsync_Should_Fetch_When_NoOperationRunsYet()
    {
        var (executor, loader) = Words();
        var request = new RequestContext(
            executor.Schema, executor.Options, ExecutionTest.Request("{ x }"), NoServices.Instance, CancellationToken.None);
        var loads = await request.DataLoaders.Get<IWordLoader>().LoadAsync(["one", "two"]).WaitAsync(TimeSpan.FromSeconds(20));
        loads.ShouldBe(["ONE", "TWO"]);
        loader.Batches.SelectMany(b => b.Split(',')).ShouldBe(["one", "two"], ignoreOrder: true);
    }

    [Fact]
    public async Task Get_Should_SayWhichLoader_When_ItIsNotRegistered()
    {
        Exception? seen = null;
        var executor = ExecutionTest.Executor(
            new SchemaBuilder().AddType(new ObjectTypeConfiguration("Query")
            {
                Fields = [new("x", "Int") { Resolve = static (in c) => c.DataLoader<IDataLoaderB>() }],
            }),
            new RequestExecutorOptions { OnUnexpectedError = e => seen = e.Exception });
        (await executor.RunAsync("{ x }")).ShouldContain("Unexpected execution error.");
        seen!.Message.ShouldContain(nameof(IDataLoaderB));
    }

    private static IDataLoaderA A(in ResolverContext context) => context.DataLoader<IDataLoaderA>();

    private static (RequestExecutor Executor, WordLog Log) Words()
    {
        var log = new WordLog();
        var builder = new SchemaBuilder();
        builder.DataLoaders.Add<IWordLoader>(scope => new WordLoader(scope, log));
        InputValueConfiguration key = new("key", "String!");
        builder.AddType(new ObjectTypeConfiguration("Query")
        {
            Fields =
            [
                Word("word", [key], static c => c.DataLoader<IWordLoader>().LoadAsync(c.Argument<string>(0))),
                Word("primed", [key], static c =>
                {
                    var loader = c.DataLoader<IWordLoader>();
                    loader.Prime(c.Argument<string>(0), "primed " + c.Argument<string>(0));
                    loader.Prime(c.Argument<string>(0), "too late");
                    return loader.LoadAsync(c.Argument<string>(0));
                }),
                Word("twice", [key], static async c =>
                {
                    var loader = c.DataLoader<IWordLoader>();
                    var first = await loader.LoadAsync(c.Argument<string>(0));
                    loader.Remove(c.Argument<string>(0));
                    return first + await loader.LoadAsync(c.Argument<string>(0));
                }),
                Word("page", [key, new InputValueConfiguration("size", "Int!")], static c =>
                    c.Request.DataLoaders.Get<IWordLoader, int>(c.Argument<int>(1)).LoadAsync(c.Argument<string>(0))),
                Word("cancelled", [key], static async c =>
                {
                    using var cancellation = new CancellationTokenSource();
                    var load = c.DataLoader<IWordLoader>().LoadAsync(c.Argument<string>(0), cancellation.Token);
                    cancellation.Cancel();
                    return await Assert.ThrowsAnyAsync<OperationCanceledException>(() => load) is null ? null : "cancelled";
                }),
            ],
        });
        return (ExecutionTest.Executor(builder), log);
    }

    private static FieldConfiguration Word(
        string name, List<InputValueConfiguration> arguments, Func<ResolverContext, Task<string?>> resolve) =>
        new(name, "String") { Arguments = arguments, ResolveAsync = (in c) => ResolverResult.From(resolve(c)) };

    private sealed class WordLog
    {
        public List<string> Batches { get; } = [];
    }

    private interface IWordLoader : IDataLoader<string, string>;

    private sealed class WordLoader(DataLoaderScope scope, WordLog log) : DataLoader<string, string>(scope), IWordLoader
    {
        protected override Task<IReadOnlyDictionary<string, string>> FetchAsync(
            IReadOnlyList<string> keys, IServiceScope services, CancellationToken cancellationToken)
        {
            lock (log)
            {
                log.Batches.Add(string.Join(',', keys));
            }

            var suffix = Scope.State<int>() is > 0 and var size ? $"/{size}" : string.Empty;
            return Task.FromResult<IReadOnlyDictionary<string, string>>(
                keys.Where(k => k != "none").ToDictionary(k => k, k => k.ToUpperInvariant() + suffix));
        }

        protected override string? MissingValue(string key) => $"missing {key}";
    }
}

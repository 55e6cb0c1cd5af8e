using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.DataLoaders;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Execution;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.DataLoaders;

/// <summary>Operations whose time is over, or whose caller is gone, while loads wait for a batch or a batch is at work.</summary>
public sealed class LoadTimeoutTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ManualTime _time = new();
    private readonly TaskCompletionSource _fetching = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> _late = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _batches;

    [Fact]
    public async Task Answer_Should_KeepWhatIsThere_When_ABatchHangs()
    {
        var run = Executor(hangs: true).RunAsync("{ quick items { id load } }");
        await _fetching.Task.WaitAsync(Patience);
        _time.Advance(TimeSpan.FromSeconds(31));

        var answer = JsonNode.Parse(await run.WaitAsync(Patience))!;
        answer["data"]!.ToJsonString().ShouldBe("""{"quick":1,"items":[{"id":1,"load":null},{"id":2,"load":null}]}""");
        ShouldHaveTimedOut(answer, """["items",0,"load"]""");
        await _stopped.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Loads_Should_BeCancelled_When_TimeIsOverBeforeTheyAreDispatched()
    {
        // As long as another field is at work the loads wait; nothing fetches them any more when the time is over.
        var run = Executor().RunAsync("{ items { load } late quick }");
        _time.Advance(TimeSpan.FromSeconds(31));

        var answer = JsonNode.Parse(await run.WaitAsync(Patience))!;
        answer["data"]!.ToJsonString().ShouldBe("""{"items":[{"load":null},{"load":null}],"late":null,"quick":1}""");
        ShouldHaveTimedOut(answer, """["items",0,"load"]""", """["late"]""");
        _batches.ShouldBe(0);
        _late.SetResult(1);
    }

    [Fact]
    public async Task Loads_Should_BeDispatched_When_NothingMovesForTheStallLimit()
    {
        var run = Executor().RunAsync("{ items { load } late }");
        _time.Advance(OperationScheduler.StallLimit - TimeSpan.FromMilliseconds(1));
        _batches.ShouldBe(0);
        _time.Advance(TimeSpan.FromMilliseconds(2));
        await _fetching.Task.WaitAsync(Patience);
        _late.SetResult(5);

        (await run.WaitAsync(Patience)).ShouldBe("""{"data":{"items":[{"load":1},{"load":2}],"late":5}}""");
        _batches.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_Should_Come_When_ABatchHangsAfterTheStallLimit()
    {
        var run = Executor(hangs: true).RunAsync("{ items { load } late }");
        _time.Advance(OperationScheduler.StallLimit + TimeSpan.FromMilliseconds(1));
        await _fetching.Task.WaitAsync(Patience);
        _time.Advance(TimeSpan.FromSeconds(30));

        ShouldHaveTimedOut(JsonNode.Parse(await run.WaitAsync(Patience))!, """["items",0,"load"]""", """["late"]""");
        await _stopped.Task.WaitAsync(Patience);
        _late.SetResult(1);
    }

    [Fact]
    public async Task Batch_Should_BeCancelled_When_TheCallerIsGone()
    {
        using var caller = new CancellationTokenSource();
        var run = Executor(hangs: true).RunAsync("{ items { load } }", cancellationToken: caller.Token);
        await _fetching.Task.WaitAsync(Patience);
        caller.Cancel();

        await Should.ThrowAsync<OperationCanceledException>(() => run.WaitAsync(Patience));
        await _stopped.Task.WaitAsync(Patience);
    }

    private static void ShouldHaveTimedOut(JsonNode answer, params string[] paths)
    {
        var errors = answer["errors"]!.AsArray();
        errors.Select(static e => e!["path"]!.ToJsonString()).ShouldBe(paths, ignoreOrder: true);
        errors.ShouldAllBe(static e => e!["extensions"]!["code"]!.GetValue<string>() == "EXECUTION_TIMEOUT"
            && e["extensions"]!["asked"]!.GetValue<double>() > 30 && e["extensions"]!["allowed"]!.GetValue<double>() == 30);
    }

    private RequestExecutor Executor(bool hangs = false)
    {
        object[] items = [1, 2];
        var builder = new SchemaBuilder()
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Fields =
                [
                    new("quick", "Int") { Resolve = static (in _) => 1 },
                    new("items", "[Item!]!") { Resolve = (in _) => items },
                    new("late", "Int") { ResolveAsync = (in _) => ResolverResult.From(_late.Task) },
                ],
            })
            .AddType(new ObjectTypeConfiguration("Item")
            {
                Fields =
                [
                    new("id", "Int") { Resolve = static (in c) => c.Parent<int>() },
                    new("load", "Int")
                    {
                        ResolveAsync = static (in c) => ResolverResult.From(c.DataLoader<ILoader>().LoadAsync(c.Parent<int>())),
                    },
                ],
            });
        builder.DataLoaders.Add<ILoader>(scope => new Loader(scope, this, hangs));
        return ExecutionTest.Executor(builder, new RequestExecutorOptions { TimeProvider = _time });
    }

    private interface ILoader : IDataLoader<int, int>;

    private sealed class Loader(DataLoaderScope scope, LoadTimeoutTests test, bool hangs) : DataLoader<int, int>(scope), ILoader
    {
        protected override async Task<IReadOnlyDictionary<int, int>> FetchAsync(
            IReadOnlyList<int> keys, IServiceScope services, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref test._batches);
            test._fetching.TrySetResult();
            if (hangs)
            {
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }
                finally
                {
                    test._stopped.TrySetResult();
                }
            }

            return keys.ToDictionary(static k => k);
        }
    }
}

using System.Text.Json.Nodes;
using System.Threading.Channels;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>Operations that end early: their time is over, or their caller is gone.</summary>
public sealed class TimeTests
{
    [Fact]
    public async Task ExecuteAsync_Should_KeepWhatIsThere_When_TimeIsOver()
    {
        var host = new Host();
        var run = host.Executor().RunAsync("{ quick slow: waits node { quick nodeNN { waitsNN } } }");
        await host.AllWaitAsync(2);
        host.Time.Advance(TimeSpan.FromSeconds(31));
        var answer = JsonNode.Parse(await run)!;
        answer["data"]!.ToJsonString().ShouldBe("""{"quick":1,"slow":null,"node":null}""");
        answer["errors"]!.AsArray().Select(e => $"{e!["extensions"]!["code"]} {e["path"]!.ToJsonString()}").ShouldBe(
            ["EXECUTION_TIMEOUT [\"slow\"]", "EXECUTION_TIMEOUT [\"node\",\"nodeNN\",\"waitsNN\"]"], ignoreOrder: true);
        answer["errors"]![0]!["message"]!.GetValue<string>().ShouldBe("The request exceeded its time limit of 30 s.");
        host.Cancelled.ShouldBe(2);
    }

    [Fact]
    public async Task ExecuteAsync_Should_SayItOnce_When_AFieldOfManyItemsIsSlow()
    {
        var host = new Host();
        var run = host.Executor().RunAsync("{ nodes { waits } }");
        await host.AllWaitAsync(3);
        host.Time.Advance(TimeSpan.FromSeconds(31));
        var answer = JsonNode.Parse(await run)!;
        answer["data"]!.ToJsonString().ShouldBe("""{"nodes":[{"waits":null},{"waits":null},{"waits":null}]}""");
        answer["errors"]!.AsArray().Single()!["path"]!.ToJsonString().ShouldBe("""["nodes",0,"waits"]""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_Answer_When_AResolverDoesNotStop()
    {
        var host = new Host();
        var run = host.Executor().RunAsync("{ quick stubborn }");
        await host.AllWaitAsync(1);
        host.Time.Advance(TimeSpan.FromSeconds(31));
        var answer = JsonNode.Parse(await run)!;
        answer["data"]!.ToJsonString().ShouldBe("""{"quick":1,"stubborn":null}""");

        // What comes afterwards finds nobody, and its services are disposed all the same.
        host.Stubborn.SetResult(5);
        await host.ScopeDisposed.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task ExecuteAsync_Should_LeaveOutTheRest_When_TimeIsOverBetweenPureFields()
    {
        var host = new Host();
        var answer = JsonNode.Parse(await host.Executor().RunAsync("{ many { takesASecond } quick }"))!;
        var errors = answer["errors"]!.AsArray();
        errors.Single()!["extensions"]!["code"]!.GetValue<string>().ShouldBe("EXECUTION_TIMEOUT");
        answer["data"]!["many"]!.AsArray().Count.ShouldBe(1_000);
        answer["data"]!["many"]![0]!["takesASecond"]!.GetValue<int>().ShouldBe(1);
        answer["data"]!["many"]![999]!["takesASecond"].ShouldBeNull();
        answer["data"]!["quick"].ShouldBeNull();
    }

    [Fact]
    public async Task ExecuteAsync_Should_NotRunTheNextMutation_When_TimeIsOver()
    {
        var host = new Host();
        var run = host.Executor().RunAsync("mutation { waits next }");
        await host.AllWaitAsync(1);
        host.Time.Advance(TimeSpan.FromSeconds(31));
        var answer = JsonNode.Parse(await run)!;
        answer["data"]!.ToJsonString().ShouldBe("""{"waits":null,"next":null}""");
        host.Mutations.ShouldBe(0);
    }

    [Fact]
    public async Task ExecuteAsync_Should_StopResolvers_When_TheCallerIsGone()
    {
        var host = new Host();
        using var caller = new CancellationTokenSource();
        var run = host.Executor().RunAsync("{ waits node { waits } }", cancellationToken: caller.Token);
        await host.AllWaitAsync(2);
        caller.Cancel();
        await Should.ThrowAsync<OperationCanceledException>(() => run);
        host.Cancelled.ShouldBe(2);
    }

    [Fact]
    public async Task ExecuteAsync_Should_WaitForEverything_When_TheDataIsNullAlready()
    {
        var host = new Host();
        var run = host.Executor().RunAsync("{ stubborn nothingNN }");
        await host.AllWaitAsync(1);
        run.IsCompleted.ShouldBeFalse();
        host.Stubborn.SetResult(5);
        JsonNode.Parse(await run)!["data"].ShouldBeNull();
        host.ScopeDisposed.Task.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task ExecuteAsync_Should_NotTouchTheNextRequest_When_ARequestTimedOut()
    {
        var host = new Host();
        var executor = host.Executor();
        var run = executor.RunAsync("{ stubborn }");
        await host.AllWaitAsync(1);
        host.Time.Advance(TimeSpan.FromSeconds(31));
        await run;
        for (var i = 0; i < 20; i++)
        {
            var next = executor.RunAsync("{ quick node { quick } }");
            host.Stubborn.TrySetResult(5);
            (await next).ShouldBe("""{"data":{"quick":1,"node":{"quick":1}}}""");
        }
    }

    private sealed class Host
    {
        private readonly Channel<bool> _waiting = Channel.CreateUnbounded<bool>();
        private int _cancelled;

        public ManualTime Time { get; } = new();

        public int Cancelled => _cancelled;

        public int Mutations { get; private set; }

        public TaskCompletionSource<object?> Stubborn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource ScopeDisposed { get; } = new();

        public async Task AllWaitAsync(int fields)
        {
            for (var i = 0; i < fields; i++)
            {
                await _waiting.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
            }
        }

        public RequestExecutor Executor()
        {
            object[] nodes = [1, 2, 3];
            var many = Enumerable.Range(0, 1_000).Select(static i => (object)i).ToArray();
            FieldConfiguration[] Fields() =>
            [
                new("quick", "Int") { Resolve = static (in _) => 1 },
                new("takesASecond", "Int")
                {
                    Resolve = (in _) =>
                    {
                        Time.Advance(TimeSpan.FromSeconds(1));
                        return 1;
                    },
                },
                new("waits", "Int") { ResolveAsync = (in c) => ResolverResult.From(WaitAsync(c.CancellationToken)) },
                new("waitsNN", "Int!") { ResolveAsync = (in c) => ResolverResult.From(WaitAsync(c.CancellationToken)) },
                new("stubborn", "Int") { ResolveAsync = (in c) => ResolverResult.From(StubbornAsync(), new Scope(this)) },
                new("nothingNN", "Int!") { Resolve = static (in _) => null },
                new("node", "Node") { Resolve = static (in _) => 1 },
                new("nodeNN", "Node!") { Resolve = static (in _) => 1 },
                new("nodes", "[Node!]!") { Resolve = (in _) => nodes },
                new("many", "[Node!]!") { Resolve = (in _) => many },
            ];
            return ExecutionTest.Executor(
                new SchemaBuilder()
                    .AddType(new ObjectTypeConfiguration("Query") { Fields = [.. Fields()] })
                    .AddType(new ObjectTypeConfiguration("Node") { Fields = [.. Fields()] })
                    .AddType(new ObjectTypeConfiguration("Mutation")
                    {
                        Fields = [.. Fields().Where(f => f.Name == "waits"), new("next", "Int") { Resolve = (in _) => ++Mutations }],
                    }),
                new RequestExecutorOptions { TimeProvider = Time });
        }

        private Task<object?> StubbornAsync()
        {
            _waiting.Writer.TryWrite(true);
            return Stubborn.Task;
        }

        private async Task<object?> WaitAsync(CancellationToken cancellationToken)
        {
            _waiting.Writer.TryWrite(true);
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return 1;
            }
            catch (OperationCanceledException)
            {
                Interlocked.Increment(ref _cancelled);
                throw;
            }
        }

        private sealed class Scope(Host host) : IAsyncDisposable
        {
            public ValueTask DisposeAsync()
            {
                host.ScopeDisposed.TrySetResult();
                return ValueTask.CompletedTask;
            }
        }
    }
}

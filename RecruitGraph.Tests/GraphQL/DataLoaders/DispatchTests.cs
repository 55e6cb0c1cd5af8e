using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.DataLoaders;

/// <summary>
/// The number of fetches follows from the query's shape: every shape runs under many orders in which what it waits for
/// completes, and each time has exactly the same batches.
/// </summary>
public sealed class DispatchTests
{
    private const int Orders = 40;

    [Fact]
    public Task Dispatch_Should_FetchOnce_When_FieldsLoadDirectly() => HoldsAsync(
        "{ items { direct } }",
        ["A[1,2,3,4]"],
        Field("direct", static c => A(c).LoadAsync(Id(c))));

    [Fact]
    public Task Dispatch_Should_FetchOncePerLoader_When_FieldsLoadFromBoth() => HoldsAsync(
        "{ items { a b } }",
        ["A[1,2,3,4]", "B[1,2,3,4]"],
        Field("a", static c => A(c).LoadAsync(Id(c))),
        Field("b", static c => B(c).LoadAsync(Id(c))));

    [Fact]
    public Task Dispatch_Should_FetchEachKeyOnce_When_LevelsLoadTheSame() => HoldsAsync(
        "{ items { direct items { parent: sameAsParent } } }",
        ["A[1,2,3,4]"],
        Field("direct", static c => A(c).LoadAsync(Id(c))),
        Field("sameAsParent", static c => A(c).LoadAsync(Id(c) / 10)));

    [Fact]
    public Task Dispatch_Should_FetchOncePerStep_When_MethodsAwaitOneLoaderThenAnother() => HoldsAsync(
        "{ items { chain } }",
        ["A[1,2,3,4]", "B[1,2,3,4]"],
        Field("chain", static async c => await B(c).LoadAsync(await A(c).LoadAsync(Id(c)))));

    [Fact]
    public Task Dispatch_Should_KeepSteps_When_ChainsOfDifferentLengthMeet() => HoldsAsync(
        "{ items { direct chain long } }",
        ["A[1,2,3,4]", "B[1,2,3,4]", "A[101,102,103,104]"],
        Field("direct", static c => A(c).LoadAsync(Id(c))),
        Field("chain", static async c => await B(c).LoadAsync(await A(c).LoadAsync(Id(c)))),
        Field("long", static async c => await A(c).LoadAsync(100 + await B(c).LoadAsync(await A(c).LoadAsync(Id(c))))));

    [Fact]
    public Task Dispatch_Should_WaitForSlowFields_When_TheyMayLoadToo() => HoldsAsync(
        "{ items { direct slow } }",
        ["A[1,2,3,4,101,102,103,104]"],
        Field("direct", static c => A(c).LoadAsync(Id(c))),
        Field("slow", static async c =>
        {
            await Pass(c);
            return await A(c).LoadAsync(100 + Id(c));
        }));

    [Fact]
    public Task Dispatch_Should_WaitForSlowFields_When_TheyStandElsewhere() => HoldsAsync(
        "{ items { direct } itemSlow { direct } }",
        ["A[1,2,3,4,7]"],
        query: [Item("itemSlow", static async c =>
        {
            await Pass(c);
            await Pass(c);
            return 7;
        })],
        item: [Field("direct", static c => A(c).LoadAsync(Id(c)))]);

    [Fact]
    public Task Dispatch_Should_FetchOnce_When_AFieldLoadsSeveralAtOnce() => HoldsAsync(
        "{ items { both } }",
        ["A[1,2,3,4]", "B[1,2,3,4]"],
        Field("both", static async c => (await Task.WhenAll(A(c).LoadAsync(Id(c)), B(c).LoadAsync(Id(c)))).Sum()));

    [Fact]
    public Task Dispatch_Should_FetchOnce_When_AFieldLoadsManyKeys() => HoldsAsync(
        "{ items { many } }",
        ["A[1,2,3,4,5,6]"],
        Field("many", static async c => (await A(c).LoadAsync([Id(c), Id(c) + 1, Id(c) + 2])).Sum()));

    [Fact]
    public Task Dispatch_Should_FetchOncePerStep_When_AStepWaitsForSeveralLoads() => HoldsAsync(
        "{ items { steps } }",
        ["A[1,2,3,4]", "B[1,2,3,4]", "A[101,102,103,104]"],
        Field("steps", static async c =>
        {
            await Task.WhenAll(A(c).LoadAsync(Id(c)), B(c).LoadAsync(Id(c)));
            return await A(c).LoadAsync(100 + Id(c));
        }));

    [Fact]
    public Task Dispatch_Should_NotDependOnTiming_When_AFieldWaitsForALoadAndSomethingElse() => HoldsAsync(
        "{ items { mixed } }",
        ["A[1,2,3,4]", "B[1,2,3,4]"],
        Field("mixed", static async c =>
        {
            var load = A(c).LoadAsync(Id(c));
            await Pass(c);
            return await B(c).LoadAsync(await load);
        }));

    [Fact]
    public Task Dispatch_Should_NotDependOnTiming_When_AFieldRunsALoadBesideAnotherFlow() => HoldsAsync(
        "{ items { mixed direct } }",
        ["A[1,2,3,4]", "B[1,2,3,4]"],
        Field("direct", static c => A(c).LoadAsync(Id(c))),
        Field("mixed", static async c => (await Task.WhenAll(A(c).LoadAsync(Id(c)), PassThenLoad(c))).Sum()));

    [Fact]
    public Task Dispatch_Should_NotDependOnTiming_When_OtherFieldsAreSlow() => HoldsAsync(
        "{ items { mixed slow } }",
        ["A[1,2,3,4]", "B[1,2,3,4]"],
        Field("slow", static async c =>
        {
            await Pass(c);
            await Pass(c);
            return await A(c).LoadAsync(Id(c));
        }),
        Field("mixed", static async c => (await Task.WhenAll(A(c).LoadAsync(Id(c)), PassThenLoad(c))).Sum()));

    [Fact]
    public Task Dispatch_Should_FetchOncePerStep_When_MethodsLeaveTheContext() => HoldsAsync(
        "{ items { chain } }",
        ["A[1,2,3,4]", "B[1,2,3,4]", "A[101,102,103,104]"],
        Field("chain", static async c =>
        {
            var a = await A(c).LoadAsync(Id(c)).ConfigureAwait(false);
            var b = await B(c).LoadAsync(a).ConfigureAwait(false);
            return await A(c).LoadAsync(b + 100).ConfigureAwait(false);
        }));

    [Fact]
    public Task Dispatch_Should_FetchOncePerStep_When_LoadsComeFromOtherThreads() => HoldsAsync(
        "{ items { thread } }",
        ["A[1,2,3,4]", "B[1,2,3,4]"],
        Field("thread", static c => Task.Run(async () =>
        {
            await Pass(c);
            return await B(c).LoadAsync(await A(c).LoadAsync(Id(c)));
        })));

    [Fact]
    public Task Dispatch_Should_CountThreadsAsWork_When_OthersLoadDirectly() => HoldsAsync(
        "{ items { direct thread slow } }",
        ["A[1,2,3,4,101,102,103,104]", "B[1,2,3,4]"],
        Field("direct", static c => A(c).LoadAsync(Id(c))),
        Field("thread", static c => Task.Run(async () =>
        {
            await Pass(c);
            return await A(c).LoadAsync(100 + Id(c));
        })),
        Field("slow", static async c =>
        {
            await Pass(c).ConfigureAwait(false);
            return await B(c).LoadAsync(Id(c));
        }));

    [Fact]
    public Task Dispatch_Should_FetchNestedLoads_When_ABatchLoadsThroughAnotherLoader() => HoldsAsync(
        "{ items { nested } }",
        ["N[1,2,3,4]", "A[1,2,3,4]"],
        Field("nested", static c => Nested(c).LoadAsync(Id(c))));

    [Fact]
    public Task Dispatch_Should_NotDeadlock_When_ABatchNeedsKeysThatAreBeingFetched() => HoldsAsync(
        "{ items { a nested } }",
        ["A[1,2,3,4]", "N[1,2,3,4]"],
        Field("a", static c => A(c).LoadAsync(Id(c))),
        Field("nested", static c => Nested(c).LoadAsync(Id(c))));

    [Fact]
    public Task Dispatch_Should_NotFetch_When_LoadsAreLeftBehind() => HoldsAsync(
        "{ items { left } }",
        [],
        Field("left", static c =>
        {
            _ = A(c).LoadAsync(Id(c));
            return Task.FromResult(1);
        }));

    [Fact]
    public Task Dispatch_Should_FetchOnce_When_AFieldWaitsButNotForItsLoad() => HoldsAsync(
        "{ items { left } }",
        ["A[1,2,3,4]"],
        Field("left", static async c =>
        {
            _ = A(c).LoadAsync(Id(c));
            await Pass(c);
            return 1;
        }));

    [Fact]
    public Task Dispatch_Should_FetchPerRootField_When_MutationsRunOneAfterTheOther() => HoldsAsync(
        "mutation { first: itemChange { direct b } second: itemChange { direct } third: itemOther { b } }",
        ["A[7]", "B[7]", "B[8]"],
        mutation:
        [
            Item("itemChange", static async c =>
            {
                await Pass(c);
                return 7;
            }),
            Item("itemOther", static c => Task.FromResult(8)),
        ],
        item:
        [
            Field("direct", static c => A(c).LoadAsync(Id(c))),
            Field("b", static async c => await B(c).LoadAsync(Id(c))),
        ]);

    [Fact]
    public async Task Dispatch_Should_NotDeadlock_When_FieldsShareATaskThatLoads()
    {
        // The second field cannot be seen to wait for a load of the first; the stall limit makes up for it.
        for (var seed = 0; seed < 2; seed++)
        {
            Task<int>? shared = null;
            var harness = new LoaderHarness(seed)
            {
                ItemFields = new()
                {
                    ["shared"] = LoaderHarness.Async(c => shared ??= Share(c)),
                },
            };
            var answer = await harness.RunAsync("{ items { shared } }");
            answer.ShouldNotContain("errors");
            harness.Batches.ShouldBe(["A[1]"]);
        }

        static async Task<int> Share(ResolverContext c) => await A(c).LoadAsync(1);
    }

    [Fact]
    public async Task Dispatch_Should_NotDeadlock_When_NothingSaysWhoLoads()
    {
        var harness = new LoaderHarness
        {
            ItemFields = new()
            {
                ["lost"] = LoaderHarness.Async(static c =>
                {
                    using (ExecutionContext.SuppressFlow())
                    {
                        return Task.Run(async () => await B(c).LoadAsync(await A(c).LoadAsync(Id(c))));
                    }
                }),
            },
        };
        (await harness.RunAsync("{ items { lost } }")).ShouldBe(
            """{"data":{"items":[{"lost":1},{"lost":2},{"lost":3},{"lost":4}]}}""");
    }

    private static IDataLoaderA A(in ResolverContext context) => context.DataLoader<IDataLoaderA>();

    private static IDataLoaderB B(in ResolverContext context) => context.DataLoader<IDataLoaderB>();

    private static INestedLoader Nested(in ResolverContext context) => context.DataLoader<INestedLoader>();

    private static int Id(in ResolverContext context) => context.Parent<int>();

    private static Task Pass(in ResolverContext context) => context.Service<LoaderHarness>().Gates.PassAsync();

    private static async Task<int> PassThenLoad(ResolverContext context)
    {
        await Pass(context);
        return await B(context).LoadAsync(Id(context));
    }

    private static (string, AsyncResolver) Field(string name, Func<ResolverContext, Task<int>> resolve) =>
        (name, LoaderHarness.Async(resolve));

    private static (string, AsyncResolver) Item(string name, Func<ResolverContext, Task<int>> resolve) => Field(name, resolve);

    private static Task HoldsAsync(string document, string[] batches, params (string, AsyncResolver)[] item) =>
        HoldsAsync(document, batches, query: [], item: item);

    private static async Task HoldsAsync(
        string document,
        string[] batches,
        (string Name, AsyncResolver Resolve)[]? query = null,
        (string Name, AsyncResolver Resolve)[]? mutation = null,
        (string Name, AsyncResolver Resolve)[]? item = null)
    {
        string? answer = null;
        for (var seed = 0; seed < Orders; seed++)
        {
            var harness = new LoaderHarness(seed)
            {
                FetchesTakeTime = seed % 4 != 0,
                // Time stands, so that no stall limit can help a busy machine to a batch of its own.
                Options = new RequestExecutorOptions { TimeProvider = new ManualTime() },
                QueryFields = (query ?? []).ToDictionary(f => f.Name, f => f.Resolve),
                MutationFields = (mutation ?? []).ToDictionary(f => f.Name, f => f.Resolve),
                ItemFields = (item ?? []).ToDictionary(f => f.Name, f => f.Resolve),
            };
            var current = await harness.RunAsync(document);
            JsonNode.Parse(current)!["errors"].ShouldBeNull(current);
            (answer ??= current).ShouldBe(current);
            string.Join(' ', harness.Batches).ShouldBe(string.Join(' ', batches), $"order {seed}");
        }
    }
}

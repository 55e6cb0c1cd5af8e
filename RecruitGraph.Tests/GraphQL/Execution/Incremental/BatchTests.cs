using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.DataLoaders;

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>What DataLoaders fetch for parts of an answer does not depend on how fast anything answers.</summary>
public sealed class BatchTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 15)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task LoadAsync_Should_ShareABatch_When_PartsAreDueTogether(int seed)
    {
        var harness = Harness(seed);
        var payloads = await harness.PayloadsAsync("{ items { a ... @defer { again: a b } ... @defer { c: b } } }");
        harness.Batches.ShouldBe(["A[1,2,3,4]", "B[1,2,3,4]"]);
        IncrementalTest.Data(payloads).ShouldBe(
            """{"items":[{"a":1,"again":1,"b":1,"c":1},{"a":2,"again":2,"b":2,"c":2},{"a":3,"again":3,"b":3,"c":3},{"a":4,"again":4,"b":4,"c":4}]}""");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task LoadAsync_Should_ShareTheNextBatch_When_AFragmentFollowsAnother(int seed)
    {
        // The inner fragments begin when the outer ones have their first batch; the second step of "chain" is due then too.
        var harness = Harness(seed);
        var payloads = await harness.PayloadsAsync("{ items { ... @defer { a ... @defer { b } } ... @defer { chain } } }");
        harness.Batches.ShouldBe(["A[1,2,3,4]", "B[1,2,3,4,101,102,103,104]"], ignoreOrder: false);
        payloads.Count.ShouldBeGreaterThan(1);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task LoadAsync_Should_TakeAllItemsTogether_When_AListIsStreamed(int seed)
    {
        var harness = Harness(seed);
        var payloads = await harness.PayloadsAsync("{ items @stream(initialCount: 1) { a } ... @defer { items2: items { b } } }");
        harness.Batches.Order(StringComparer.Ordinal).ShouldBe(["A[1]", "A[2,3,4]", "B[1,2,3,4]"]);
        IncrementalTest.Merge(payloads).Errors.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task LoadAsync_Should_ShareABatch_When_ASequenceLoadsWhileItIsCollected(int seed)
    {
        var harness = Harness(seed);
        await harness.PayloadsAsync("{ items { a listed } }");
        harness.Batches.ShouldBe(["A[1,2,3,4]", "A[101,102,103,104]"]);
    }

    [Theory]
    [InlineData("chain", 1)]
    [InlineData("parity", 2)]
    [InlineData("several", 3)]
    public async Task Payloads_Should_HoldPartsOfOneBatchTogetherInDocumentOrder_When_ResolversAwaitTheirLoads(string field, int number)
    {
        const int runs = 100;
        for (var seed = number * runs; seed < (number + 1) * runs; seed++)
        {
            var payloads = await Harness(seed).PayloadsAsync($"{{ items {{ id ... @defer {{ {field} }} }} }}");

            payloads.Count.ShouldBe(2, $"seed {seed}");
            var later = JsonNode.Parse(payloads[1])!;
            later["incremental"]!.AsArray().Select(static part => part!["id"]!.GetValue<string>()).ShouldBe(["0", "1", "2", "3"], $"seed {seed}");
            later["completed"]!.AsArray().Select(static part => part!["id"]!.GetValue<string>()).ShouldBe(["0", "1", "2", "3"], $"seed {seed}");
        }
    }

    private static LoaderHarness Harness(int seed) => new(seed)
    {
        ItemFields =
        {
            ["a"] = (in c) => ResolverResult.From(c.DataLoader<IDataLoaderA>().LoadAsync(c.Parent<int>())),
            ["b"] = (in c) => ResolverResult.From(c.DataLoader<IDataLoaderB>().LoadAsync(c.Parent<int>())),
            ["chain"] = LoaderHarness.Async(static async c =>
            {
                var a = await c.DataLoader<IDataLoaderA>().LoadAsync(c.Parent<int>());
                return await c.DataLoader<IDataLoaderB>().LoadAsync(a + 100);
            }),
            ["parity"] = LoaderHarness.Async(static async c => await c.DataLoader<IDataLoaderA>().LoadAsync(c.Parent<int>() % 2)),
            ["several"] = LoaderHarness.Async(static async c =>
                (await c.DataLoader<IDataLoaderA>().LoadAsync([c.Parent<int>(), c.Parent<int>() + 100])).Sum()),
            ["listed"] = (in c) => ResolverResult.From(LoadTwiceAsync(c)),
        },
    };

    private static async IAsyncEnumerable<int> LoadTwiceAsync(
        ResolverContext context, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var a = await context.DataLoader<IDataLoaderA>().LoadAsync(context.Parent<int>(), cancellationToken);
        yield return a;
        yield return await context.DataLoader<IDataLoaderA>().LoadAsync(a + 100, cancellationToken);
    }
}

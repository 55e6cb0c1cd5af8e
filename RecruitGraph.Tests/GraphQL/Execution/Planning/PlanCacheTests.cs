using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Execution.Planning;

/// <summary>How many plans are kept, how many bytes of them, and which.</summary>
public sealed class PlanCacheTests
{
    private const int Room = 4 * 1024 * 1024;

    [Fact]
    public void Add_Should_DropWhatWasNotUsed_When_ThereAreTooMany()
    {
        var cache = new PlanCache(3, Room);
        Add(cache, "1", "2", "3");
        Find(cache, "1").ShouldNotBeNull();
        Add(cache, "4");
        cache.Count.ShouldBe(3);
        Find(cache, "1").ShouldNotBeNull();
        Find(cache, "2").ShouldBeNull();
        Find(cache, "3").ShouldNotBeNull();
        Find(cache, "4").ShouldNotBeNull();
    }

    [Fact]
    public void Add_Should_MakeRoom_When_AllWereUsed()
    {
        var cache = new PlanCache(2, Room);
        Add(cache, "1", "2");
        Find(cache, "1").ShouldNotBeNull();
        Find(cache, "2").ShouldNotBeNull();
        Add(cache, "3");
        cache.Count.ShouldBe(2);
        Find(cache, "1").ShouldBeNull();
        Find(cache, "3").ShouldNotBeNull();
    }

    [Fact]
    public void Find_Should_CompareDocumentAndName()
    {
        var cache = new PlanCache(8, Room);
        var (one, two) = (Plan(), Plan());
        cache.Add("{a}"u8.ToArray(), null, one).ShouldBeTrue();
        cache.Add("{a}"u8.ToArray(), "A", two).ShouldBeTrue();
        cache.Add("{a}"u8.ToArray(), "A", one).ShouldBeFalse();
        cache.Find("{a}"u8, null).ShouldBe(one);
        cache.Find("{a}"u8, "A").ShouldBe(two);
        cache.Find("{a}"u8, "B").ShouldBeNull();
        cache.Find("{b}"u8, null).ShouldBeNull();
    }

    [Fact]
    public void Add_Should_KeepNothing_When_ThereIsNoRoom()
    {
        var none = new PlanCache(0, Room);
        none.Add("{a}"u8.ToArray(), null, Plan()).ShouldBeFalse();
        none.Count.ShouldBe(0);

        var narrow = new PlanCache(8, (Plan().Bytes * 4) - 1);
        narrow.Add("{a}"u8.ToArray(), null, Plan()).ShouldBeFalse();
        narrow.Bytes.ShouldBe(0);
    }

    [Fact]
    public void Add_Should_DropByBytes_When_PlansAreLong()
    {
        var size = Plan().Bytes;
        var cache = new PlanCache(100, size * 5);
        Add(cache, "1", "2", "3", "4", "5", "6");
        cache.Count.ShouldBe(5);
        cache.Bytes.ShouldBe(5 * size);
        Find(cache, "1").ShouldBeNull();
    }

    [Fact]
    public void Bytes_Should_FollowWhatIsCompiledLater()
    {
        var cache = new PlanCache(8, Room);
        var plan = Plan("query($x: Boolean!) { a @include(if: $x) }");
        cache.Add("{a}"u8.ToArray(), null, plan);
        var before = cache.Bytes;
        before.ShouldBe(plan.Bytes);

        plan.GetVariant(Variables(plan, """{"x":true}"""), allowsIncrementalDelivery: false);

        cache.Bytes.ShouldBeGreaterThan(before);
        cache.Bytes.ShouldBe(plan.Bytes);
    }

    [Fact]
    public void Plan_Should_BeDropped_When_ItGrowsBeyondItsPart()
    {
        var plan = Plan("query($x: Boolean!) { a @include(if: $x) }");
        var cache = new PlanCache(8, (plan.Bytes * 4) + 8);
        cache.Add("{a}"u8.ToArray(), null, plan);
        Add(cache, "1");

        plan.GetVariant(Variables(plan, """{"x":true}"""), allowsIncrementalDelivery: false);

        cache.Find("{a}"u8, null).ShouldBeNull();
        Find(cache, "1").ShouldNotBeNull();
        cache.Bytes.ShouldBe(Find(cache, "1")!.Bytes);

        // What it compiles from now on is nobody's.
        plan.GetVariant(Variables(plan, """{"x":false}"""), allowsIncrementalDelivery: false);
        cache.Bytes.ShouldBe(Find(cache, "1")!.Bytes);
    }

    [Fact]
    public void Bytes_Should_BeThoseOfThePlansThatAreThere_When_ManyThreadsAddAndGrow()
    {
        const int Documents = 200;
        const string Document = "query($x: Boolean!) { a @include(if: $x) }";
        var room = Plan(Document).Bytes * 40;
        var cache = new PlanCache(100, room);
        Parallel.For(0, 5_000, i =>
        {
            var key = Encoding.UTF8.GetBytes($"{i % Documents}");
            var plan = cache.Find(key, null);
            if (plan is null)
            {
                plan = Plan(Document);
                cache.Add(key, null, plan);
            }

            plan.GetVariant(Variables(plan, i % 3 == 0 ? """{"x":true}""" : """{"x":false}"""), allowsIncrementalDelivery: false);
        });

        var plans = Enumerable.Range(0, Documents).Select(i => Find(cache, $"{i}")).OfType<OperationPlan>().ToList();
        plans.Count.ShouldBe(cache.Count);
        plans.Sum(static plan => plan.Bytes).ShouldBe(cache.Bytes);
        cache.Bytes.ShouldBeInRange(1, room);
    }

    [Fact]
    public async Task Bytes_Should_StayUnderTheBound_When_ManyLongDocumentsCome()
    {
        var counter = new CacheCounter();
        var executor = ExecutionTest.Executor(
            LimitTest.Sdl, new RequestExecutorOptions { PlanCacheBytes = Room, DiagnosticEventListeners = [counter] });
        for (var i = 0; i < 50; i++)
        {
            await executor.RunAsync("{ t }");
            await executor.RunAsync($"{{ t }} #{i} {new string('x', 900_000)}");
            executor.CachedPlanBytes.ShouldBeLessThanOrEqualTo(Room);
        }

        // Who is asked again and again stays, whatever passes by.
        counter.Hits.ShouldBe(49);
        executor.CachedPlans.ShouldBeInRange(4, 5);
    }

    [Theory]
    [InlineData("{ s(text: \"#\") }")]
    [InlineData("{ s(v: [*]) }")]
    [InlineData("{ * }")]
    [InlineData("{ a { ...F } b { ...F } } fragment F on Query { s(v: [*]) }")]
    public async Task Bytes_Should_StayUnderTheBound_When_DocumentsAreDense(string shape)
    {
        var executor = ExecutionTest.Executor(LimitTest.Sdl, new RequestExecutorOptions { PlanCacheBytes = Room });
        for (var i = 0; i < 30; i++)
        {
            var document = shape
                .Replace("#", new string('x', 200_000), StringComparison.Ordinal)
                .Replace("*", shape == "{ * }" ? LimitTest.Repeat(45, "a { t } ") : LimitTest.Repeat(4_000, "1 "), StringComparison.Ordinal);
            LimitTest.Codes(await executor.RunAsync($"{document} #{i}")).ShouldBeEmpty();
            executor.CachedPlanBytes.ShouldBeLessThanOrEqualTo(Room);
        }

        executor.CachedPlans.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(1, 32, 32)]
    [InlineData(300, 2, 8)]
    public void Variants_Should_BeFewer_When_TheDocumentIsLong(int fields, int least, int most)
    {
        var plan = Plan(
            $"query({LimitTest.Repeat(6, static i => $"$v{i}: Boolean! ")}) {{ "
            + LimitTest.Repeat(6, static i => $"f{i}: a @include(if: $v{i}) ")
            + LimitTest.Repeat(fields, static i => $"a{i}: a ") + "}");
        for (var i = 0; i < 64; i++)
        {
            var values = string.Join(',', Enumerable.Range(0, 6).Select(v => $"\"v{v}\":{((i >> v & 1) != 0 ? "true" : "false")}"));
            plan.GetVariant(Variables(plan, $"{{{values}}}"), allowsIncrementalDelivery: false);
        }

        plan.Variants.ShouldBeInRange(least, most);
    }

    private static void Add(PlanCache cache, params string[] documents)
    {
        foreach (var document in documents)
        {
            cache.Add(Encoding.UTF8.GetBytes(document), null, Plan()).ShouldBeTrue();
        }
    }

    private static OperationPlan? Find(PlanCache cache, string document) => cache.Find(Encoding.UTF8.GetBytes(document), null);

    private static OperationPlan Plan(string document = "{ a }") => OperationCompiler.Compile(
        new SchemaBuilder().AddDocument("type Query { a: Int }").Build(), GraphQLParser.Parse(document), null);

    private static VariableValues Variables(OperationPlan plan, string json)
    {
        using var given = JsonDocument.Parse(json);
        return VariableCoercion.Coerce(plan, given.RootElement, null, new RequestExecutorOptions(), out _);
    }

    private sealed class CacheCounter : ExecutionDiagnosticEventListener
    {
        public int Hits { get; private set; }

        public override void RetrievedOperationFromCache(ObservedRequest request) => Hits++;
    }
}

using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Execution.Incremental;
using static RecruitGraph.Tests.GraphQL.Analysis.LongTexts;

namespace RecruitGraph.Tests.GraphQL.Analysis;

/// <summary>How large an answer becomes: not its cost, but its bytes, which aliases of long texts multiply.</summary>
public sealed class ResponseSizeLimitTests
{
    private static readonly RequestLimits Limits = new() { MaxResponseSize = 64 * 1024 };

    [Theory]
    [InlineData("{ items { text } }", "items 64 text", 11)]
    [InlineData("{ items { later } }", "items * later", 11)]
    [InlineData("{ items { text: nullable } }", "items 64 text", 11)]
    [InlineData("mutation { first: items { later } second: items { later } }", "first * later", 27)]
    [InlineData("{ texts }", "texts", 3)]
    public async Task Answer_Should_EndInOneError_When_ItBecomesTooLarge(string document, string path, int column)
    {
        var pool = new WatchedPool();
        var answer = JsonNode.Parse(await Executor(Limits, pool).RunAsync(document))!.AsObject();

        answer.ContainsKey("data").ShouldBeTrue();
        answer["data"].ShouldBeNull();
        var error = answer["errors"]!.AsArray().ShouldHaveSingleItem()!;
        error["extensions"]!["code"]!.GetValue<string>().ShouldBe("RESPONSE_SIZE_LIMIT_EXCEEDED");
        error["extensions"]!["asked"]!.GetValue<int>().ShouldBeInRange(64 * 1024 + 1, 66 * 1024);
        error["extensions"]!["allowed"]!.GetValue<int>().ShouldBe(64 * 1024);
        var isAnyItem = path.Contains('*', StringComparison.Ordinal);
        string.Join(' ', error["path"]!.AsArray().Select((p, i) => isAnyItem && i == 1 ? "*" : p!.ToString())).ShouldBe(path);
        error["locations"]![0]!["column"]!.GetValue<int>().ShouldBe(column);
        pool.Largest.ShouldBeLessThanOrEqualTo(64 * 1024);
        pool.Out.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "RESPONSE_SIZE_LIMIT_EXCEEDED")]
    public async Task Answer_Should_BeAsLargeAsAllowed(int more, string codes)
    {
        var data = """{"text":""}""".Length;
        var executor = Executor(new() { MaxResponseSize = 5_000 }, textLength: 5_000 - data + more);

        LimitTest.Codes(await executor.RunAsync("{ text }")).ShouldBe(codes);
    }

    [Theory]
    [InlineData("é")]
    [InlineData("\"")]
    [InlineData("😀")]
    public async Task Answer_Should_BeMeasuredInBytes_When_ItIsMoreThanAscii(string character)
    {
        var executor = Executor(new() { MaxResponseSize = 1_200 }, text: string.Concat(Enumerable.Repeat(character, 580)));
        var codes = LimitTest.Codes(await executor.RunAsync("{ text }"));
        codes.ShouldBe(character == "😀" ? "RESPONSE_SIZE_LIMIT_EXCEEDED" : "");
    }

    [Fact]
    public async Task Errors_Should_CountToo_When_TheyAreLong() =>
        LimitTest.Codes(await Executor(Limits).RunAsync("{ items { fails } }")).ShouldBe("RESPONSE_SIZE_LIMIT_EXCEEDED");

    [Fact]
    public async Task Memory_Should_StayBounded_When_ThousandsOfLongTextsAreAliased()
    {
        // 100 items with 50 KB each under 200 names would be an answer of a gigabyte, at the cost of 101.
        var pool = new WatchedPool();
        var executor = Executor(new RequestLimits(), pool, textLength: 50_000);
        var document = $"{{ items {{ {LimitTest.Repeat(200, static i => $"a{i}: text ")} }} }}";
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var answer = await executor.RunAsync(document);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        LimitTest.Codes(answer).ShouldBe("RESPONSE_SIZE_LIMIT_EXCEEDED");
        allocated.ShouldBeLessThan(100_000_000);
        pool.Largest.ShouldBe(ResultWriter.SegmentLength);
        pool.Out.ShouldBe(0);
    }

    [Fact]
    public async Task Segments_Should_BeSmallAndComeBack_When_TheAnswerIsLarge()
    {
        var pool = new WatchedPool();
        (await Executor(new RequestLimits(), pool, textLength: 3_000_000).RunAsync("{ text }")).Length.ShouldBeGreaterThan(3_000_000);

        pool.Largest.ShouldBe(ResultWriter.SegmentLength);
        pool.LargestReturned.ShouldBe(ResultWriter.SegmentLength);
        pool.Out.ShouldBe(0);
    }

    [Fact]
    public async Task FieldsUnderWay_Should_BeCancelled_When_TheAnswerBecomesTooLarge()
    {
        var cancelled = new TaskCompletionSource();
        var executor = Executor(Limits, cancelled: cancelled);

        LimitTest.Codes(await executor.RunAsync("{ never items { later } }")).ShouldBe("RESPONSE_SIZE_LIMIT_EXCEEDED");
        await cancelled.Task.WaitAsync(IncrementalTest.Patience);
    }

    [Theory]
    [InlineData("{ text ... @defer { items { text } } ... @defer { more: items { later } } }")]
    [InlineData("{ text ... @defer { text1: text } items @stream { text later } }")]
    [InlineData("{ text items(count: 300) { ... @defer { text } } }")]
    [InlineData("{ text items(count: 300) { ... @defer { later } } a: items @stream { text } b: items @stream { later } }")]
    public async Task Parts_Should_EndTogether_EachUndeliveredOneWithTheCode_When_TheyBecomeTooLargeTogether(string document)
    {
        var pool = new WatchedPool();
        var payloads = (await Executor(Limits, pool).PayloadsAsync(document)).ConvertAll(static p => JsonNode.Parse(p)!.AsObject());

        payloads.Count.ShouldBeGreaterThan(1);
        payloads[0]["data"]!["text"].ShouldNotBeNull();
        payloads[^1]["hasNext"]!.GetValue<bool>().ShouldBeFalse();
        payloads.Sum(static p => p.ToJsonString().Length).ShouldBeLessThan(128 * 1024);
        var announced = payloads.SelectMany(static p => p["pending"]?.AsArray().Select(static e => e!["id"]!.ToString()) ?? []);
        var completed = payloads.SelectMany(static p => p["completed"]?.AsArray() ?? []).ToList();
        completed.Select(static c => c!["id"]!.ToString()).Order().ShouldBe(announced.Order());
        var undelivered = completed.Where(static c => c!["errors"] != null).Select(static c => c!["errors"]!.AsArray().ShouldHaveSingleItem()!).ToList();
        var delivered = payloads.SelectMany(static p => p["incremental"]?.AsArray().Select(static e => e!["id"]!.ToString()) ?? []);
        completed.Where(static c => c!["errors"] == null).Select(static c => c!["id"]!.ToString()).ShouldBeSubsetOf(delivered);
        undelivered.ShouldAllBe(static e => e["extensions"]!["code"]!.GetValue<string>() == "RESPONSE_SIZE_LIMIT_EXCEEDED");
        var told = undelivered.Where(static e => e["extensions"]!["asked"] != null).ShouldHaveSingleItem();
        told["path"]!.AsArray().ShouldNotBeEmpty();
        pool.Out.ShouldBe(0);
    }

    [Fact]
    public async Task InitialAnswer_Should_BeTheOnlyOne_When_ItIsTooLarge()
    {
        var pool = new WatchedPool();
        var payloads = await Executor(Limits, pool).PayloadsAsync("{ ... @defer { text } items { text ... @defer { later } } }");

        LimitTest.Codes(payloads.ShouldHaveSingleItem()).ShouldBe("RESPONSE_SIZE_LIMIT_EXCEEDED");
        pool.Out.ShouldBe(0);
    }

    [Fact]
    public async Task Events_Should_BeLimitedOneByOne_When_OneIsTooLarge()
    {
        await using var result = await Executor(Limits).ExecuteAsync(
            ExecutionTest.Request("subscription { sizes }"), NoServices.Instance, CancellationToken.None);
        var codes = new List<string>();
        await foreach (var answer in result.ShouldBeAssignableTo<ResponseStream>()!.ReadAsync(CancellationToken.None))
        {
            await using (answer)
            {
                codes.Add(LimitTest.Codes(ExecutionTest.Text(answer)));
            }
        }

        codes.ShouldBe(["", "RESPONSE_SIZE_LIMIT_EXCEEDED", "", ""]);
    }

    [Fact]
    public async Task Answers_Should_CountTogether_When_TheyShareABudget()
    {
        var budget = new ResponseBudget(64 * 1024);
        var executor = Executor(Limits);
        var codes = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var request = ExecutionTest.Request($"{{ items(count: {(i == 2 ? 10 : 25)}) {{ text }} }}") with { ResponseBudget = budget };
            await using var result = await executor.ExecuteAsync(request, NoServices.Instance, CancellationToken.None);
            codes.Add(LimitTest.Codes(ExecutionTest.Text((OperationResult)result)));
        }

        // What the fourth may not have is not lost: the one before it needs less.
        codes.ShouldBe(["", "", "", "RESPONSE_SIZE_LIMIT_EXCEEDED"]);
        budget.Taken.ShouldBeInRange(60_000, 64 * 1024);
    }
}

using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>How many parts an answer may come in, and that those count as held which the client does not have yet.</summary>
public sealed class PartLimitTests
{
    private const int Allowed = 50;

    private readonly WatchedPool _pool = new();
    private readonly MemoryAccount _memory = new(allowed: 1024 * 1024);

    [Theory]
    [InlineData("{ text items { ... @defer { text } } }", """["items"]""")]
    [InlineData("{ text items(count: 51) { ... @defer { text } } }", """["items"]""")]
    [InlineData("{ text items(count: 26) { ... @defer { text } ... @defer { text } } }", """["items"]""")]
    [InlineData("{ text items(count: 17) { ... @defer { text nullable } ... @defer { text fails } } }", """["items"]""")]
    [InlineData("{ text items(count: 51) { items(count: 2) @stream { text } } }", """["items",50,"items"]""")]
    [InlineData("{ text items(count: 51) { later ... @defer { text } } }", """["items"]""")]
    [InlineData("mutation { text items(count: 51) { ... @defer { text } } }", """["items"]""")]
    public async Task InitialAnswer_Should_BeTheOnlyOne_When_ItLeavesTooManyParts(string document, string path)
    {
        var answer = JsonNode.Parse((await PayloadsAsync(document)).ShouldHaveSingleItem())!;

        answer["data"].ShouldBeNull();
        var error = answer["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ShouldTellAll(error);
        error["path"]!.ToJsonString().ShouldBe(path);
        error["locations"]!.AsArray().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("{ text items(count: 50) { ... @defer { text } } }")]
    [InlineData("{ text items(count: 25) { ... @defer { text } ... @defer { text } } }")]
    [InlineData("{ text items(count: 16) { ... @defer { text nullable } ... @defer { text later } } }")]
    [InlineData("{ text items(count: 50) { items(count: 2) @stream { text } } }")]
    [InlineData("{ text items(count: 100) @stream { text } }")]
    [InlineData("{ text ... @defer { items(count: 49) { ... @defer { text } } } }")]
    public async Task Answer_Should_BeWhole_When_ItHasNoMoreParts(string document)
    {
        var merged = IncrementalTest.Merge(await PayloadsAsync(document));

        merged.Errors.ShouldBeEmpty();
        var whole = JsonNode.Parse(await LongTexts.Executor(RequestLimits.Unlimited).RunAsync(document))!;
        merged.Data!["items"]!.AsArray().Count.ShouldBe(whole["data"]!["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("{ text ... @defer { items(count: 50) { ... @defer { text } } } }")]
    [InlineData("{ text ... @defer { items(count: 50) { later ... @defer { text } } } }")]
    [InlineData("{ text items(count: 50) @stream { ... @defer { text } } }")]
    public async Task Answer_Should_End_When_PartsLeaveTooMany(string document)
    {
        var payloads = await PayloadsAsync(document);

        payloads.Count.ShouldBeGreaterThan(1);
        JsonNode.Parse(payloads[^1])!["hasNext"]!.GetValue<bool>().ShouldBeFalse();
        var merged = IncrementalTest.Merge(payloads);
        merged.Data!["text"].ShouldNotBeNull();
        merged.Errors.ShouldAllBe(static e => e["extensions"]!["code"]!.GetValue<string>() == "PART_LIMIT_EXCEEDED");
        var told = merged.Errors.Where(static e => e["extensions"]!["asked"] is not null).ShouldHaveSingleItem();
        ShouldTellAll(told);
        told["path"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("{ text items(count: 200) { ... @defer { text } } }")]
    [InlineData("{ text items(count: 200) { ... @defer { later } } }")]
    [InlineData("{ text items(count: 200) { items(count: 1) @stream { text } } }")]
    public async Task Parts_Should_CountAsHeld_UntilTheyAreDelivered(string document)
    {
        var executor = LongTexts.Executor(RequestLimits.Unlimited, _pool, text: "x", memory: _memory);
        await using var result = await executor.ExecuteAsync(
            IncrementalTest.Request(document), NoServices.Instance, CancellationToken.None);
        _memory.Held.ShouldBeGreaterThanOrEqualTo(200 * 512);
        var held = new List<long>();
        await foreach (var payload in ((ResponseStream)result).ReadAsync(CancellationToken.None))
        {
            await payload.DisposeAsync();
            held.Add(_memory.Held);
        }

        held[0].ShouldBeGreaterThanOrEqualTo(200 * 512);
        held[^1].ShouldBe(0);
    }

    [Theory]
    [InlineData("{ text items(count: 200) { ... @defer { text } } }")]
    [InlineData("{ text items(count: 200) { ... @defer { later } } }")]
    [InlineData("{ text items(count: 200) { ... @defer { nothing } } }")]
    [InlineData("{ text items(count: 200) @stream { ... @defer { text } } }")]
    [InlineData("{ text items(count: 200) { ... @defer { text } nothing } }")]
    public async Task Nothing_Should_BeHeld_When_TheClientReadsNoFurther(string document)
    {
        var executor = LongTexts.Executor(RequestLimits.Unlimited, _pool, text: "x", memory: _memory);
        for (var read = 0; read < 3; read++)
        {
            await using (var result = await executor.ExecuteAsync(
                IncrementalTest.Request(document), NoServices.Instance, CancellationToken.None))
            {
                if (result is ResponseStream stream)
                {
                    await foreach (var payload in stream.ReadAsync(CancellationToken.None).Take(read))
                    {
                        await payload.DisposeAsync();
                    }
                }
            }

            _memory.Held.ShouldBe(0);
            _pool.Out.ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("{ text items(count: 200) { ... @defer { text } } }", 1)]
    [InlineData("{ text ... @defer { items(count: 200) { ... @defer { text } } } }", 2)]
    [InlineData("{ text items(count: 2000) @stream { text } }", 2)]
    public async Task Answer_Should_End_When_ThereIsNoMemoryForItsParts(string document, int count)
    {
        var memory = new MemoryAccount(allowed: 100_000);
        var executor = LongTexts.Executor(RequestLimits.Unlimited, _pool, text: "x", memory: memory);
        var payloads = await executor.PayloadsAsync(document);

        payloads.Count.ShouldBe(count);
        IncrementalTest.Merge(payloads).Errors.ShouldHaveSingleItem()["extensions"]!["code"]!.GetValue<string>().ShouldBe("MEMORY_LIMIT_EXCEEDED");
        memory.Held.ShouldBe(0);
        _pool.Out.ShouldBe(0);
        (await executor.PayloadsAsync("{ items(count: 20) { ... @defer { text } } }")).Count.ShouldBe(2);
    }

    private async Task<List<string>> PayloadsAsync(string document)
    {
        var limits = RequestLimits.Unlimited with
        {
            MaxParts = Allowed,
        };
        var payloads = await LongTexts.Executor(limits, _pool, memory: _memory).PayloadsAsync(document);
        _memory.Held.ShouldBe(0);
        _pool.Out.ShouldBe(0);
        return payloads;
    }

    private static void ShouldTellAll(JsonNode error)
    {
        var extensions = error["extensions"]!;
        extensions["code"]!.GetValue<string>().ShouldBe("PART_LIMIT_EXCEEDED");
        extensions["asked"]!.GetValue<int>().ShouldBeInRange(Allowed + 1, Allowed + 2);
        extensions["allowed"]!.GetValue<int>().ShouldBe(Allowed);
    }
}

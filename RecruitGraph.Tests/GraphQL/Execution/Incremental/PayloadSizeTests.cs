using System.Text;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>What parts have beside their data counts too, once: labels, paths, errors, and that they have ended.</summary>
public sealed class PayloadSizeTests
{
    private const int Allowed = 64 * 1024;

    // The error that says why, and the envelopes of the data.
    private const int Besides = 1_000;

    private static readonly string Long = new('l', 9_000);
    private static readonly string Name = new('n', 200);

    private readonly WatchedPool _pool = new();
    private readonly MemoryAccount _memory = new(allowed: 1024 * 1024);

    public static TheoryData<string> TooLarge => new()
    {
        $$"""{ text ... @defer { items { ... @defer(label: "{{Long}}") { text } } } }""",
        $$"""{ text ... @defer { items { ... @defer(label: "{{Long}}") { later } } } }""",
        $$"""{ text ... @defer { items { {{Name}}: items(count: 2) @stream(label: "{{Name}}") { __typename } } } }""",
        $$"""{ text items(count: 200) { ... @defer { {{Name}}: nothing } } }""",
        $$"""{ text items(count: 20) { ... @defer { {{Name}}: text } ... @defer { more: items(count: 20) { {{Name}}: fails } } } }""",
        $$"""{ text {{Name}}: items(count: 250) @stream(initialCount: 10) { ... @defer(label: "{{Name}}") { __typename } } }""",
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public async Task Parts_Should_EndWithinTheLimit_When_WhatTheyHaveBesideDataIsTooMuch(string document)
    {
        var (texts, most) = await ReadAsync(document, Allowed);

        texts.Count.ShouldBeGreaterThan(1);
        texts.Sum(Encoding.UTF8.GetByteCount).ShouldBeLessThanOrEqualTo(Allowed + Besides);
        most.ShouldBeLessThanOrEqualTo(5 * Allowed);
        var errors = IncrementalTest.Merge(texts).Errors.FindAll(static e => Code(e) == "RESPONSE_SIZE_LIMIT_EXCEEDED");
        var told = errors.Where(static e => e["extensions"]!["asked"] is not null).ShouldHaveSingleItem();
        told["extensions"]!["asked"]!.GetValue<int>().ShouldBeGreaterThan(Allowed);
        told["extensions"]!["allowed"]!.GetValue<int>().ShouldBe(Allowed);
        told["path"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("{ text items { ... @defer(label: \"LONG\") { text } } }", "items")]
    [InlineData("{ text items { items @stream(label: \"LONG\") { text } } }", "items")]
    public async Task InitialAnswer_Should_BeTheOnlyOne_When_ItAnnouncesTooMuch(string document, string path)
    {
        var (texts, most) = await ReadAsync(document.Replace("LONG", Long, StringComparison.Ordinal), Allowed);

        var answer = JsonNode.Parse(texts.ShouldHaveSingleItem())!;
        texts[0].Length.ShouldBeLessThan(Besides);
        most.ShouldBeLessThanOrEqualTo(5 * Allowed);
        answer["data"].ShouldBeNull();
        var error = answer["errors"]!.AsArray().ShouldHaveSingleItem()!;
        Code(error).ShouldBe("RESPONSE_SIZE_LIMIT_EXCEEDED");
        error["extensions"]!["allowed"]!.GetValue<int>().ShouldBe(Allowed);
        error["path"]![0]!.GetValue<string>().ShouldBe(path);
    }

    [Theory]
    [InlineData("{ text ... @defer(label: \"LONG\") { items(count: 5) { text nullable } } }", 1)]
    [InlineData("{ text ... @defer { items(count: 5) { text ... @defer(label: \"LONG\") { nullable fails } } } }", 6)]
    [InlineData("{ text items(count: 9) @stream(label: \"LONG\", initialCount: 2) { text fails } }", 1)]
    public async Task Everything_Should_CountOnce(string document, int open)
    {
        document = document.Replace("LONG", Long[..500], StringComparison.Ordinal);
        var length = (await ReadAsync(document, int.MaxValue)).Texts.Sum(Encoding.UTF8.GetByteCount);

        // What is announced keeps room for its end until then.
        var enough = await ReadAsync(document, length + (open * PayloadWriter.LongestEnd));
        IncrementalTest.Merge(enough.Texts).Errors.ShouldNotContain(static e => Code(e) == "RESPONSE_SIZE_LIMIT_EXCEEDED");
        var less = await ReadAsync(document, length - 200);
        IncrementalTest.Merge(less.Texts).Errors.ShouldContain(static e => Code(e) == "RESPONSE_SIZE_LIMIT_EXCEEDED");
        less.Texts.Sum(Encoding.UTF8.GetByteCount).ShouldBeLessThanOrEqualTo(length - 200 + Besides);
    }

    [Fact]
    public void End_Should_NotBeLongerThanItsRoom()
    {
        var writer = new ResultWriter();
        var payload = new IncrementalPayload();
        payload.Completed.AddRange(Enumerable.Repeat(
            new CompletedEntry(int.MaxValue, [new("The answer ended before this part.") { Code = ErrorCodes.ResponseSizeLimit }]), 100));
        new PayloadWriter(writer, new ErrorBudget(1), new RequestExecutorOptions()).Write(payload, hasNext: false, null);
        (writer.Position / 100).ShouldBeLessThanOrEqualTo(PayloadWriter.LongestEnd);
        writer.Return();
    }

    [Fact]
    public async Task Payload_Should_NotBeCopied_When_ThereIsNoMemory()
    {
        var memory = new MemoryAccount(allowed: 200 * 1024);
        var executor = LongTexts.Executor(new RequestLimits(), _pool, memory: memory);
        var payloads = await executor.PayloadsAsync("{ text ... @defer { items { text } } }");

        var error = IncrementalTest.Merge(payloads).Errors.ShouldHaveSingleItem();
        Code(error).ShouldBe("MEMORY_LIMIT_EXCEEDED");
        error["extensions"]!["allowed"]!.GetValue<int>().ShouldBe(200 * 1024);
        _pool.MostBytes.ShouldBeLessThanOrEqualTo((200 * 1024) + (16 * 1024));
        memory.Held.ShouldBe(0);
        _pool.Out.ShouldBe(0);
    }

    private async Task<(List<string> Texts, long Most)> ReadAsync(string document, int allowed)
    {
        var executor = LongTexts.Executor(RequestLimits.Unlimited with { MaxResponseSize = allowed }, _pool, memory: _memory);
        await using var result = await executor.ExecuteAsync(
            IncrementalTest.Request(document), NoServices.Instance, CancellationToken.None);
        var texts = new List<string>();
        var most = _memory.Held;
        if (result is OperationResult only)
        {
            texts.Add(ExecutionTest.Text(only));
        }
        else
        {
            await foreach (var payload in ((ResponseStream)result).ReadAsync(CancellationToken.None))
            {
                await using (payload)
                {
                    payload.Length.ShouldNotBeNull();
                    most = Math.Max(most, _memory.Held);
                    texts.Add(ExecutionTest.Text(payload));
                }
            }
        }

        await result.DisposeAsync();
        _memory.Held.ShouldBe(0);
        _pool.Out.ShouldBe(0);
        return (texts, Math.Max(most, _pool.MostBytes));
    }

    private static string? Code(JsonNode error) => error["extensions"]?["code"]?.GetValue<string>();
}

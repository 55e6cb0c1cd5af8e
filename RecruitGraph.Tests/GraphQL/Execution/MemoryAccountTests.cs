using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>What answers hold of the process's memory, whoever asked for them.</summary>
public sealed class MemoryAccountTests
{
    private readonly MemoryAccount _memory = new(allowed: 256 * 1024);

    [Theory]
    [InlineData("{ items { text } }")]
    [InlineData("{ items { later } }")]
    [InlineData("mutation { first: items { later } second: text }")]
    [InlineData("{ texts }")]
    public async Task Answer_Should_HoldWhatItsBufferHas_UntilItIsDisposed(string document)
    {
        var executor = LongTexts.Executor(new RequestLimits(), memory: _memory);
        await using (var result = await executor.ExecuteAsync(
            ExecutionTest.Request(document), NoServices.Instance, CancellationToken.None))
        {
            result.ShouldBeAssignableTo<OperationResult>()!.Errors.ShouldBeEmpty();
            _memory.Held.ShouldBeInRange(100_000, 256 * 1024);
        }

        _memory.Held.ShouldBe(0);
    }

    [Theory]
    [InlineData("{ items { text } }")]
    [InlineData("{ items { later } }")]
    [InlineData("mutation { first: items { later } second: items { later } }")]
    public async Task Answer_Should_EndInOneErrorAndHoldNothing_When_OthersHoldTheRest(string document)
    {
        var executor = LongTexts.Executor(new RequestLimits(), memory: _memory);
        using (_memory.Hold(200 * 1024))
        {
            var answer = JsonNode.Parse(await executor.RunAsync(document))!;
            answer["data"].ShouldBeNull();
            var extensions = answer["errors"]!.AsArray().ShouldHaveSingleItem()!["extensions"]!;
            extensions["code"]!.GetValue<string>().ShouldBe("MEMORY_LIMIT_EXCEEDED");
            extensions["asked"]!.GetValue<int>().ShouldBeGreaterThan(256 * 1024);
            extensions["allowed"]!.GetValue<int>().ShouldBe(256 * 1024);
            _memory.Held.ShouldBe(200 * 1024);
        }

        LimitTest.Codes(await executor.RunAsync(document.Replace("second: items { later }", "", StringComparison.Ordinal))).ShouldBe("");
        _memory.Held.ShouldBe(0);
    }

    [Fact]
    public async Task Parts_Should_HoldNothing_When_TheAnswerIsDisposedEarly()
    {
        var executor = LongTexts.Executor(new RequestLimits(), memory: _memory);
        var request = ExecutionTest.Request("{ text ... @defer { items { later } } }") with { AllowsIncrementalDelivery = true };
        await using (var result = await executor.ExecuteAsync(request, NoServices.Instance, CancellationToken.None))
        {
            await foreach (var part in result.ShouldBeAssignableTo<ResponseStream>()!.ReadAsync(CancellationToken.None))
            {
                await part.DisposeAsync();
                break;
            }
        }

        _memory.Held.ShouldBe(0);
    }

    [Fact]
    public async Task Events_Should_WaitForTheirTurn()
    {
        var turns = 0;
        var request = ExecutionTest.Request("subscription { sizes }") with
        {
            BeforeEvent = _ =>
            {
                _memory.Held.ShouldBe(0);
                turns++;
                return ValueTask.CompletedTask;
            },
        };
        await using var result = await LongTexts.Executor(new RequestLimits(), memory: _memory)
            .ExecuteAsync(request, NoServices.Instance, CancellationToken.None);
        var answers = 0;
        await foreach (var answer in result.ShouldBeAssignableTo<ResponseStream>()!.ReadAsync(CancellationToken.None))
        {
            turns.ShouldBe(++answers);
            await answer.DisposeAsync();
        }

        answers.ShouldBe(4);
    }

    [Fact]
    public async Task Cells_Should_Count_When_ThereAreMany()
    {
        var executor = LongTexts.Executor(new RequestLimits(), text: "x", memory: _memory);
        await using (var result = await executor.ExecuteAsync(
            ExecutionTest.Request("{ items(count: 1500) { later } }"), NoServices.Instance, CancellationToken.None))
        {
            result.ShouldBeAssignableTo<OperationResult>()!.Errors.ShouldBeEmpty();
            _memory.Held.ShouldBeGreaterThan(1_500 * 48);
        }

        _memory.Held.ShouldBe(0);
        LimitTest.Codes(await executor.RunAsync("{ items(count: 10000) { later } }")).ShouldBe("MEMORY_LIMIT_EXCEEDED");
        _memory.Held.ShouldBe(0);
        LimitTest.Codes(await executor.RunAsync("{ items(count: 1500) { later } }")).ShouldBe("");
    }

    [Theory]
    [InlineData("{ items { text } }")]
    [InlineData("{ items { later } text }")]
    [InlineData("{ items { later fails } texts }")]
    [InlineData("mutation { first: items(count: 50) { later } second: items(count: 50) { later fails } }")]
    public async Task Drain_Should_HandOutTheAnswer_AndGiveBackWhatIsTaken(string document)
    {
        var pool = new WatchedPool();
        var memory = new MemoryAccount(1024 * 1024);
        var executor = LongTexts.Executor(new RequestLimits(), pool, memory: memory);
        var expected = await executor.RunAsync(document);
        await using (var result = (OperationResult)await executor.ExecuteAsync(
            ExecutionTest.Request(document), NoServices.Instance, CancellationToken.None))
        {
            result.Length.ShouldBe(expected.Length);
            memory.Held.ShouldBeGreaterThan(ResultWriter.SegmentLength);
            var text = new ArrayBufferWriter<byte>();
            foreach (var piece in result.Drain())
            {
                piece.Length.ShouldBeLessThanOrEqualTo(ResultWriter.SegmentLength);
                text.Write(piece.Span);
            }

            Encoding.UTF8.GetString(text.WrittenSpan).ShouldBe(expected);

            // The segment that was written last is given back with the answer.
            memory.Held.ShouldBe(ResultWriter.SegmentLength);
        }

        memory.Held.ShouldBe(0);
        pool.Out.ShouldBe(0);
    }

    [Fact]
    public void GiveBack_Should_TellOnce_When_LittleIsLeftOfMuch()
    {
        var told = 0;
        var memory = new MemoryAccount(1_000, () => told++);
        memory.Take(499);
        memory.GiveBack(499);
        told.ShouldBe(0);

        memory.TryTake(500).ShouldBeTrue();
        memory.TryTake(501).ShouldBeFalse();
        memory.GiveBack(374);
        told.ShouldBe(0);
        memory.GiveBack(1);
        memory.GiveBack(125);
        told.ShouldBe(1);

        using (memory.Hold(500))
        {
        }

        told.ShouldBe(2);
    }

    [Fact]
    public void Take_Should_CountWhatIsHeldInAnyCase()
    {
        _memory.TryTake(256 * 1024).ShouldBeTrue();
        _memory.TryTake(1).ShouldBeFalse();
        using (_memory.Hold(10))
        {
            _memory.Held.ShouldBe((256 * 1024) + 10);
        }

        _memory.GiveBack(1);
        _memory.TryTake(1).ShouldBeTrue();
    }
}

using System.Buffers;
using System.Text;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>Answers without data are held like any others: in counted segments, within the limits.</summary>
public sealed class UnexecutedResultTests
{
    private const int Segment = 64 * 1024;

    private static readonly GraphQLError[] Errors =
        [.. Enumerable.Range(0, 500).Select(static i => new GraphQLError($"{i} {new string('x', 1_000)}"))];

    private readonly MemoryAccount _memory = new(64 * 1024 * 1024);

    [Fact]
    public async Task Memory_Should_BeHeld_When_TheAnswerIsWritten_UntilItIsDisposed()
    {
        var result = Refuse();
        _memory.Held.ShouldBe(0);

        var length = result.Length!.Value;
        length.ShouldBeGreaterThan(500_000);
        _memory.Held.ShouldBeInRange(length, length + (2 * Segment));
        var held = _memory.Held;
        Text(result.WriteTo).Length.ShouldBe((int)length);
        _memory.Held.ShouldBe(held);

        await result.DisposeAsync();
        _memory.Held.ShouldBe(0);
        Should.Throw<ObjectDisposedException>(() => result.Length);
    }

    [Fact]
    public async Task Memory_Should_BeGivenBackPieceByPiece_When_TheAnswerIsDrained()
    {
        await using var result = Refuse();
        var whole = Text(result.WriteTo);
        var drained = new StringBuilder();
        foreach (var piece in result.Drain())
        {
            drained.Append(Encoding.UTF8.GetString(piece.Span));
        }

        drained.ToString().ShouldBe(whole);
        _memory.Held.ShouldBeInRange(1, Segment);
    }

    [Fact]
    public async Task Errors_Should_BeDrainedAlone_When_ATransportWantsThem()
    {
        await using var result = Refuse();
        var errors = string.Concat(result.DrainErrors().Select(static piece => Encoding.UTF8.GetString(piece.Span)));

        $"{{\"errors\":{errors}}}".ShouldBe(Text(Refuse().WriteTo));
    }

    [Fact]
    public async Task Answer_Should_BeOneError_When_ItWouldBeTooLarge()
    {
        await using var result = Refuse(new RequestLimits { MaxResponseSize = 100_000 });

        Text(result.WriteTo).ShouldBe(
            """{"errors":[{"message":"The answer is too large: at least """
            + $"{Asked(result)} bytes, but at most 100000 are allowed. "
            + "Ask for shorter lists or for less in each item, and for the rest in further requests.\","
            + $"\"extensions\":{{\"code\":\"RESPONSE_SIZE_LIMIT_EXCEEDED\",\"asked\":{Asked(result)},\"allowed\":100000}}}}]}}");
        Asked(result).ShouldBeInRange(100_001, 110_000);
        _memory.Held.ShouldBe(0);
    }

    [Fact]
    public async Task Budget_Should_BeLeftToOthers_When_TheAnswerDoesNotFit()
    {
        var budget = new ResponseBudget(600_000);
        await using var first = Refuse(budget: budget);
        first.Length!.Value.ShouldBeGreaterThan(500_000);
        budget.Taken.ShouldBe(first.Length.Value);

        await using var second = Refuse(budget: budget);
        second.Length!.Value.ShouldBeLessThan(1_000);
        second.Errors.ShouldHaveSingleItem().Code.ShouldBe("RESPONSE_SIZE_LIMIT_EXCEEDED");
        budget.Taken.ShouldBe(first.Length.Value);
    }

    private static double Asked(OperationResult result) => (double)result.Errors.ShouldHaveSingleItem().Extensions!["asked"]!;

    private static string Text(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private RequestErrorResult Refuse(RequestLimits? limits = null, ResponseBudget? budget = null) =>
        new(Errors, new RequestExecutorOptions { Limits = limits ?? new(), Memory = _memory }, budget);
}

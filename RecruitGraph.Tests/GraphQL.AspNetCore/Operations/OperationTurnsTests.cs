using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Operations;

public sealed class OperationTurnsTests
{
    private readonly OperationTurns _turns = new(most: 1);

    [Fact]
    public async Task EnterAsync_Should_WaitInOrder_When_AllTurnsAreTaken()
    {
        using var first = _turns.Create();
        using var second = _turns.Create();
        using var third = _turns.Create();
        await first.EnterAsync(CancellationToken.None);
        await first.EnterAsync(CancellationToken.None);
        var waiting = second.EnterAsync(CancellationToken.None).AsTask();
        var last = third.EnterAsync(CancellationToken.None).AsTask();
        (waiting.IsCompleted, last.IsCompleted).ShouldBe((false, false));

        first.Leave();
        first.Leave();
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
        last.IsCompleted.ShouldBeFalse();
        second.Dispose();
        await last.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task EnterAsync_Should_LeaveTheTurnToOthers_When_ItIsCancelled()
    {
        using var first = _turns.Create();
        using var second = _turns.Create();
        first.TryEnter().ShouldBeTrue();
        second.TryEnter().ShouldBeFalse();
        using var cancellation = new CancellationTokenSource();
        var waiting = second.EnterAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);

        first.Leave();
        second.Leave();
        second.TryEnter().ShouldBeTrue();
        first.TryEnter().ShouldBeFalse();
    }

    [Fact]
    public async Task EnterAsync_Should_WaitForTheCancellation_When_NothingMayBeginAnyMore()
    {
        using var first = _turns.Create();
        using var second = _turns.Create();
        using var cancellation = new CancellationTokenSource();
        first.TryEnter().ShouldBeTrue();
        var waiting = second.EnterAsync(cancellation.Token).AsTask();

        _turns.Close();
        first.Leave();
        first.TryEnter().ShouldBeFalse();
        waiting.IsCompleted.ShouldBeFalse();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }
}

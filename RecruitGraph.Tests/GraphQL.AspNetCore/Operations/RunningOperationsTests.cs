using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Operations;

public sealed class RunningOperationsTests
{
    private readonly RunningOperations _operations = new(maxOperations: 2);

    [Fact]
    public void TryAdd_Should_RefuseId_When_ItIsInUse()
    {
        Add("a");
        _operations.TryAdd("a", out _).ShouldBe(OperationAdmission.IdInUse);
    }

    [Fact]
    public void TryAdd_Should_AdmitIdAgain_When_EitherSideHasCompletedIt()
    {
        var released = Add("a");
        _operations.Release(released);
        var again = Add("a");

        // The first operation is still winding down; its end must not take the id from the second.
        _operations.Remove(released);
        _operations.TryAdd("a", out _).ShouldBe(OperationAdmission.IdInUse);
        _operations.Cancel("a");
        again.CancellationToken.IsCancellationRequested.ShouldBeTrue();
        Add("a");
    }

    [Fact]
    public void TryAdd_Should_CountWhatStillRuns_When_ItWasCancelled()
    {
        var first = Add("a");
        Add("b");
        _operations.Cancel("a");
        _operations.TryAdd("c", out _).ShouldBe(OperationAdmission.TooMany);
        _operations.Remove(first);
        Add("c");
    }

    [Fact]
    public void Cancel_Should_DoNothing_When_IdIsFree() => _operations.Cancel("a");

    [Fact]
    public async Task CancelAll_Should_EndEverythingAndAdmitNoMore()
    {
        var running = new TaskCompletionSource();
        var operation = Add("a");
        operation.Completion = running.Task;
        _operations.CancelAll();
        operation.CancellationToken.IsCancellationRequested.ShouldBeTrue();
        _operations.TryAdd("b", out _).ShouldBe(OperationAdmission.TooMany);

        var completed = _operations.WhenAllCompleted();
        completed.IsCompleted.ShouldBeFalse();
        running.SetResult();
        await completed;
    }

    private RunningOperation Add(string id)
    {
        _operations.TryAdd(id, out var operation).ShouldBe(OperationAdmission.Admitted);
        return operation!;
    }
}

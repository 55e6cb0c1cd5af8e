using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Operations;

public sealed class RunningOperationsTests
{
    private readonly MemoryAccount _memory = new(allowed: 250);
    private readonly RunningOperations _operations;

    public RunningOperationsTests() => _operations = new(new OperationLimits(MaxOperations: 2, MaxParallel: 1, MaxSize: 300), _memory);

    [Fact]
    public void TryAdd_Should_RefuseId_When_ItIsInUse()
    {
        Add("a");
        _operations.TryAdd("a", 100, out _).ShouldBe(OperationAdmission.IdInUse);
    }

    [Fact]
    public void TryAdd_Should_AdmitIdAgain_When_EitherSideHasCompletedIt()
    {
        var released = Add("a");
        _operations.Release(released);
        var again = Add("a");

        // The first operation is still winding down; its end must not take the id from the second.
        _operations.Remove(released);
        _operations.TryAdd("a", 100, out _).ShouldBe(OperationAdmission.IdInUse);
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
        _operations.TryAdd("c", 100, out _).ShouldBe(OperationAdmission.TooMany);
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
        _operations.TryAdd("b", 100, out _).ShouldBe(OperationAdmission.TooMany);

        var completed = _operations.WhenAllCompleted();
        completed.IsCompleted.ShouldBeFalse();
        running.SetResult();
        await completed;
    }

    [Fact]
    public void TryAdd_Should_RefuseWhatIsTooLargeWithTheOthers_UntilTheyHaveEnded()
    {
        var first = Add("a");
        _operations.TryAdd("b", 201, out _).ShouldBe(OperationAdmission.TooLarge);
        _operations.Size.ShouldBe(100);
        _operations.Remove(first);
        _operations.Remove(first);
        _operations.Size.ShouldBe(0);
        _memory.Held.ShouldBe(0);
        _operations.TryAdd("b", 201, out _).ShouldBe(OperationAdmission.Admitted);
        _memory.Held.ShouldBe(201);
    }

    [Fact]
    public void TryAdd_Should_RefuseWhatTheServerHasNoMemoryFor()
    {
        _memory.Take(151);
        _operations.TryAdd("a", 100, out _).ShouldBe(OperationAdmission.NoMemory);
        _operations.Size.ShouldBe(0);
        _memory.GiveBack(1);
        Add("a");
    }

    [Fact]
    public void EndSignInAll_Should_EndEverythingAndSayWhy()
    {
        var operation = Add("a");
        _operations.EndSignInAll(TransportErrors.SignInExpired);
        _operations.EndSignInAll(TransportErrors.SignInEnded);
        operation.CancellationToken.IsCancellationRequested.ShouldBeTrue();
        operation.SignInEnd.ShouldBe(TransportErrors.SignInExpired);
    }

    private RunningOperation Add(string id)
    {
        _operations.TryAdd(id, 100, out var operation).ShouldBe(OperationAdmission.Admitted);
        return operation!;
    }
}

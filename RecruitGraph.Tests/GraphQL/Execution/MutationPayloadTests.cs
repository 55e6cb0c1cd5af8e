using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Execution;

public sealed class MutationPayloadTests
{
    [Fact]
    public void Failure_Should_BeNull_When_TheExceptionIsNotDeclared() =>
        MutationPayload.Failure(new InvalidOperationException(), ToError).ShouldBeNull();

    [Fact]
    public void Failure_Should_BeNull_When_OneOfSeveralIsNotDeclared() =>
        MutationPayload.Failure(new AggregateException(new TimeoutException(), new InvalidOperationException()), ToError).ShouldBeNull();

    [Fact]
    public void Failure_Should_HoldAllErrors_When_SeveralAreDeclared()
    {
        var payload = MutationPayload.Failure(
            new AggregateException(new TimeoutException("a"), new AggregateException(new TimeoutException("b"))), ToError)!;
        payload.IsSuccess.ShouldBeFalse();
        payload.Result.ShouldBeNull();
        payload.Errors.Cast<MutationError<TimeoutException>>().Select(error => error.Error.Message).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Success_Should_HoldTheResult_When_ThereAreNoErrors()
    {
        var payload = MutationPayload.Success(7);
        payload.IsSuccess.ShouldBeTrue();
        payload.Result.ShouldBe(7);
        payload.Errors.ShouldBeEmpty();
    }

    private static object? ToError(Exception exception) =>
        exception is TimeoutException timeout ? MutationError.Create(timeout, timeout, "input") : null;
}

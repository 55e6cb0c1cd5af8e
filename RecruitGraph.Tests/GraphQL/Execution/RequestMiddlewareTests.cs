using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Execution.Instrumentation;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>What surrounds every request.</summary>
public sealed class RequestMiddlewareTests
{
    [Fact]
    public async Task ExecuteAsync_Should_PassThroughInOrder_When_ThereAreSeveral()
    {
        var passed = new List<string>();
        var executor = new ObservedSchema().Executor(new RequestExecutorOptions { Middleware = [Noting("outer"), Noting("inner")] });
        (await executor.RunAsync("{ leaf }")).ShouldBe("""{"data":{"leaf":"leaf"}}""");
        passed.ShouldBe(["+outer", "+inner", "-inner", "-outer"]);

        RequestMiddleware Noting(string name) => next => async (request, services, cancellationToken) =>
        {
            passed.Add($"+{name}");
            var result = await next(request, services, cancellationToken);
            passed.Add($"-{name}");
            return result;
        };
    }

    [Fact]
    public async Task ExecuteAsync_Should_RunWhatTheMiddlewareMadeOfIt_When_ItChangesTheRequest()
    {
        var executor = new ObservedSchema().Executor(new RequestExecutorOptions
        {
            Middleware =
            [
                static next => (request, services, cancellationToken) =>
                    next(request with { Document = "{ leaf }"u8.ToArray() }, services, cancellationToken),
            ],
        });
        (await executor.RunAsync("no GraphQL at all")).ShouldBe("""{"data":{"leaf":"leaf"}}""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_AnswerWithoutTheEngine_When_TheMiddlewareDoesNotGoOn()
    {
        var listener = new RecordingListener();
        var executor = new ObservedSchema().Executor(new RequestExecutorOptions
        {
            DiagnosticEventListeners = [listener],
            Middleware =
            [
                static _ => static (_, _, _) => new ValueTask<ExecutionResult>(
                    OperationResult.Refused(new GraphQLError("Closed for today.") { Code = "CLOSED" })),
            ],
        });
        (await executor.RunAsync("{ leaf }")).ShouldBe(
            """{"errors":[{"message":"Closed for today.","extensions":{"code":"CLOSED"}}]}""");
        listener.Heard.ShouldBeEmpty();
    }
}

using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>The time of a request runs before its first field as well: in authorization, and while a subscription is opened.</summary>
public sealed class TimeLimitTests
{
    private readonly ManualTime _time = new();
    private readonly Hanging _authorization = new();
    private readonly TaskCompletionSource _opening = new();
    private readonly TaskCompletionSource<IAsyncEnumerable<object?>> _source = new();

    [Theory]
    [InlineData("{ guarded }")]
    [InlineData("subscription { guarded }")]
    public async Task Request_Should_BeRefused_When_AuthorizationHangs(string document)
    {
        var run = Executor().RunAsync(document);
        await _authorization.Asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        run.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(31));

        (await run.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(
            """{"errors":[{"message":"The request exceeded its time limit of 30 s.","extensions":{"code":"EXECUTION_TIMEOUT","asked":31,"allowed":30}}]}""");
        _authorization.Token.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Fields_Should_HaveWhatAuthorizationHasLeft()
    {
        var run = Executor().RunAsync("{ guarded waits }");
        await _authorization.Asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        _time.Advance(TimeSpan.FromSeconds(29));
        _authorization.Answer.SetResult(AuthorizationOutcome.Allowed);
        await _opening.Task.WaitAsync(TimeSpan.FromSeconds(20));
        _time.Advance(TimeSpan.FromSeconds(2));

        var answer = JsonNode.Parse(await run.WaitAsync(TimeSpan.FromSeconds(20)))!;
        answer["data"]!.ToJsonString().ShouldBe("""{"guarded":1,"waits":null}""");
        answer["errors"]![0]!["path"]!.ToJsonString().ShouldBe("""["waits"]""");
    }

    [Fact]
    public async Task Subscription_Should_BeRefused_When_OpeningHangs()
    {
        var run = Executor().RunAsync("subscription { hangs }");
        await _opening.Task.WaitAsync(TimeSpan.FromSeconds(20));
        _time.Advance(TimeSpan.FromSeconds(31));

        var error = JsonNode.Parse(await run.WaitAsync(TimeSpan.FromSeconds(20)))!["errors"]![0]!;
        error["extensions"]!["code"]!.GetValue<string>().ShouldBe("EXECUTION_TIMEOUT");
        error["path"]!.ToJsonString().ShouldBe("""["hangs"]""");

        // A source that comes after all is closed.
        var late = new LateSource();
        _source.SetResult(late);
        await late.Closed.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Request_Should_Run_When_AuthorizationAnswersInTime()
    {
        var run = Executor().RunAsync("{ guarded }");
        await _authorization.Asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        _time.Advance(TimeSpan.FromSeconds(29));
        _authorization.Answer.SetResult(AuthorizationOutcome.Allowed);

        (await run.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("""{"data":{"guarded":1}}""");
    }

    private RequestExecutor Executor()
    {
        FieldConfiguration Guarded() => new("guarded", "Int") { Resolve = static (in _) => 1, Authorization = [new()] };
        return ExecutionTest.Executor(
            new SchemaBuilder()
                .AddType(new ObjectTypeConfiguration("Query")
                {
                    Fields =
                    [
                        Guarded(),
                        new("waits", "Int") { ResolveAsync = (in c) => ResolverResult.From(WaitAsync(c.CancellationToken)) },
                    ],
                })
                .AddType(new ObjectTypeConfiguration("Subscription")
                {
                    Fields =
                    [
                        Guarded(),
                        new("hangs", "Int")
                        {
                            Resolve = static (in _) => 1,
                            Subscribe = _ =>
                            {
                                _opening.SetResult();
                                return new ValueTask<IAsyncEnumerable<object?>>(_source.Task);
                            },
                        },
                    ],
                }),
            new RequestExecutorOptions { TimeProvider = _time, Authorization = _authorization });
    }

    private async Task<object?> WaitAsync(CancellationToken cancellationToken)
    {
        _opening.SetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 1;
    }

    private sealed class Hanging : IAuthorizationHandler
    {
        public TaskCompletionSource Asked { get; } = new();

        public TaskCompletionSource<AuthorizationOutcome> Answer { get; } = new();

        public CancellationToken Token { get; private set; }

        public ValueTask<AuthorizationOutcome> AuthorizeAsync(
            AuthorizeRequirement requirement, RequestContext context, CancellationToken cancellationToken)
        {
            Token = cancellationToken;
            Asked.SetResult();
            return new(Answer.Task);
        }
    }

    private sealed class LateSource : IAsyncEnumerable<object?>, IAsyncDisposable
    {
        public TaskCompletionSource Closed { get; } = new();

        public IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("Nobody reads a source that came too late.");

        public ValueTask DisposeAsync()
        {
            Closed.SetResult();
            return ValueTask.CompletedTask;
        }
    }
}

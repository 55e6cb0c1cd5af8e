using System.Runtime.CompilerServices;
using System.Threading.Channels;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Subscriptions;

/// <summary>Source stream in, response stream out. Specification, section 6.2.3.</summary>
public sealed class SubscriptionTests
{
    [Fact]
    public async Task ReadAsync_Should_AnswerEachEvent_When_EventsCome()
    {
        var host = new Host();
        await using var stream = await host.SubscribeAsync("subscription($min: Int!) { n: news(min: $min) { text late } }", """{"min": 3}""");
        host.Send("one", "two");
        host.Events.Writer.Complete();
        (await ReadAsync(stream)).ShouldBe(
        [
            """{"data":{"n":{"text":"one 3","late":"late one"}}}""",
            """{"data":{"n":{"text":"two 3","late":"late two"}}}""",
        ]);
        host.IsClosed.ShouldBeTrue();
        host.Scopes.ShouldBe(0);
    }

    [Fact]
    public async Task ReadAsync_Should_GoOn_When_AnEventFails()
    {
        var host = new Host();
        await using var stream = await host.SubscribeAsync("subscription { news(min: 1) { fails } }");
        host.Send("one", "two");
        host.Events.Writer.Complete();
        var answers = await ReadAsync(stream);
        answers.Count.ShouldBe(2);
        answers.ShouldAllBe(a => a.Contains("\"path\":[\"news\",\"fails\"]", StringComparison.Ordinal));
        answers.ShouldAllBe(a => a.EndsWith("\"data\":{\"news\":null}}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_Should_EndWithTheError_When_TheSourceFails()
    {
        var host = new Host();
        await using var stream = await host.SubscribeAsync("subscription { news(min: 1) { text } }");
        host.Send("one");
        host.Events.Writer.Complete(new GraphQLException("Read again from the start.", "RESYNC_REQUIRED"));
        (await ReadAsync(stream)).ShouldBe(
        [
            """{"data":{"news":{"text":"one 1"}}}""",
            """{"errors":[{"message":"Read again from the start.","extensions":{"code":"RESYNC_REQUIRED"}}]}""",
        ]);
        host.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task ReadAsync_Should_HideTheError_When_TheSourceFailsUnexpectedly()
    {
        var host = new Host();
        await using var stream = await host.SubscribeAsync("subscription { news(min: 1) { text } }");
        host.Events.Writer.Complete(new InvalidOperationException("the password"));
        (await ReadAsync(stream)).Single().ShouldBe(
            """{"errors":[{"message":"Unexpected execution error.","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""");
        host.Unexpected.ShouldBe("the password");
    }

    [Fact]
    public async Task SubscribeAsync_Should_Refuse_When_TheStreamCannotBeOpened()
    {
        var host = new Host();
        (await host.RefusalAsync("subscription { news(min: -1) { text } }")).ShouldBe(
            """{"errors":[{"message":"Too little.","locations":[{"line":1,"column":16}],"path":["news"],"extensions":{"code":"TOO_LITTLE"}}]}""");
    }

    [Fact]
    public async Task SubscribeAsync_Should_Refuse_When_TheCallerLacksTheRight()
    {
        var host = new Host { Outcome = AuthorizationOutcome.NotAuthenticated };
        (await host.RefusalAsync("subscription { secret { text } }")).ShouldContain("AUTH_NOT_AUTHENTICATED");
        host.Opened.ShouldBe(0);
    }

    [Fact]
    public async Task ReadAsync_Should_AskAgainForEachEvent_When_RightsChange()
    {
        var host = new Host();
        await using var stream = await host.SubscribeAsync("subscription { secret { text } }");
        var answers = stream.ReadAsync(CancellationToken.None).GetAsyncEnumerator();
        host.Send("one");
        (await answers.MoveNextAsync()).ShouldBeTrue();
        ExecutionTest.Text(answers.Current).ShouldBe("""{"data":{"secret":{"text":"one 0"}}}""");
        host.Outcome = AuthorizationOutcome.NotAuthorized;
        host.Send("two");
        (await answers.MoveNextAsync()).ShouldBeTrue();
        var refused = ExecutionTest.Text(answers.Current);
        refused.ShouldContain("AUTH_NOT_AUTHORIZED");
        refused.ShouldNotContain("two");
        await answers.DisposeAsync();
    }

    [Fact]
    public async Task ReadAsync_Should_GoOn_When_AnEventFindsNoServices()
    {
        var host = new Host();
        await using var stream = await host.SubscribeAsync("subscription { news(min: 1) { text } }");
        host.HasServices = false;
        host.Send("one");
        var answers = stream.ReadAsync(CancellationToken.None).GetAsyncEnumerator();
        (await answers.MoveNextAsync()).ShouldBeTrue();
        ExecutionTest.Text(answers.Current).ShouldContain("INTERNAL_SERVER_ERROR");
        host.HasServices = true;
        host.Send("two");
        (await answers.MoveNextAsync()).ShouldBeTrue();
        ExecutionTest.Text(answers.Current).ShouldContain("two 1");
        await answers.DisposeAsync();
        host.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task ReadAsync_Should_CloseTheSource_When_TheReaderLeaves()
    {
        var host = new Host();
        await using var stream = await host.SubscribeAsync("subscription { news(min: 1) { text } }");
        host.Send("one");
        await foreach (var answer in stream.ReadAsync(CancellationToken.None))
        {
            await answer.DisposeAsync();
            break;
        }

        host.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task ReadAsync_Should_End_When_ItsTokenIsCancelled()
    {
        var host = new Host();
        using var cancellation = new CancellationTokenSource();
        await using var stream = await host.SubscribeAsync("subscription { news(min: 1) { text } }");
        var reading = ReadAsync(stream, cancellation.Token);
        await host.Waiting.Task.WaitAsync(TimeSpan.FromSeconds(20));
        cancellation.Cancel();
        (await reading).ShouldBeEmpty();
        host.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task ReadAsync_Should_End_When_TheRequestIsCancelled()
    {
        var host = new Host();
        using var caller = new CancellationTokenSource();
        await using var stream = await host.SubscribeAsync("subscription { news(min: 1) { text } }", null, caller.Token);
        var reading = ReadAsync(stream);
        await host.Waiting.Task.WaitAsync(TimeSpan.FromSeconds(20));
        caller.Cancel();
        (await reading).ShouldBeEmpty();
        host.IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task SubscribeAsync_Should_ReadTheRootValue_When_TheSchemaIsADocument()
    {
        var executor = ExecutionTest.Executor("type Query { a: Int } type Subscription { tick: Int }");
        var root = new Dictionary<string, object?> { ["tick"] = Ticks() };
        var result = await executor.ExecuteAsync(
            ExecutionTest.Request("subscription { tick }", root: root), NoServices.Instance, CancellationToken.None);
        await using var stream = result.ShouldBeAssignableTo<ResponseStream>()!;
        (await ReadAsync(stream)).ShouldBe(["""{"data":{"tick":1}}""", """{"data":{"tick":2}}"""]);

        static async IAsyncEnumerable<object?> Ticks()
        {
            await Task.Yield();
            yield return new Dictionary<string, object?> { ["tick"] = 1 };
            yield return new Dictionary<string, object?> { ["tick"] = 2 };
        }
    }

    [Fact]
    public async Task SubscribeAsync_Should_Refuse_When_ThereIsNoStream()
    {
        var executor = ExecutionTest.Executor("type Query { a: Int } type Subscription { tick: Int }");
        (await executor.RunAsync("subscription { tick }")).ShouldContain("has no event stream");
    }

    private static async Task<List<string>> ReadAsync(ResponseStream stream, CancellationToken cancellationToken = default)
    {
        var answers = new List<string>();
        await foreach (var answer in stream.ReadAsync(cancellationToken))
        {
            await using (answer)
            {
                answers.Add(ExecutionTest.Text(answer));
            }
        }

        return answers;
    }

    private sealed class Host : IServiceScopeFactory, IAuthorizationHandler
    {
        private static readonly AuthorizeRequirement SignedIn = new();

        public Channel<string> Events { get; } = Channel.CreateUnbounded<string>();

        public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public AuthorizationOutcome Outcome { get; set; }

        public bool IsClosed { get; private set; }

        public int Opened { get; private set; }

        public int Scopes { get; private set; }

        public string? Unexpected { get; private set; }

        public void Send(params string[] messages) => Array.ForEach(messages, m => Events.Writer.TryWrite(m).ShouldBeTrue());

        public async Task<ResponseStream> SubscribeAsync(
            string document, string? variables = null, CancellationToken cancellationToken = default) =>
            (await ExecuteAsync(document, variables, cancellationToken)).ShouldBeAssignableTo<ResponseStream>()!;

        public async Task<string> RefusalAsync(string document)
        {
            await using var result = await ExecuteAsync(document, null, CancellationToken.None);
            return ExecutionTest.Text(result.ShouldBeAssignableTo<OperationResult>()!);
        }

        public bool HasServices { get; set; } = true;

        public IServiceScope CreateScope()
        {
            HasServices.ShouldBeTrue();
            Scopes++;
            return new Scope(this);
        }

        public ValueTask<AuthorizationOutcome> AuthorizeAsync(
            AuthorizeRequirement requirement, RequestContext request, CancellationToken cancellationToken) => new(Outcome);

        private async Task<ExecutionResult> ExecuteAsync(string document, string? variables, CancellationToken cancellationToken)
        {
            var executor = ExecutionTest.Executor(
                new SchemaBuilder()
                    .AddDocument("type Query { a: Int }")
                    .AddType(new ObjectTypeConfiguration("Subscription") { Fields = [News("news", []), News("secret", [SignedIn])] })
                    .AddType(new ObjectTypeConfiguration("News")
                    {
                        Fields =
                        [
                            new("text", "String!") { Resolve = static (in c) => c.Parent<string>() },
                            new("late", "String!") { ResolveAsync = static (in c) => ResolverResult.From(LateAsync(c.Parent<string>())) },
                            new("fails", "String!") { Resolve = static (in _) => null },
                        ],
                    }),
                new RequestExecutorOptions
                {
                    ServiceScopes = this,
                    Authorization = this,
                    OnUnexpectedError = e => Unexpected = e.Exception!.Message,
                });
            return await executor.ExecuteAsync(ExecutionTest.Request(document, variables), NoServices.Instance, cancellationToken);
        }

        private FieldConfiguration News(string name, List<AuthorizeRequirement> authorization) => new(name, "News")
        {
            Authorization = authorization,
            Arguments = [new("min", "Int!") { DefaultValue = "0" }],
            Subscribe = context => context.Argument<int>(0) < 0
                ? throw new GraphQLException("Too little.", "TOO_LITTLE")
                : new ValueTask<IAsyncEnumerable<object?>>(ReadAsync()),
            Resolve = static (in c) => $"{c.Parent<string>()} {c.Argument<int>(0)}",
        };

        private async IAsyncEnumerable<object?> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Opened++;
            try
            {
                while (await NextAsync(cancellationToken))
                {
                    while (Events.Reader.TryRead(out var message))
                    {
                        yield return message;
                    }
                }
            }
            finally
            {
                IsClosed = true;
            }
        }

        private ValueTask<bool> NextAsync(CancellationToken cancellationToken)
        {
            var next = Events.Reader.WaitToReadAsync(cancellationToken);
            Waiting.TrySetResult();
            return next;
        }

        private static async Task<string> LateAsync(string text)
        {
            await Task.Yield();
            return $"late {text.Split(' ')[0]}";
        }

        private sealed class Scope(Host host) : IServiceScope
        {
            public IServiceProvider Services => NoServices.Instance;

            public ValueTask DisposeAsync()
            {
                host.Scopes--;
                return ValueTask.CompletedTask;
            }
        }
    }
}

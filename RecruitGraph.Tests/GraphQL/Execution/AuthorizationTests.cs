using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>Rights are asked for once, before anything runs, and hold wherever an object is reached.</summary>
public sealed class AuthorizationTests
{
    private static readonly AuthorizeRequirement SignedIn = new();
    private static readonly AuthorizeRequirement Hr = new(null, "HR");

    [Fact]
    public async Task Fields_Should_BeRefused_When_TheCallerLacksTheRight()
    {
        var handler = new Handler { [SignedIn] = AuthorizationOutcome.Allowed, [Hr] = AuthorizationOutcome.NotAuthorized };
        var answer = JsonNode.Parse(await Executor(handler).RunAsync("{ open forHr forHrToo: forHr forUsers }"))!;
        answer["data"]!.ToJsonString().ShouldBe("""{"open":1,"forHr":null,"forHrToo":null,"forUsers":1}""");
        answer["errors"]!.AsArray().Select(e => e!.ToJsonString()).ShouldBe(
        [
            """{"message":"The current user is not authorized to access this resource.","locations":[{"line":1,"column":8}],"path":["forHr"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}""",
            """{"message":"The current user is not authorized to access this resource.","locations":[{"line":1,"column":14}],"path":["forHrToo"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}""",
        ]);
        handler.Asked.ShouldBe([Hr, SignedIn]);
    }

    [Fact]
    public async Task Fields_Should_SayWhoIsMissing_When_NobodyIsSignedIn()
    {
        var handler = new Handler { [SignedIn] = AuthorizationOutcome.NotAuthenticated };
        (await Executor(handler).RunAsync("{ forUsers }")).ShouldContain("AUTH_NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task Resolvers_Should_NotRun_When_TheirFieldIsRefused()
    {
        var handler = new Handler { [Hr] = AuthorizationOutcome.NotAuthorized };
        var ran = 0;
        await Executor(handler, () => ran++).RunAsync("mutation { change }");
        ran.ShouldBe(0);
        handler[Hr] = AuthorizationOutcome.Allowed;
        (await Executor(handler, () => ran++).DataAsync("mutation { change }")).ShouldBe("""{"change":1}""");
        ran.ShouldBe(1);
    }

    [Theory]
    [InlineData("{ secret { id } }", """["secret","id"]""")]
    [InlineData("{ node { id } }", """["node","id"]""")]
    [InlineData("{ node { ... on Secret { id } } }", """["node","id"]""")]
    [InlineData("{ either { __typename ... on Secret { x: id } } }", """["either","__typename"]""")]
    [InlineData("{ list { ...F } } fragment F on Node { id }", """["list",0,"id"]""")]
    public async Task Type_Should_BeRefused_When_ItIsReachedOnAnyPath(string document, string path)
    {
        var handler = new Handler { [Hr] = AuthorizationOutcome.NotAuthorized };
        var answer = JsonNode.Parse(await Executor(handler).RunAsync(document))!;
        answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>().ShouldBe("AUTH_NOT_AUTHORIZED");
        answer["errors"]![0]!["path"]!.ToJsonString().ShouldBe(path);
        handler.Asked.ShouldBe([Hr]);
    }

    [Fact]
    public async Task Fields_Should_BeAskedForOnce_When_TheyAreSelectedManyTimes()
    {
        var handler = new Handler { [Hr] = AuthorizationOutcome.Allowed };
        await Executor(handler).DataAsync("{ a: forHr b: forHr secret { id } node { id } }");
        handler.Asked.ShouldBe([Hr]);
    }

    [Fact]
    public async Task Requirement_Should_NotBeAskedFor_When_TheFieldIsLeftOut()
    {
        var handler = new Handler();
        await Executor(handler).DataAsync("query($x: Boolean = false) { open forHr @include(if: $x) }");
        handler.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fields_Should_BeRefused_When_NobodyDecides() =>
        (await Executor(null).RunAsync("{ forUsers }")).ShouldContain("AUTH_NOT_AUTHORIZED");

    [Fact]
    public async Task Fields_Should_BeRefused_When_TheDecisionFails()
    {
        var handler = new Handler { Failure = new InvalidOperationException("The store is gone.") };
        var answer = await Executor(handler).RunAsync("{ open forHr }");
        answer.ShouldContain("AUTH_NOT_AUTHORIZED");
        answer.ShouldNotContain("store");
    }

    [Fact]
    public async Task TypeName_Should_BeOpen_When_TheTypeIsARoot() =>
        (await Executor(new Handler()).DataAsync("{ __typename }")).ShouldBe("""{"__typename":"Query"}""");

    private static RequestExecutor Executor(IAuthorizationHandler? handler, Action? change = null)
    {
        object secret = new Dictionary<string, object?> { ["__typename"] = "Secret", ["id"] = 1 };
        var schema = new SchemaBuilder()
            .AddDocument("interface Node { id: Int } union Either = Secret | Open type Open implements Node { id: Int }")
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Fields =
                [
                    new("open", "Int") { Resolve = static (in _) => 1 },
                    new("forHr", "Int") { Resolve = static (in _) => 1, Authorization = [Hr] },
                    new("forUsers", "Int")
                    {
                        ResolveAsync = static (in _) => ResolverResult.FromValue(1),
                        Authorization = [SignedIn],
                    },
                    new("secret", "Secret") { Resolve = (in _) => secret },
                    new("node", "Node") { Resolve = (in _) => secret },
                    new("either", "Either") { Resolve = (in _) => secret },
                    new("list", "[Node]") { Resolve = (in _) => new[] { secret } },
                ],
            })
            .AddType(new ObjectTypeConfiguration("Secret")
            {
                Interfaces = ["Node"],
                Authorization = [Hr],
                Fields = [new("id", "Int")],
            })
            .AddType(new ObjectTypeConfiguration("Mutation")
            {
                Fields =
                [
                    new("change", "Int")
                    {
                        Authorization = [Hr],
                        Resolve = (in _) =>
                        {
                            change?.Invoke();
                            return 1;
                        },
                    },
                ],
            });
        return ExecutionTest.Executor(schema, new RequestExecutorOptions { Authorization = handler });
    }

    private sealed class Handler : Dictionary<AuthorizeRequirement, AuthorizationOutcome>, IAuthorizationHandler
    {
        public List<AuthorizeRequirement> Asked { get; } = [];

        public Exception? Failure { get; init; }

        public async ValueTask<AuthorizationOutcome> AuthorizeAsync(
            AuthorizeRequirement requirement, RequestContext request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Asked.Add(requirement);
            return Failure is null ? this[requirement] : throw Failure;
        }
    }
}

using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types.GlobalIds;

public sealed class NodeFieldsTests
{
    private static readonly string Vacancy7 = GlobalId.Format("Vacancy", 7);
    private static readonly string Vacancy404 = GlobalId.Format("Vacancy", 404);
    private static readonly string Secret1 = GlobalId.Format("Secret", 1);
    private int _loadedSecrets;

    [Fact]
    public async Task Node_Should_LoadTheObject_When_TheIdIsOfATypeWithNodeResolver()
    {
        var answer = await ExecuteAsync($$"""{ node(id: "{{Vacancy7}}") { __typename id ... on Vacancy { title } } }""");

        var node = JsonNode.Parse(answer)!["data"]!["node"]!.AsObject();
        node.Select(static e => (e.Key, e.Value!.GetValue<string>()))
            .ShouldBe([("__typename", "Vacancy"), ("id", Vacancy7), ("title", "Job 7")]);
    }

    [Fact]
    public async Task Node_Should_BeNull_When_TheRowIsUnknown() =>
        (await ExecuteAsync($$"""{ node(id: "{{Vacancy404}}") { id } }""")).ShouldBe("""{"data":{"node":null}}""");

    [Theory]
    [InlineData("nonsense")]
    [InlineData("UGxhaW46MQ==")] // Plain:1, a type without node resolver
    [InlineData("TWlzc2luZzox")] // Missing:1
    public async Task Node_Should_GiveACodedErrorWithPath_When_TheIdCannotBeLoaded(string id)
    {
        var error = JsonNode.Parse(await ExecuteAsync($$"""{ a: node(id: "{{id}}") { id } }"""))!["errors"]![0]!;

        error["extensions"]!["code"]!.GetValue<string>().ShouldBe(ErrorCodes.InvalidGlobalId);
        error["path"]!.ToJsonString().ShouldBe("""["a"]""");
    }

    [Fact]
    public async Task Nodes_Should_KeepTheOrderAndFailItemByItem_When_IdsAreMixed()
    {
        var answer = JsonNode.Parse(await ExecuteAsync(
            $$"""{ nodes(ids: ["{{Vacancy404}}", "nonsense", "{{Vacancy7}}"]) { ... on Vacancy { title } } }"""))!;

        answer["data"]!["nodes"]!.ToJsonString().ShouldBe("""[null,null,{"title":"Job 7"}]""");
        answer["errors"]!.AsArray().ShouldHaveSingleItem()!["path"]!.ToJsonString().ShouldBe("""["nodes",1]""");
    }

    [Fact]
    public async Task Nodes_Should_Refuse_When_MoreThan100AreAskedFor()
    {
        var ids = string.Join(", ", Enumerable.Repeat($"\"{Vacancy7}\"", 101));

        var error = JsonNode.Parse(await ExecuteAsync($$"""{ nodes(ids: [{{ids}}]) { id } }"""))!["errors"]![0]!;
        error["message"]!.GetValue<string>().ShouldContain("takes at most 100");
        error["extensions"]!.ToJsonString().ShouldBe("""{"code":"BAD_USER_INPUT","asked":101,"allowed":100}""");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("__typename")]
    [InlineData("... on Secret { text }")]
    [InlineData("... on Vacancy { title }")]
    public async Task Node_Should_NotTellThatTheObjectExists_When_ItsTypeIsForbidden(string selection)
    {
        foreach (var outcome in new[] { AuthorizationOutcome.NotAuthorized, AuthorizationOutcome.NotAuthenticated })
        {
            (await ExecuteAsync($$"""{ node(id: "{{Secret1}}") { {{selection}} } }""", outcome))
                .ShouldBe("""{"data":{"node":null}}""");
            (await ExecuteAsync($$"""{ nodes(ids: ["{{Secret1}}", "{{Vacancy404}}", "{{Vacancy7}}"]) { __typename {{selection}} } }""", outcome))
                .ShouldStartWith("{\"data\":{\"nodes\":[null,null,{\"__typename\":\"Vacancy\"");
        }

        _loadedSecrets.ShouldBe(0);
    }

    [Fact]
    public async Task Node_Should_LoadTheObject_When_TheCallerSatisfiesItsType() =>
        (await ExecuteAsync($$"""{ node(id: "{{Secret1}}") { ... on Secret { text } } }""", AuthorizationOutcome.Allowed))
            .ShouldBe("""{"data":{"node":{"text":"hidden"}}}""");

    private async Task<string> ExecuteAsync(string query, AuthorizationOutcome outcome = AuthorizationOutcome.NotAuthorized)
    {
        var schema = new SchemaBuilder()
            .AddGlobalObjectIdentification()
            .AddType(new ObjectTypeConfiguration("Vacancy")
            {
                Interfaces = ["Node"],
                RuntimeType = typeof(Vacancy),
                NodeResolver = static (in _, rawId) => ResolverResult.From(LoadAsync(rawId)),
                Fields =
                [
                    new("id", "ID!") { Resolve = static (in c) => GlobalId.Format("Vacancy", c.Parent<Vacancy>().Id) },
                    new("title", "String!"),
                ],
            })
            .AddType(new ObjectTypeConfiguration("Plain") { Interfaces = ["Node"], Fields = [new("id", "ID!")] })
            .AddType(new ObjectTypeConfiguration("Secret")
            {
                Interfaces = ["Node"],
                RuntimeType = typeof(Secret),
                Authorization = [new("Never")],
                NodeResolver = (in _, rawId) =>
                {
                    _loadedSecrets++;
                    return ResolverResult.FromValue(new Secret(rawId, "hidden"));
                },
                Fields = [new("id", "ID!"), new("text", "String")],
            })
            .Build();
        var executor = new RequestExecutor(schema, new RequestExecutorOptions { Authorization = new Answer(outcome) });
        await using var result = await executor.ExecuteAsync(
            new GraphQLRequest { Document = Encoding.UTF8.GetBytes(query) }, NoServices.Instance, CancellationToken.None);
        var buffer = new ArrayBufferWriter<byte>();
        result.ShouldBeAssignableTo<OperationResult>()!.WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static async Task<Vacancy?> LoadAsync(string rawId)
    {
        await Task.Yield();
        return rawId == "7" ? new Vacancy(7, "Job 7") : null;
    }

    private sealed record Vacancy(long Id, string Title);

    private sealed record Secret(string Id, string Text);

    private sealed class Answer(AuthorizationOutcome outcome) : IAuthorizationHandler
    {
        public ValueTask<AuthorizationOutcome> AuthorizeAsync(
            AuthorizeRequirement requirement, RequestContext request, CancellationToken cancellationToken) =>
            ValueTask.FromResult(outcome);
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

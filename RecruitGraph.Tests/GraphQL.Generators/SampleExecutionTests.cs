using System.Text.Json.Nodes;

namespace RecruitGraph.Tests.GraphQL.Generators;

/// <summary>The generated code of the sample schema, run by the executor.</summary>
public sealed class SampleExecutionTests
{
    private readonly SampleServer _server = new();

    [Fact]
    public async Task Query_Should_WriteEveryLeaf_When_AllAreSelected() =>
        (await _server.ExecuteAsync(
            """
            { node(id: "Sm9iOjI=") { __typename id ... on Job {
              name status former salary score postedAt deadline startsAt shift link key skills requirements { text years } companyId title(length: 3) } } }
            """))
        .ShouldBe(
            """{"data":{"node":{"__typename":"Job","id":"Sm9iOjI=","name":"Job 2","status":"ON_HOLD","former":"OPEN","salary":2001.00,"score":1,"postedAt":"2026-01-02T08:30:00Z","deadline":"2026-02-02","startsAt":"09:00:00","shift":"PT7H30M","link":"https://example.com/jobs/2","key":"00000002-0000-0000-0000-000000000000","skills":["C#","SQL"],"requirements":[{"text":"Degree","years":null},{"text":"Practice","years":2}],"companyId":"Q29tcGFueTox","title":"JOB"}}}""");

    [Fact]
    public async Task Query_Should_WriteNull_When_LeavesAreNull() =>
        (await _server.ExecuteAsync("""{ node(id: "Sm9iOjE=") { ... on Job { former salary deadline link requirements { text } } } }"""))
        .ShouldBe("""{"data":{"node":{"former":null,"salary":null,"deadline":null,"link":null,"requirements":[]}}}""");

    [Fact]
    public async Task Query_Should_FetchOnce_When_ManyObjectsAskADataLoader()
    {
        (await _server.ExecuteAsync("{ jobs { nodes { id company { name } } } }"))
            .ShouldBe("""{"data":{"jobs":{"nodes":[{"id":"Sm9iOjE=","company":{"name":"Яндекс"}},{"id":"Sm9iOjI=","company":{"name":"Huawei"}}]}}}""");
        _server.Store.Fetches.ShouldBe(["companies 1,2"]);
    }

    [Fact]
    public async Task Query_Should_DispatchByDepth_When_LoadersFollowLoaders()
    {
        (await _server.ExecuteAsync(
            """{ nodes(ids: ["Q29tcGFueTox", "Q29tcGFueToy"]) { ... on Company { name jobs { title company { id } } } } }"""))
            .ShouldContain("\"name\":\"Huawei\",\"jobs\":[{\"title\":\"JOB 2\",\"company\":{\"id\":\"Q29tcGFueTox\"}}");
        _server.Store.Fetches.ShouldBe(["companies 1,2", "jobs of 1,2"]);
    }

    [Fact]
    public async Task Query_Should_ShareBatches_When_PagingArgumentsAreEqual()
    {
        (await _server.ExecuteAsync(
            """
            { a: node(id: "Q29tcGFueTox") { ...P } b: node(id: "Q29tcGFueToy") { ...P } }
            fragment P on Company { one: jobPages(first: 1) { nodes { id } } same: jobPages(first: 1) { pageInfo { hasNextPage } } all: jobPages { totalCount } }
            """))
            .ShouldBe(
                """{"data":{"a":{"one":{"nodes":[{"id":"Sm9iOjI="}]},"same":{"pageInfo":{"hasNextPage":true}},"all":{"totalCount":2}},"b":{"one":{"nodes":[{"id":"Sm9iOjE="}]},"same":{"pageInfo":{"hasNextPage":true}},"all":{"totalCount":3}}}}""");
        _server.Store.Fetches.Order().ShouldBe(["companies 1,2", "pages of 1,2 first 1", "pages of 1,2 first 20"]);
    }

    [Fact]
    public async Task Connection_Should_ShowEdgesAndPageInfo_When_APageIsAskedFor() =>
        (await _server.ExecuteAsync(
            """{ jobs(first: 1, after: "2") { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""))
        .ShouldBe(
            """{"data":{"jobs":{"totalCount":5,"edges":[{"cursor":"3","node":{"id":"Sm9iOjM="}}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":true,"startCursor":"3","endCursor":"3"}}}}""");

    [Theory]
    [InlineData("first: 5", "\\\"first\\\" was 5. Expected 0 to 4.", ",\"asked\":5,\"allowed\":4")]
    [InlineData("last: -1", "\\\"last\\\" was -1. Expected 0 to 4.", ",\"asked\":-1,\"allowed\":4")]
    [InlineData("first: 1, last: 1", "\\\"first\\\" and \\\"last\\\" were both given. Give one of them.", "")]
    public async Task Connection_Should_Refuse_When_PagingArgumentsAreWrong(string arguments, string message, string amounts)
    {
        var answer = await _server.ExecuteAsync($"{{ jobs({arguments}) {{ nodes {{ id }} }} }}");
        answer.ShouldContain($"\"message\":\"{message}\"");
        answer.ShouldContain($"\"code\":\"INVALID_PAGING_ARGUMENTS\"{amounts}}}");
    }

    [Theory]
    [InlineData("{}", 5)]
    [InlineData("{ statuses: [OPEN, DRAFT] }", 3)]
    [InlineData("{ statuses: OPEN }", 2)]
    [InlineData("""{ companyIds: ["Q29tcGFueTox"] }""", 2)]
    [InlineData("""{ text: "4" }""", 1)]
    [InlineData("{ minScore: 2 }", 2)]
    [InlineData("""{ postedAfter: "2026-01-03T10:30:00+01:00" }""", 2)]
    public async Task Input_Should_ReachTheRecord_When_GivenAsLiteral(string where, int count) =>
        (await _server.ExecuteAsync($"{{ jobs(where: {where}) {{ totalCount }} }}"))
        .ShouldBe("""{"data":{"jobs":{"totalCount":COUNT}}}""".Replace("COUNT", $"{count}", StringComparison.Ordinal));

    [Fact]
    public async Task Input_Should_ReachTheRecord_When_GivenAsVariable() =>
        (await _server.ExecuteAsync(
            "query ($where: JobFilterInput) { jobs(where: $where) { totalCount } }",
            new { where = new { statuses = new[] { "OPEN" }, companyIds = new[] { "Q29tcGFueTox" } } }))
        .ShouldBe("""{"data":{"jobs":{"totalCount":1}}}""");

    [Theory]
    [InlineData("""ticket(id: "Q29tcGFueTox", jobId: "Sm9iOjE=")""")]
    [InlineData("""ticket: ticketBy(by: { id: "Q29tcGFueTox", jobIds: ["Sm9iOjE="] })""")]
    public async Task Id_Should_BeOfTheFieldsTypeOrTheOneThatIsNamed_When_NoCSharpTypeTellsIt(string field) =>
        (await _server.ExecuteAsync($"{{ {field} {{ id jobId both }} }}"))
        .ShouldBe("""{"data":{"ticket":{"id":"VGlja2V0OjE=","jobId":"Sm9iOjE=","both":["VGlja2V0OjE=","VGlja2V0OjI="]}}}""");

    [Theory]
    [InlineData("""ticket(id: "Sm9iOjE=", jobId: "Q29tcGFueTox")""")]
    [InlineData("""ticket(id: "1")""")]
    [InlineData("""ticketBy(by: { id: "Sm9iOjE=", jobIds: ["Q29tcGFueTox"] })""")]
    public async Task Id_Should_BeRefused_When_ItIsNoneOfTheNamedType(string field) =>
        (await _server.ExecuteAsync($"{{ {field} {{ id }} }}")).ShouldContain("\"code\":\"INVALID_GLOBAL_ID\"");

    [Fact]
    public async Task Input_Should_BeRefused_When_IdIsOfAnotherType() =>
        (await _server.ExecuteAsync("""{ jobs(where: { companyIds: ["Sm9iOjE="] }) { totalCount } }"""))
        .ShouldContain("\"code\":\"INVALID_GLOBAL_ID\"");

    [Fact]
    public async Task Input_Should_BeRefused_When_OptionalOfNonNullIsNull()
    {
        var answer = await _server.ExecuteAsync("{ jobs(where: { text: null }) { totalCount } }");
        answer.ShouldContain("\\\"JobFilterInput.text\\\" was null. Expected a value, or that it is left out.");
        answer.ShouldContain("\"code\":\"BAD_USER_INPUT\"");
    }

    [Fact]
    public async Task OneOf_Should_ChooseTheKey_When_EitherIsGiven() =>
        (await _server.ExecuteAsync("""{ a: job(by: { id: "Sm9iOjM=" }) { name } b: job(by: { name: "Job 4" }) { name } c: job(by: { name: "none" }) { name } }"""))
        .ShouldBe("""{"data":{"a":{"name":"Job 3"},"b":{"name":"Job 4"},"c":null}}""");

    [Theory]
    [InlineData("values: [[1, 2], [3]]", "6")]
    [InlineData("values: [[1, 2], [3]], factor: 0.5", "3")]
    [InlineData("values: 4, offset: 1", "5")]
    [InlineData("values: [], offset: null", "100")]
    public async Task Arguments_Should_BeConverted_When_ListsNest(string arguments, string sum) =>
        (await _server.ExecuteAsync($"{{ sum({arguments}) }}")).ShouldBe($"{{\"data\":{{\"sum\":{sum}}}}}");

    [Fact]
    public async Task AbstractTypes_Should_Resolve_When_InterfaceAndUnionAreReturned() =>
        (await _server.ExecuteAsync("""{ named { __typename name } search(text: "5") { __typename ... on Job { id } ... on Named { name } } }"""))
        .ShouldBe(
            """{"data":{"named":{"__typename":"Company","name":"Huawei"},"search":[{"__typename":"Job","id":"Sm9iOjU=","name":"Job 5"},{"__typename":"Company","name":"Huawei"},{"__typename":"Company","name":"Яндекс"}]}}""");

    [Fact]
    public async Task Parameters_Should_BeRead_When_GlobalStateAndContextAreTaken()
    {
        (await _server.ExecuteAsync("{ me: caller }", null, ("caller", "Ада"))).ShouldBe("""{"data":{"me":"Ада as me"}}""");
        (await _server.ExecuteAsync("{ caller hello greeting }")).ShouldBe("""{"data":{"caller":null,"hello":"hello","greeting":"hello"}}""");
    }

    [Fact]
    public async Task Authorize_Should_GuardTheField_When_RoleIsMissing()
    {
        const string Document = """{ node(id: "Q29tcGFueTox") { ... on Company { revenue } } }""";
        (await _server.ExecuteAsync(Document, null, ("role", "ADMIN"))).ShouldBe("""{"data":{"node":{"revenue":1000}}}""");
        (await _server.ExecuteAsync(Document, null, ("role", "HR"))).ShouldContain("\"code\":\"AUTH_NOT_AUTHORIZED\"");
    }

    [Fact]
    public async Task Sequence_Should_BeCollected_When_ItIsNotStreamed()
    {
        (await _server.ExecuteAsync("{ jobFeed(most: 2) { name } numbers(none: false) absent: numbers(none: true) }"))
            .ShouldBe("{\"data\":{\"jobFeed\":[{\"name\":\"Job 1\"},{\"name\":\"Job 2\"}],\"numbers\":[1,null,3],\"absent\":null}}");
        _server.Store.Fetches.ShouldContain("feed closed");
        _server.OpenedScopes.ShouldBe(3);
        _server.OpenScopes.ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public async Task Sequence_Should_KeepItsServicesUntilItIsClosed_When_ItIsStreamed(int payloads)
    {
        var answer = await _server.PayloadsAsync("{ jobFeed(most: 3) @stream(initialCount: 1) { name } }", payloads);
        answer[0].ShouldBe(
            "{\"data\":{\"jobFeed\":[{\"name\":\"Job 1\"}]},\"pending\":[{\"id\":\"0\",\"path\":[\"jobFeed\"]}],\"hasNext\":true}");
        _server.Store.Fetches.ShouldContain("feed closed");
        _server.OpenScopes.ShouldBe(0);
    }

    [Fact]
    public async Task Scopes_Should_BeClosed_When_AsynchronousFieldsUseServices()
    {
        await _server.ExecuteAsync("""{ a: node(id: "Sm9iOjE=") { id } b: node(id: "Sm9iOjI=") { id } greeting }""");
        _server.OpenedScopes.ShouldBe(2);
        _server.OpenScopes.ShouldBe(0);
    }

    [Fact]
    public async Task Mutation_Should_GiveTheResult_When_ItSucceeds() =>
        (await _server.ExecuteAsync("""mutation { renameJob(input: { id: "Sm9iOjE=", name: "Cook" }) { job { id name } errors { __typename } } }"""))
        .ShouldBe("""{"data":{"renameJob":{"job":{"id":"Sm9iOjE=","name":"Cook"},"errors":[]}}}""");

    [Fact]
    public async Task Mutation_Should_ListTheError_When_ADeclaredExceptionIsThrown()
    {
        (await _server.ExecuteAsync(
            """mutation { renameJob(input: { id: "Sm9iOjk=", name: "Cook" }) { job { id } errors { __typename ... on Error { message code } ... on JobNotFoundError { id } } } }"""))
            .ShouldBe(
                """{"data":{"renameJob":{"job":null,"errors":[{"__typename":"JobNotFoundError","message":"There is no job 9.","code":"JOB_NOT_FOUND","id":"Sm9iOjk="}]}}}""");
        _server.Unexpected.ShouldBeEmpty();
    }

    [Fact]
    public async Task Mutation_Should_CountDerivedExceptionsAsTheirBase_When_OnlyTheBaseIsDeclared() =>
        (await _server.ExecuteAsync("""mutation { renameJob(input: { id: "Sm9iOjE=", name: "" }) { errors { __typename ... on Error { code } } } }"""))
        .ShouldBe("""{"data":{"renameJob":{"errors":[{"__typename":"BadNameError","code":"NAME_REFUSED"}]}}}""");

    [Fact]
    public async Task Mutation_Should_ListAllErrors_When_TheyAreAggregated() =>
        (await _server.ExecuteAsync("""mutation { renameJob(input: { id: "Sm9iOjE=", name: "several" }) { errors { __typename } } }"""))
        .ShouldBe("""{"data":{"renameJob":{"errors":[{"__typename":"JobNotFoundError"},{"__typename":"BadNameError"}]}}}""");

    [Theory]
    [InlineData("""renameJob(input: { id: "Sm9iOjk=", name: "Cook" })""", "JobNotFoundError", "input id")]
    [InlineData("""renameJob(input: { id: "Sm9iOjE=", name: "" })""", "BadNameError", "input name")]
    [InlineData("""renameJobs(input: { jobs: [] })""", "BadNameError", "input jobs")]
    [InlineData("""renameJobs(input: { jobs: [{ id: "Sm9iOjE=", name: "a" }, { id: "Sm9iOjE=", name: "" }] })""", "BadNameError", "input jobs 1 name")]
    [InlineData("""renameJobs(input: { jobs: { id: "Sm9iOjE=", name: "slow" } })""", "JobProblem", "input jobs 0")]
    [InlineData("""renameJobs(input: { jobs: { id: "Sm9iOjE=", name: "invalid" } })""", "InvalidInputError", "input jobs 0 name")]
    [InlineData("""openJob(input: { reason: "time" })""", "JobProblem", "input reason")]
    [InlineData("""openJob(input: { reason: "closed" })""", "ClosedError", "input")]
    [InlineData("clearOnce", "ClosedError", "")]
    public async Task Path_Should_SayWhereItIs_When_AMutationIsRefused(string mutation, string type, string path)
    {
        var field = mutation.Split('(')[0];

        var answer = JsonNode.Parse(await _server.ExecuteAsync(
            $"mutation {{ {mutation} {{ errors {{ __typename ... on Error {{ path }} }} }} }}"))!;

        var error = answer["data"]![field]!["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)error["__typename"]).ShouldBe(type);
        string.Join(' ', error["path"]!.AsArray().Select(static part => (string?)part)).ShouldBe(path);
    }

    [Fact]
    public async Task Mutation_Should_MaskTheException_When_ItIsNotDeclared()
    {
        var answer = await _server.ExecuteAsync("mutation { fail { success } }");
        answer.ShouldContain("\"code\":\"INTERNAL_SERVER_ERROR\"");
        answer.ShouldNotContain("Secret");
        _server.Unexpected.Single().Exception.ShouldBeOfType<InvalidOperationException>();
    }

    [Fact]
    public async Task Mutation_Should_BuildTheInput_When_ParametersAreNoInputObject() =>
        (await _server.ExecuteAsync("""mutation { a: removeJob(input: { id: "Sm9iOjE=", archive: null }) { removed } b: removeJob(input: { id: "Sm9iOjI=" }) { removed } count clear { success errors { __typename } } }"""))
        .ShouldBe("""{"data":{"a":{"removed":true},"b":{"removed":false},"count":3,"clear":{"success":true,"errors":[]}}}""");

    [Fact]
    public async Task Subscription_Should_FollowTheSource_When_SubscribeNamesIt()
    {
        await using var stream = await _server.SubscribeAsync("subscription ($n: Int!) { onCounted(below: $n, factor: 10) }", new { n = 3 });

        (await SampleServer.ReadAsync(stream).ToListAsync())
            .ShouldBe(["""{"data":{"onCounted":0}}""", """{"data":{"onCounted":10}}""", """{"data":{"onCounted":20}}"""]);
    }

    [Fact]
    public async Task Subscription_Should_ReceiveMessages_When_TopicIsNamedWithArguments()
    {
        await using var stream = await _server.SubscribeAsync("""subscription { onJobRenamed(id: "Sm9iOjI=") { id name } }""");
        _server.Topics.CountSubscribers("job_2").ShouldBe(1);

        await _server.ExecuteAsync(
            """mutation { a: renameJob(input: { id: "Sm9iOjE=", name: "No" }) { errors { __typename } } b: renameJob(input: { id: "Sm9iOjI=", name: "Yes" }) { errors { __typename } } }""");

        (await SampleServer.ReadAsync(stream).FirstAsync()).ShouldBe("""{"data":{"onJobRenamed":{"id":"Sm9iOjI=","name":"Yes"}}}""");
    }
}

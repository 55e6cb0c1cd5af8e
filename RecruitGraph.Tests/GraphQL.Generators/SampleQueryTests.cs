namespace RecruitGraph.Tests.GraphQL.Generators;

/// <summary>The generated filters, orders and projections of the sample schema.</summary>
public sealed class SampleQueryTests
{
    private readonly SampleServer _server = new();

    [Theory]
    [InlineData("", "1 2 3 4 5")]
    [InlineData("""where: { name: { endsWith: "3" } }""", "3")]
    [InlineData("where: { nameLength: { gt: 5 } }", "")]
    [InlineData("where: { status: { in: [OPEN, DRAFT] } }", "1 3 4")]
    [InlineData("where: { salary: { neq: null } }", "2 3 4 5")]
    [InlineData("""where: { companyId: { eq: "Q29tcGFueTox" } }""", "2 4")]
    [InlineData("""where: { asks: { some: { text: { eq: "Practice" } years: { gte: 3 } } } }""", "3 4 5")]
    [InlineData("""where: { skills: { some: { eq: "SQL" } } }""", "1 2 3 4 5")]
    [InlineData("order: [{ status: DESC }, { id: DESC }]", "5 2 4 1 3")]
    public async Task Field_Should_AnswerWhatIsAskedFor(string arguments, string ids)
    {
        var list = arguments.Length == 0 ? "" : $"({arguments})";
        var answer = await _server.ExecuteAsync($"{{ list: findJobs{list} {{ name }} page: jobQuery{list} {{ totalCount nodes {{ name }} }} }}");

        var names = string.Join(',', ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => $$"""{"name":"Job {{id}}"}"""));
        var count = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        answer.ShouldBe($$$$"""{"data":{"list":[{{{{names}}}}],"page":{"totalCount":{{{{count}}}},"nodes":[{{{{names}}}}]}}}""");
    }

    [Fact]
    public async Task Connection_Should_HaveItsDefaultOrder_When_NoneIsAskedFor()
    {
        (await _server.ExecuteAsync("{ companies { nodes { name } } }"))
            .ShouldBe("""{"data":{"companies":{"nodes":[{"name":"Яндекс"},{"name":"Huawei"}]}}}""");
        (await _server.ExecuteAsync("""{ companies(where: { name: { startsWith: "H" } }, order: { name: ASC }) { totalCount nodes { id } } }"""))
            .ShouldBe("""{"data":{"companies":{"totalCount":1,"nodes":[{"id":"Q29tcGFueTox"}]}}}""");
    }

    [Fact]
    public async Task DataLoader_Should_BatchAllParents_When_TheyAskTheSame()
    {
        (await _server.ExecuteAsync("{ companies(order: { name: ASC }) { nodes { foundJobs(where: { salary: { gt: 2500 } }, order: { name: DESC }, first: 1) { totalCount nodes { name } } } } }"))
            .ShouldBe("""{"data":{"companies":{"nodes":[{"foundJobs":{"totalCount":1,"nodes":[{"name":"Job 4"}]}},{"foundJobs":{"totalCount":2,"nodes":[{"name":"Job 5"}]}}]}}}""");
        _server.Store.Fetches.ShouldBe(["found jobs of 1,2"]);
    }

    [Fact]
    public async Task DataLoader_Should_BatchTwoFields_When_BothNeedWholeObjects()
    {
        (await _server.ExecuteAsync("{ findJobs { name leanCompany { name } twin: leanCompany { id } } }"))
            .ShouldContain("""{"name":"Job 2","leanCompany":{"name":"Huawei"},"twin":{"id":"Q29tcGFueTox"}}""");
        _server.Store.Fetches.ShouldBe(["lean companies 1,2"]);
    }

    [Fact]
    public async Task Items_Should_BeOfEveryObjectType_When_TheyAreOfAnInterface() =>
        (await _server.ExecuteAsync("""{ names(where: { name: { in: ["Job 2", "Huawei"] } }) { __typename name ... on Job { status } } }"""))
        .ShouldBe("""{"data":{"names":[{"__typename":"Job","name":"Job 2","status":"ON_HOLD"},{"__typename":"Company","name":"Huawei"}]}}""");
}

using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>招聘信息接口: the positions of the recruitment portal, as everyone reads them.</summary>
public sealed class RecruitmentContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruitment", Proof.Success, Proof.Parity)]
    [Covers("GET /api/recruitment/department", Proof.Success, Proof.Parity)]
    public async Task ListPositions_Should_GiveAllPublishedOldestFirst_When_NobodyIsSignedIn(string root)
    {
        var hr = await server.NewAsync(Role.Hr);
        await RecruitContract.NewPositionAsync(hr, "draft", "DRAFT");
        for (var i = 0; i < 101; i++)
        {
            await RecruitContract.NewPositionAsync(hr, $"position {i}");
        }

        var (id, _) = await RecruitContract.NewPositionAsync(hr);

        var answer = await server.Recruit(root).GetAsync("/api/recruitment");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var positions = answer.Json.EnumerateArray().ToList();
        positions[^1].ToString().ShouldBe($$"""{"id":{{id}},"name":"后端工程师","department":"研发部","location":"Москва"}""");
        positions.ShouldNotContain(position => position.GetProperty("name").GetString() == "draft");

        var graph = await server.Server.Anonymous().RunAsync("{ vacancies(last: 100) { totalCount nodes { id title } } }");
        positions.Count.ShouldBe(graph.Data("vacancies", "totalCount").GetInt32());
        positions.Select(Id).ShouldBe(positions.Select(Id).Order());
        graph.Data("vacancies", "nodes").EnumerateArray().Select(node => GlobalId.Parse<long>(node.GetProperty("id").GetString()!, "Vacancy"))
            .ShouldBeSubsetOf(positions.Select(Id));

        var department = ContractServer.NewName("市场部");
        var marketing = await AddAsync(root, hr, "市场经理", department, "北京");
        var grouped = await server.Recruit(root).GetAsync("/api/recruitment/department");
        grouped.Status.ShouldBe(HttpStatusCode.OK, grouped.Body);
        grouped.Json.GetProperty(department).ToString().ShouldBe($$"""[{"id":{{marketing}},"name":"市场经理","department":"{{department}}","location":"北京"}]""");
        grouped.Json.GetProperty("研发部").EnumerateArray().Select(Id).ShouldBe(
            positions.Where(position => position.GetProperty("department").GetString() == "研发部").Select(Id));
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruitment/search", Proof.Success, Proof.BadInput, Proof.Parity)]
    public async Task SearchPositions_Should_FindByPartsThatMustAllHold(string root)
    {
        var (hr, client, place) = (await server.NewAsync(Role.Hr), server.Recruit(root), ContractServer.NewName("Казань"));
        var java = await AddAsync(root, hr, "Java开发工程师", "研发部", place);
        var design = await AddAsync(root, hr, "设计师 100%", "设计部", place);

        foreach (var (query, expected) in ((string, long[])[])
            [
                ($"location={place}", [java, design]),
                ($"name=&location={place}&department=", [java, design]),
                ($"name=java&location={place}", [java]),
                ($"department=设计&location={place}", [design]),
                ($"name=100%25&location={place}", [design]),
                ($"name=java&department=设计&location={place}", []),
                ($"location={place}&name={new string('a', 65)}", []),
                ($"location={place}&name=%00", []),
            ])
        {
            var answer = await client.GetAsync($"/api/recruitment/search?{query}");
            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            answer.Json.EnumerateArray().Select(Id).ShouldBe(expected, query);
        }

        (await client.GetAsync($"/api/recruitment/search?name=java&location={place}")).Body
            .ShouldBe($$"""[{"id":{{java}},"name":"Java开发工程师","department":"研发部","location":"{{place}}"}]""");
        (await server.Server.Anonymous().RunAsync("query($place: String) { vacancies(location: $place) { nodes { id } } }", new { place }))
            .Data("vacancies", "nodes").EnumerateArray().Select(node => GlobalId.Parse<long>(node.GetProperty("id").GetString()!, "Vacancy")).Order()
            .ShouldBe([java, design]);
        (await client.GetAsync("/api/recruitment/search")).Body.ShouldBe((await client.GetAsync("/api/recruitment")).Body);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruitment/{position}", Proof.Success, Proof.NoCredentials, Proof.UnknownId, Proof.Parity)]
    public async Task GetPosition_Should_GiveAllOfIt_ToEveryoneWhoIsSignedInAndMaySeeIt(string root)
    {
        var (hr, applicant) = (await server.NewAsync(Role.Hr), await server.NewAsync());
        var id = (await server.Recruit(root, hr).SendAsync(
            "POST", "/api/recruitment", new { name = "后端工程师", department = "研发部", location = "上海", describe = "开发", requirement = "三年\n经验" }))
            .Json.GetProperty("id").GetInt64();
        var (draft, _) = await RecruitContract.NewPositionAsync(hr, "draft", "DRAFT");

        foreach (var caller in (GraphQLClient[])[hr, applicant])
        {
            var client = server.Recruit(root, caller);
            (await client.GetAsync($"/api/recruitment/{id}")).ShouldBe(
                HttpStatusCode.OK,
                $$"""{"id":{{id}},"name":"后端工程师","department":"研发部","location":"上海","describe":"开发","requirement":"三年\n经验"}""");
            (await client.GetAsync("/api/recruitment/999999")).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
        }

        (await applicant.RunAsync("query($id: ID!) { vacancyById(id: $id) { description } }", new { id = GlobalId.Format("Vacancy", id) }))
            .Data("vacancyById", "description").GetString().ShouldBe("开发");
        (await server.Recruit(root, applicant).GetAsync($"/api/recruitment/{draft}")).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
        (await server.Recruit(root, hr).GetAsync($"/api/recruitment/{draft}")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.Recruit(root).GetAsync($"/api/recruitment/{id}")).ShouldBe(HttpStatusCode.Unauthorized, RecruitContract.Unauthorized);
    }

    private async Task<long> AddAsync(string root, GraphQLClient hr, string name, string department, string location) =>
        Id((await server.Recruit(root, hr).SendAsync("POST", "/api/recruitment", new { name, department, location })).Json);

    private static long Id(JsonElement position) => position.GetProperty("id").GetInt64();
}

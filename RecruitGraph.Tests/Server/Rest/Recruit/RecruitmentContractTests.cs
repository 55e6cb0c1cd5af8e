using System.Net;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>招聘信息接口: the positions of the recruitment portal.</summary>
public sealed class RecruitmentContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruitment", Proof.Success, Proof.Parity)]
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
        positions.TakeLast(100).Select(position => position.GetProperty("id").GetInt64()).Order().ShouldBe(
            positions.TakeLast(100).Select(position => position.GetProperty("id").GetInt64()));
        graph.Data("vacancies", "nodes").EnumerateArray().Select(node => GlobalId.Parse<long>(node.GetProperty("id").GetString()!, "Vacancy"))
            .ShouldBeSubsetOf(positions.Select(position => position.GetProperty("id").GetInt64()));
    }
}

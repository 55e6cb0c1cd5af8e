using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>数据统计接口: what administrators of the recruitment portal count.</summary>
public sealed class CountContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private static readonly string[] Statuses = ["0", "1", "2", "3", "4", "-1"];

    private GraphQLClient _hr = null!;
    private long _position;
    private string _vacancy = null!;

    public async Task InitializeAsync()
    {
        _hr = await server.NewAsync(Role.Hr);
        (_position, _vacancy) = await RecruitContract.NewPositionAsync(_hr);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/count/position/{position}", Proof.Success, Proof.UnknownId, Proof.Parity)]
    [Covers("GET /api/count/status", Proof.Success, Proof.Parity)]
    [Covers("GET /api/count/status/{status}", Proof.Success, Proof.Parity)]
    public async Task Count_Should_GiveEveryStatus_When_ApplicationsStandDifferently(string root)
    {
        var client = server.Recruit(root, _hr);
        (await client.GetAsync($"/api/count/position/{_position}")).ShouldBe(HttpStatusCode.OK, """{"0":0,"1":0,"2":0,"3":0,"4":0,"-1":0}""");
        var before = Counts(await client.GetAsync("/api/count/status"));

        // Seven people apply: five get as far as their number says, one is refused, and one takes it back.
        for (var i = 0; i < 7; i++)
        {
            var applicant = await server.NewAsync();
            var application = await Recruiting.ApplyAsync(applicant, _vacancy);
            var relation = new { user_id = applicant.UserId, position_id = _position };
            for (var step = 0; i < 5 && step < i; step++)
            {
                (await client.SendAsync("PUT", "/api/recruit/advance", relation)).Status.ShouldBe(HttpStatusCode.OK);
            }

            if (i == 5)
            {
                (await client.SendAsync("PUT", "/api/recruit/refuse", relation)).Status.ShouldBe(HttpStatusCode.OK);
            }
            else if (i == 6)
            {
                await Recruiting.WithdrawAsync(applicant, application);
            }
        }

        (await client.GetAsync($"/api/count/position/{_position}")).ShouldBe(HttpStatusCode.OK, """{"0":1,"1":1,"2":1,"3":1,"4":1,"-1":1}""");
        (await client.GetAsync("/api/count/position/999999")).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
        Counts(await client.GetAsync("/api/count/status")).ShouldBe(before.Select(count => count + 1));
        for (var i = 0; i < Statuses.Length; i++)
        {
            (await client.GetAsync($"/api/count/status/{Statuses[i]}")).ShouldBe(
                HttpStatusCode.OK, $$"""{"status":{{Statuses[i]}},"number":{{before[i] + 1}}}""");
        }

        var graph = (await _hr.RunAsync("{ statistics { statuses { status count } } }")).Data("statistics", "statuses").EnumerateArray()
            .ToDictionary(item => item.GetProperty("status").GetString()!, item => item.GetProperty("count").GetInt32());
        (before.Sum() + 6).ShouldBe(graph["ACTIVE"] + graph["HIRED"] + graph["REJECTED"]);
        (before[5] + 1).ShouldBe(graph["REJECTED"]);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/count/positions/{sum}", Proof.Success, Proof.BadInput, Proof.Parity)]
    [Covers("GET /api/count/department/{sum}", Proof.Success, Proof.BadInput, Proof.Parity)]
    [Covers("GET /api/count/location/{sum}", Proof.Success, Proof.BadInput, Proof.Parity)]
    public async Task Count_Should_RankByApplications_AtMostTwenty(string root)
    {
        var client = server.Recruit(root, _hr);
        for (var i = 0; i < 22; i++)
        {
            var added = await client.SendAsync(
                "POST", "/api/recruitment", new { name = $"岗位{i}", department = ContractServer.NewName("部门"), location = ContractServer.NewName("地点") });
            for (var applications = 0; applications < (i < 2 ? 2 : 1); applications++)
            {
                await Recruiting.ApplyAsync(await server.NewAsync(), GlobalId.Format("Vacancy", added.Json.GetProperty("id").GetInt64()));
            }
        }

        var graph = (await _hr.RunAsync(
            """
            { statistics {
              vacancies: topVacancies(first: 20, statuses: [ACTIVE, HIRED, REJECTED]) { vacancy { id title } count }
              departments: topDepartments(first: 20, statuses: [ACTIVE, HIRED, REJECTED]) { department count }
              locations: topLocations(first: 20, statuses: [ACTIVE, HIRED, REJECTED]) { location count } } }
            """)).Data("statistics");
        await ShouldRankAsync("positions", graph.GetProperty("vacancies"), rank =>
            $$"""{"name":{{rank.GetProperty("vacancy").GetProperty("title").GetRawText()}},"id":{{GlobalId.Parse<long>(rank.GetProperty("vacancy").GetProperty("id").GetString()!, "Vacancy")}},"number":{{rank.GetProperty("count")}}}""");
        await ShouldRankAsync("department", graph.GetProperty("departments"), rank =>
            $$"""{"department":{{rank.GetProperty("department").GetRawText()}},"number":{{rank.GetProperty("count")}}}""");
        await ShouldRankAsync("location", graph.GetProperty("locations"), rank =>
            $$"""{"locaiton":{{rank.GetProperty("location").GetRawText()}},"location":{{rank.GetProperty("location").GetRawText()}},"number":{{rank.GetProperty("count")}}}""");

        async Task ShouldRankAsync(string url, JsonElement ranks, Func<JsonElement, string> shape)
        {
            ranks.GetArrayLength().ShouldBe(20);
            foreach (var (sum, length) in ((string, int)[])[("0", 1), ("1", 1), ("3", 3), ("20", 20), ("21", 20), ("99999999999", 20)])
            {
                var expected = ranks.EnumerateArray().Take(length).Select((rank, index) => $"\"{index + 1}\":{shape(rank)}");
                (await client.GetAsync($"/api/count/{url}/{sum}")).ShouldBe(HttpStatusCode.OK, $"{{{string.Join(',', expected)}}}");
            }
        }
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/count/positions/{sum}", Proof.Effect)]
    public async Task Count_Should_LeaveOutPositionsWithoutApplications_AndApplicationsThatWereTakenBack(string root)
    {
        (await RankedAsync()).ShouldNotContain(_position);
        var applications = new List<(GraphQLClient Applicant, string Id)>();
        for (var i = 0; i < 3; i++)
        {
            var applicant = await server.NewAsync();
            applications.Add((applicant, await Recruiting.ApplyAsync(applicant, _vacancy)));
        }

        (await RankedAsync()).ShouldContain(_position);
        foreach (var (applicant, id) in applications)
        {
            await Recruiting.WithdrawAsync(applicant, id);
        }

        (await RankedAsync()).ShouldNotContain(_position);

        async Task<IEnumerable<long>> RankedAsync()
        {
            var admin = await server.NewAsync(Role.Admin);
            var ranks = (await server.Recruit(root, admin).GetAsync("/api/count/positions/20")).Json.EnumerateObject().ToList();
            return ranks.Select(rank => rank.Value.GetProperty("id").GetInt64());
        }
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/count/position/{position}", Proof.NoCredentials, Proof.WrongRole)]
    [Covers("GET /api/count/positions/{sum}", Proof.NoCredentials, Proof.WrongRole)]
    [Covers("GET /api/count/status/{status}", Proof.NoCredentials, Proof.WrongRole, Proof.BadInput)]
    [Covers("GET /api/count/status", Proof.NoCredentials, Proof.WrongRole)]
    [Covers("GET /api/count/department/{sum}", Proof.NoCredentials, Proof.WrongRole)]
    [Covers("GET /api/count/location/{sum}", Proof.NoCredentials, Proof.WrongRole)]
    public async Task Count_Should_BeRefused_When_CallerOrStatusIsWrong(string root)
    {
        var applicant = await server.NewAsync();
        foreach (var url in (string[])[$"position/{_position}", "positions/3", "status/0", "status", "department/3", "location/3"])
        {
            (await server.Recruit(root).GetAsync($"/api/count/{url}")).ShouldBe(HttpStatusCode.Unauthorized, RecruitContract.Unauthorized);
            (await server.Recruit(root, applicant).GetAsync($"/api/count/{url}")).ShouldBeBadRequest(RecruitContract.NotAdministrator);
        }

        (await applicant.RunAsync("{ statistics { total } }")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        foreach (var status in (string[])["5", "-2", "99999999999"])
        {
            (await server.Recruit(root, _hr).GetAsync($"/api/count/status/{status}")).ShouldBeBadRequest("\"没有该状态\"");
        }
    }

    private static List<int> Counts(LegacyAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(Statuses);
        return [.. answer.Json.EnumerateObject().Select(member => member.Value.GetInt32())];
    }
}

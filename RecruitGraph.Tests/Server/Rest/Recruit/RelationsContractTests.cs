using System.Net;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>招聘接口: applications as administrators of the recruitment portal find them.</summary>
public sealed class RelationsContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private GraphQLClient _hr = null!;
    private GraphQLClient _li = null!;
    private GraphQLClient _silent = null!;
    private string _title = null!;
    private long _position;
    private string _vacancy = null!;
    private string _application = null!;

    public async Task InitializeAsync()
    {
        _hr = await server.NewAsync(Role.Hr);
        (_li, _silent) = (await server.NewAsync(), await server.NewAsync());
        _title = ContractServer.NewName("Java开发");
        (_position, _vacancy) = await RecruitContract.NewPositionAsync(_hr, _title);
        await _li.SucceedAsync("updateProfile", new { profile = new { name = "Li李雷", phoneNumber = "13800000000", sex = "男" } }, "profile", "name");
        _application = await Recruiting.ApplyAsync(_li, _vacancy);
        await Recruiting.ApplyAsync(_silent, _vacancy);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private string Li(int status) =>
        $$$"""{"position":{{{Position(status)}}},"user":{"id":{{{_li.UserId}}},"name":"Li李雷","phone_number":"13800000000","sex":"男"}}""";

    private string Silent => $$$"""{"position":{{{Position(0)}}},"user":{"id":{{{_silent.UserId}}},"name":null,"phone_number":null,"sex":null}}""";

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruit/search", Proof.Success, Proof.BadInput, Proof.Parity)]
    public async Task SearchRelations_Should_FindByPartsOfBothNames(string root)
    {
        var client = server.Recruit(root, _hr);
        var title = Uri.EscapeDataString(_title);
        foreach (var (query, expected) in ((string, string)[])
            [
                ($"position_name={title}", $"[{Li(0)},{Silent}]"),
                ($"user_name=&position_name={title.Replace("Java", "java", StringComparison.Ordinal)}", $"[{Li(0)},{Silent}]"),
                ($"user_name=%E6%9D%8E&position_name={title}", $"[{Li(0)}]"),
                ($"user_name=li&position_name={title}", $"[{Li(0)}]"),
                // The graph knows who has not said his name by the name of his account.
                ($"user_name=user&position_name={title}", "[]"),
                ($"user_name=li&position_name={title}x", "[]"),
                ($"user_name={new string('a', 200)}", "[]"),
                ($"user_name=%00&position_name={title}", "[]"),
            ])
        {
            (await client.GetAsync($"/api/recruit/search?{query}")).ShouldBe(HttpStatusCode.OK, expected);
        }

        (await client.GetAsync("/api/recruit/search")).Json.EnumerateArray().Count().ShouldBe(
            (await _hr.RunAsync("{ applications(where: { userId: { neq: null }, status: { neq: WITHDRAWN } }) { totalCount } }"))
                .Data("applications", "totalCount").GetInt32());
        (await _hr.RunAsync("query($title: String) { applications(candidateName: \"李\", vacancyTitle: $title) { nodes { id } } }", new { title = _title }))
            .Data("applications", "nodes").ToString().ShouldBe($$"""[{"id":"{{_application}}"}]""");
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruit/search", Proof.Success)]
    public async Task SearchRelations_Should_WriteDownWhoseNumbersWereSeen(string root)
    {
        await server.Recruit(root, _hr).GetAsync($"/api/recruit/search?position_name={_title}");

        var entry = (await server.Server.UseContextAsync(context => context.AuditEntries
            .Where(entry => entry.Action == AuditAction.Revealed && entry.ActorId == _hr.UserId).ToListAsync())).ShouldHaveSingleItem();
        (entry.SubjectId, entry.Details.Values["fields"]).ShouldBe((_li.UserId, "phoneNumber"));
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruit/search", Proof.Success)]
    public async Task SearchRelations_Should_SendNoStatementForEachOfThem(string root)
    {
        var (few, statements) = await CountAsync();
        for (var i = 0; i < 3; i++)
        {
            var applicant = await server.NewAsync();
            await applicant.SucceedAsync("updateProfile", new { profile = new { name = "韩梅梅", phoneNumber = $"1390000000{i}" } }, "profile", "name");
            await Recruiting.ApplyAsync(applicant, _vacancy);
        }

        (await CountAsync()).ShouldBe((few + 3, statements));

        async Task<(int Relations, int Statements)> CountAsync()
        {
            server.Server.Statements.Clear();
            var answer = await server.Recruit(root, _hr).GetAsync($"/api/recruit/search?position_name={_title}");
            return (answer.Json.GetArrayLength(), server.Server.Statements.All.Count);
        }
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruit/status", Proof.Success, Proof.UnknownId, Proof.BadInput, Proof.Parity)]
    public async Task ListRelations_Should_GiveThoseOfAPositionAndAStatus(string root)
    {
        var (client, url) = (server.Recruit(root, _hr), "/api/recruit/status");
        (await client.GetAsync($"{url}?position_id={_position}")).ShouldBe(HttpStatusCode.OK, $"[{Li(0)},{Silent}]");
        (await client.GetAsync($"{url}?position_id={_position}&status=0")).ShouldBe(HttpStatusCode.OK, $"[{Li(0)},{Silent}]");
        foreach (var (operation, status) in ((string, int)[])[("advance", 1), ("refuse", -1)])
        {
            await client.SendAsync("PUT", $"/api/recruit/{operation}", new { user_id = _li.UserId, position_id = _position });
            (await client.GetAsync($"{url}?position_id={_position}&status={status}")).ShouldBe(HttpStatusCode.OK, $"[{Li(status)}]");
            (await client.GetAsync($"{url}?position_id={_position}&status=0")).ShouldBe(HttpStatusCode.OK, $"[{Silent}]");
        }

        (await client.GetAsync($"{url}?position_id={_position}&status=4")).ShouldBe(HttpStatusCode.OK, "[]");
        (await client.GetAsync($"{url}?position_id=999999")).ShouldBe(HttpStatusCode.OK, "[]");
        (await client.GetAsync($"{url}?status=-1")).Json.EnumerateArray().Count().ShouldBe(
            (await _hr.RunAsync("{ applications(where: { status: { eq: REJECTED } }) { totalCount } }")).Data("applications", "totalCount").GetInt32());
        foreach (var wrong in (string[])["5", "-2", "new"])
        {
            (await client.GetAsync($"{url}?status={wrong}")).ShouldBeBadRequest("\"没有该状态\"");
        }

        (await client.GetAsync($"{url}?position_id=first")).ShouldBeBadRequest("""{"position_id":"请提供id数据"}""");
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruit/search", Proof.Success)]
    [Covers("GET /api/recruit/status", Proof.Success)]
    public async Task Relations_Should_LeaveOutWhoHasNoAccountOrTookHisApplicationBack(string root)
    {
        var candidateId = GlobalId.Parse<long>(
            (await _hr.SucceedAsync("createCandidate", new { fullName = "Анна" }, "candidate", "id")).GetProperty("id").GetString()!, "Candidate");
        await _hr.SucceedAsync(
            "enterApplication", new { vacancyId = _vacancy, candidateId = GlobalId.Format("Candidate", candidateId) }, "application", "id");
        await Recruiting.WithdrawAsync(_li, _application);

        foreach (var url in (string[])[$"search?position_name={_title}", $"status?position_id={_position}"])
        {
            (await server.Recruit(root, _hr).GetAsync($"/api/recruit/{url}")).ShouldBe(HttpStatusCode.OK, $"[{Silent}]");
        }
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruit/search", Proof.NoCredentials, Proof.WrongRole, Proof.Parity)]
    [Covers("GET /api/recruit/status", Proof.NoCredentials, Proof.WrongRole, Proof.Parity)]
    public async Task Relations_Should_BeForAdministratorsAlone_AndOfPositionsThatTheySee(string root)
    {
        foreach (var url in (string[])[$"/api/recruit/search?position_name={_title}", $"/api/recruit/status?position_id={_position}"])
        {
            (await server.Recruit(root).GetAsync(url)).ShouldBe(HttpStatusCode.Unauthorized, RecruitContract.Unauthorized);
            (await server.Recruit(root, _li).GetAsync(url)).ShouldBeBadRequest(RecruitContract.NotAdministrator);
        }

        await _hr.SucceedAsync("updateVacancy", new { id = _vacancy, version = 1, isConfidential = true }, "vacancy", "id");
        var outsider = await server.NewAsync(Role.Hr);
        foreach (var url in (string[])[$"/api/recruit/search?position_name={_title}", $"/api/recruit/status?position_id={_position}"])
        {
            (await server.Recruit(root, outsider).GetAsync(url)).ShouldBe(HttpStatusCode.OK, "[]");
            (await server.Recruit(root, _hr).GetAsync(url)).ShouldBe(HttpStatusCode.OK, $"[{Li(0)},{Silent}]");
        }

        (await outsider.RunAsync("query($id: ID!) { applicationById(id: $id) { id } }", new { id = _application }))
            .Data("applicationById").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    private string Position(int status) =>
        $$"""{"id":{{_position}},"name":"{{_title}}","department":"研发部","location":"Москва","status":{{status}}}""";
}

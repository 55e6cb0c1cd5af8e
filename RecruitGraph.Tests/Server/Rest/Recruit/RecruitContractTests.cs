using System.Net;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>应聘接口: a user's own applications at the recruitment portal.</summary>
public sealed class RecruitContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private GraphQLClient _hr = null!;
    private GraphQLClient _applicant = null!;
    private string _vacancy = null!;
    private long _position;
    private string _url = null!;

    public async Task InitializeAsync()
    {
        _hr = await server.NewAsync(Role.Hr);
        _applicant = await server.NewAsync();
        (_position, _vacancy) = await RecruitContract.NewPositionAsync(_hr);
        _url = $"/api/recruit/{_applicant.UserId}";
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruit/{user}", Proof.Success, Proof.Parity)]
    [Covers("POST /api/recruit/{user}", Proof.Success, Proof.Effect)]
    [Covers("DELETE /api/recruit/{user}", Proof.Success, Proof.Effect)]
    public async Task Recruit_Should_ApplyListAndWithdraw(string root)
    {
        var client = server.Recruit(root, _applicant);
        var applied = $$"""[{"id":{{_position}},"name":"后端工程师","department":"研发部","location":"Москва","status":0}]""";

        (await client.GetAsync(_url)).ShouldBe(HttpStatusCode.OK, "[]");
        (await client.SendAsync("POST", _url, new { position_id = _position })).ShouldBe(HttpStatusCode.OK, applied);
        (await client.GetAsync(_url)).ShouldBe(HttpStatusCode.OK, applied);
        (await server.Recruit(root, _hr).GetAsync(_url)).ShouldBe(HttpStatusCode.OK, applied);
        var own = await _applicant.RunAsync("{ applications(first: 5) { nodes { status vacancy { id } } } }");
        own.Data("applications", "nodes").ToString().ShouldBe($$$"""[{"status":"ACTIVE","vacancy":{"id":"{{{_vacancy}}}"}}]""");

        (await client.SendAsync("DELETE", _url, new { position_id = $"{_position}" })).ShouldBe(HttpStatusCode.OK, "[]");
        (await client.GetAsync(_url)).ShouldBe(HttpStatusCode.OK, "[]");
        (await client.SendAsync("POST", _url, new { position_id = 1.0m * _position })).ShouldBe(HttpStatusCode.OK, applied);
        (await client.SendAsync("DELETE", $"{_url}?position_id={_position}")).ShouldBe(HttpStatusCode.OK, "[]");
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruit/{user}", Proof.Success)]
    [Covers("POST /api/recruit/{user}", Proof.Success)]
    [Covers("DELETE /api/recruit/{user}", Proof.Success)]
    public async Task Recruit_Should_AnswerAllOfThem_When_TheyAreMoreThanAPage(string root)
    {
        var client = server.Recruit(root, _applicant);
        var positions = new List<long>();
        for (var i = 0; i < 101; i++)
        {
            var (position, vacancy) = await RecruitContract.NewPositionAsync(_hr);
            await Recruiting.ApplyAsync(_applicant, vacancy);
            positions.Add(position);
        }

        Ids(await client.SendAsync("POST", _url, new { position_id = _position })).ShouldBe([.. positions, _position]);
        Ids(await client.GetAsync(_url)).ShouldBe([.. positions, _position]);
        Ids(await client.SendAsync("DELETE", _url, new { position_id = _position })).ShouldBe(positions);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/recruit/{user}", Proof.BadInput, Proof.Parity)]
    public async Task Apply_Should_BeRefused_When_AppliedAlreadyEvenAfterRefusal(string root)
    {
        var client = server.Recruit(root, _applicant);
        await client.SendAsync("POST", _url, new { position_id = _position });

        (await client.SendAsync("POST", _url, new { position_id = _position })).ShouldBeBadRequest("\"已经应聘该岗位\"");
        (await Recruiting.TryApplyAsync(_applicant, _vacancy)).PayloadCode("applyToVacancy").ShouldBe("DUPLICATE_APPLICATION");
        (await server.Recruit(root, _hr).SendAsync("PUT", "/api/recruit/refuse", new { user_id = _applicant.UserId, position_id = _position }))
            .Status.ShouldBe(HttpStatusCode.OK);
        (await client.SendAsync("POST", _url, new { position_id = _position })).ShouldBeBadRequest("\"已经应聘该岗位\"");
        (await server.CountEventsAsync(_position)).ShouldBe(2);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("DELETE /api/recruit/{user}", Proof.BadInput, Proof.Parity)]
    public async Task Withdraw_Should_BeRefused_When_NotAppliedOrWithdrawnAlready(string root)
    {
        var client = server.Recruit(root, _applicant);
        (await client.SendAsync("DELETE", _url, new { position_id = _position })).ShouldBeBadRequest("\"没有应聘该岗位\"");
        var application = await Recruiting.ApplyAsync(_applicant, _vacancy);
        (await client.SendAsync("DELETE", _url, new { position_id = _position })).ShouldBe(HttpStatusCode.OK, "[]");

        (await client.SendAsync("DELETE", _url, new { position_id = _position })).ShouldBeBadRequest("\"没有应聘该岗位\"");
        (await Recruiting.WithdrawAsync(_applicant, application)).PayloadCode("withdrawApplication").ShouldBe("INVALID_TRANSITION");
        (await server.CountEventsAsync(_position)).ShouldBe(2);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/recruit/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId)]
    [Covers("POST /api/recruit/{user}", Proof.NoCredentials, Proof.ForeignId)]
    [Covers("DELETE /api/recruit/{user}", Proof.NoCredentials, Proof.ForeignId)]
    public async Task Recruit_Should_BeRefused_When_IdIsNotTheCallers(string root)
    {
        var body = new { position_id = _position };
        await server.ShouldBeTheUsersAloneAsync(root, "GET", "/api/recruit", _applicant, null, staffMay: true);
        await server.ShouldBeTheUsersAloneAsync(root, "POST", "/api/recruit", _applicant, body);
        await server.ShouldBeTheUsersAloneAsync(root, "DELETE", "/api/recruit", _applicant, body);
        (await server.CountEventsAsync(_position)).ShouldBe(0);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/recruit/{user}", Proof.BadInput, Proof.UnknownId)]
    [Covers("DELETE /api/recruit/{user}", Proof.BadInput, Proof.UnknownId)]
    public async Task Recruit_Should_BeRefused_When_BodyIsMissingOrWrong(string root)
    {
        var client = server.Recruit(root, _applicant);
        foreach (var method in (string[])["POST", "DELETE"])
        {
            await client.ShouldWantJsonAsync(method, _url);
            foreach (var id in (string[])["null", "-1", "\"x\"", "1.5", "[]"])
            {
                (await client.SendRawAsync(method, _url, $$"""{"position_id":{{id}}}""")).ShouldBeBadRequest("""{"position_id":"请提供id数据"}""");
            }

            (await client.SendRawAsync(method, _url, """{"other":1}""")).ShouldBeBadRequest("""{"position_id":"请提供id数据"}""");
            (await client.SendAsync(method, _url, new { position_id = 999_999 })).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
        }

        var (draft, _) = await RecruitContract.NewPositionAsync(_hr, "draft", "DRAFT");
        (await client.SendAsync("POST", _url, new { position_id = draft })).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
        (await server.CountEventsAsync(_position)).ShouldBe(0);
        (await server.CountEventsAsync(draft)).ShouldBe(0);
    }
    private static IEnumerable<long> Ids(LegacyAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json.EnumerateArray().Select(item => item.GetProperty("id").GetInt64());
    }
}

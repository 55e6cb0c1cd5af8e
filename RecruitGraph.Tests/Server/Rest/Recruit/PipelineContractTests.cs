using System.Net;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>招聘接口: what administrators of the recruitment portal do with applications.</summary>
public sealed class PipelineContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private GraphQLClient _hr = null!;
    private GraphQLClient _applicant = null!;
    private string _vacancy = null!;
    private long _position;

    public async Task InitializeAsync()
    {
        _hr = await server.NewAsync(Role.Hr);
        _applicant = await server.NewAsync();
        (_position, _vacancy) = await RecruitContract.NewPositionAsync(_hr);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("PUT /api/recruit/advance", Proof.Success, Proof.Effect)]
    public async Task Advance_Should_GoThroughAllStatuses_When_AdministratorAsks(string root)
    {
        await _applicant.SucceedAsync("updateProfile", new { profile = new { name = "李雷", phoneNumber = "13800000000", sex = "男" } }, "profile", "name");
        await Recruiting.ApplyAsync(_applicant, _vacancy);
        var hr = server.Recruit(root, _hr);
        for (var expected = 1; expected <= 4; expected++)
        {
            var answer = await hr.SendAsync("PUT", "/api/recruit/advance", Relation());
            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            answer.Json.GetProperty("position").ToString().ShouldBe(
                $$"""{"id":{{_position}},"name":"后端工程师","department":"研发部","location":"Москва","status":{{expected}}}""");
            answer.Json.GetProperty("user").ToString().ShouldBe($$"""{"id":{{_applicant.UserId}},"name":"李雷","phone_number":"13800000000","sex":"男"}""");
            (await hr.GetAsync($"/api/recruit/{_applicant.UserId}")).Json[0].GetProperty("status").GetInt32().ShouldBe(expected);
        }

        (await hr.SendAsync("PUT", "/api/recruit/advance", Relation())).ShouldBeBadRequest("\"该招聘流程已完成\"");
        (await hr.SendAsync("PUT", "/api/recruit/refuse", Relation())).ShouldBeBadRequest("\"该招聘流程已完成\"");
        (await server.CountEventsAsync(_position)).ShouldBe(5);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("PUT /api/recruit/advance", Proof.Success, Proof.Effect)]
    public async Task Advance_Should_GoAStepForEach_When_SeveralAskAtOnce(string root)
    {
        await Recruiting.ApplyAsync(_applicant, _vacancy);
        var hr = server.Recruit(root, _hr);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hr.SendAsync("PUT", "/api/recruit/advance", Relation())));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Select(answer => answer.Json.GetProperty("position").GetProperty("status").GetInt32()).Order().ShouldBe([1, 2, 3, 4]);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("PUT /api/recruit/refuse", Proof.Success, Proof.Effect)]
    public async Task Refuse_Should_EndTheApplicationOnce(string root)
    {
        await Recruiting.ApplyAsync(_applicant, _vacancy);
        var hr = server.Recruit(root, _hr);

        var answer = await hr.SendAsync("PUT", "/api/recruit/refuse", Relation());
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.GetProperty("position").GetProperty("status").GetInt32().ShouldBe(-1);
        answer.Json.GetProperty("user").ToString().ShouldBe($$"""{"id":{{_applicant.UserId}},"name":null,"phone_number":null,"sex":null}""");
        (await hr.GetAsync($"/api/recruit/{_applicant.UserId}")).Json[0].GetProperty("status").GetInt32().ShouldBe(-1);
        (await hr.SendAsync("PUT", "/api/recruit/refuse", Relation())).ShouldBeBadRequest("\"该招聘流程已终止\"");
        (await hr.SendAsync("PUT", "/api/recruit/advance", Relation())).ShouldBeBadRequest("\"该招聘流程已终止\"");
        (await server.CountEventsAsync(_position)).ShouldBe(2);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("PUT /api/recruit/advance", Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.BadInput)]
    [Covers("PUT /api/recruit/refuse", Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.BadInput)]
    public async Task Pipeline_Should_BeRefused_When_CallerOrInputIsWrong(string root)
    {
        var hr = server.Recruit(root, _hr);
        foreach (var url in (string[])["/api/recruit/advance", "/api/recruit/refuse"])
        {
            (await server.Recruit(root).SendAsync("PUT", url, Relation())).ShouldBe(HttpStatusCode.Unauthorized, RecruitContract.Unauthorized);
            (await server.Recruit(root, _applicant).SendAsync("PUT", url, Relation())).ShouldBeBadRequest(RecruitContract.NotAdministrator);
            await hr.ShouldWantJsonAsync("PUT", url);
            (await hr.SendRawAsync("PUT", url, """{"user_id":1}""")).ShouldBeBadRequest("""{"position_id":"请提供id数据"}""");
            (await hr.SendAsync("PUT", url, Relation())).ShouldBeBadRequest("\"没有应聘该岗位\"");
            (await hr.SendAsync("PUT", url, new { user_id = 999_999, position_id = _position })).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
            (await hr.SendAsync("PUT", url, new { user_id = _applicant.UserId, position_id = 999_999 })).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
        }

        (await server.CountEventsAsync(_position)).ShouldBe(0);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("PUT /api/recruit/advance", Proof.Parity)]
    [Covers("PUT /api/recruit/refuse", Proof.Parity)]
    public async Task Pipeline_Should_RefuseByTheRuleOfTheGraph_When_TheApplicationHasEnded(string root)
    {
        var application = await Recruiting.ApplyAsync(_applicant, _vacancy);
        var stages = await Recruiting.StagesAsync(_hr, _vacancy);
        await server.Recruit(root, _hr).SendAsync("PUT", "/api/recruit/refuse", Relation());

        (await Recruiting.AdvanceAsync(_hr, application, stages.First().Value)).PayloadCode("advanceApplication").ShouldBe("INVALID_TRANSITION");
        (await Recruiting.RejectAsync(_hr, application, stages.First().Value)).PayloadCode("rejectApplication").ShouldBe("INVALID_TRANSITION");
        (await server.Recruit(root, _hr).SendAsync("PUT", "/api/recruit/advance", Relation())).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await server.CountEventsAsync(_position)).ShouldBe(2);
    }

    private object Relation() => new { user_id = _applicant.UserId, position_id = _position };
}

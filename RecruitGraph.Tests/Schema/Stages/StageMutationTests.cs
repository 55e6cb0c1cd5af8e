using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Stages;

/// <summary>HR changes a vacancy's own stages; what applications are or were in stays.</summary>
public class StageMutationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Pipeline = "version pipeline { name type legacyCode position }";
    private const string Default = "NEW SCREENING FIRST_INTERVIEW SECOND_INTERVIEW OFFER HIRED";

    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;
    private string _vacancy = null!;
    private Dictionary<string, string> _stages = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        _vacancy = await Recruiting.PublishVacancyAsync(_hr, "Инженер");
        _stages = await Recruiting.StagesAsync(_hr, _vacancy);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task AddStage_Should_PutItAtItsPosition()
    {
        var vacancy = await _hr.SucceedAsync(
            "addStage", new { vacancyId = _vacancy, version = 1, position = 2, stage = new { name = "PHONE", type = "INTERVIEW" } }, "vacancy", Pipeline);

        Names(vacancy).ShouldBe("NEW SCREENING PHONE FIRST_INTERVIEW SECOND_INTERVIEW OFFER HIRED");
        vacancy.GetProperty("pipeline")[2].ToString().ShouldBe("""{"name":"PHONE","type":"INTERVIEW","legacyCode":2,"position":2}""");
        vacancy.GetProperty("version").GetInt32().ShouldBe(2);
        (await AuditsAsync()).ShouldBe([AuditAction.Created, AuditAction.Changed]);
    }

    [Fact]
    public async Task AddStage_Should_BeRefused_When_ItMakesNoPipeline()
    {
        (await Refuse(new { name = "hired", type = "OFFER" })).ShouldBe("INVALID_PIPELINE");
        (await Refuse(new { name = "SECOND", type = "APPLIED" })).ShouldBe("INVALID_PIPELINE");
        (await Refuse(new { name = " ", type = "OFFER" })).ShouldBe("INVALID_INPUT");
        (await _hr.RefuseAsync("addStage", new { vacancyId = _vacancy, version = 1, position = 20, stage = new { name = "LATE", type = "OFFER" } })).ShouldBe("INVALID_PIPELINE");
        await _server.RefuseOutsidersAsync("addStage", new { vacancyId = _vacancy, version = 1, position = 2, stage = new { name = "X", type = "OFFER" } });
        (await NamesAsync()).ShouldBe(Default);

        Task<string?> Refuse(object stage) => _hr.RefuseAsync("addStage", new { vacancyId = _vacancy, version = 1, position = 2, stage });
    }

    [Fact]
    public async Task RenameStage_Should_KeepWhatIsInIt()
    {
        var application = await Recruiting.ApplyAsync(await _server.SignInNewAsync("candidate"), _vacancy);

        var vacancy = await _hr.SucceedAsync(
            "renameStage", new { vacancyId = _vacancy, version = 1, stageId = _stages["NEW"], name = "INBOX" }, "vacancy", Pipeline);

        Names(vacancy).ShouldStartWith("INBOX SCREENING");
        (await _hr.RunAsync("query($id: ID!) { applicationById(id: $id) { stage { name } } }", new { id = application }))
            .Data("applicationById", "stage", "name").GetString().ShouldBe("INBOX");
    }

    [Fact]
    public async Task RenameStage_Should_BeRefused_When_NameOrStageIsWrong()
    {
        var foreign = (await Recruiting.StagesAsync(_hr, await Recruiting.PublishVacancyAsync(_hr, "Cook")))["OFFER"];

        (await Refuse(_stages["OFFER"], "screening")).ShouldBe("INVALID_PIPELINE");
        (await Refuse(_stages["OFFER"], "")).ShouldBe("INVALID_INPUT");
        (await Refuse(foreign, "X")).ShouldBe("STAGE_NOT_FOUND");
        await _server.RefuseOutsidersAsync("renameStage", new { vacancyId = _vacancy, version = 1, stageId = _stages["NEW"], name = "X" });
        (await NamesAsync()).ShouldBe(Default);

        Task<string?> Refuse(string stageId, string name) => _hr.RefuseAsync("renameStage", new { vacancyId = _vacancy, version = 1, stageId, name });
    }

    [Fact]
    public async Task ReorderStages_Should_TakeAllStagesInTheNewOrder()
    {
        string[] order = [_stages["NEW"], _stages["OFFER"], _stages["SCREENING"], _stages["FIRST_INTERVIEW"], _stages["SECOND_INTERVIEW"], _stages["HIRED"]];

        var vacancy = await _hr.SucceedAsync("reorderStages", new { vacancyId = _vacancy, version = 1, stageIds = order }, "vacancy", Pipeline);

        Names(vacancy).ShouldBe("NEW OFFER SCREENING FIRST_INTERVIEW SECOND_INTERVIEW HIRED");
        (await _hr.RefuseAsync("reorderStages", new { vacancyId = _vacancy, version = 2, stageIds = order[..5] })).ShouldBe("INVALID_PIPELINE");
        (await _hr.RefuseAsync("reorderStages", new { vacancyId = _vacancy, version = 2, stageIds = order.Reverse() })).ShouldBe("INVALID_PIPELINE");
        (await _hr.RefuseAsync("reorderStages", new { vacancyId = _vacancy, version = 2, stageIds = order[..5].Append(GlobalId.Format("Stage", 999_999L)) }))
            .ShouldBe("STAGE_NOT_FOUND");
        await _server.RefuseOutsidersAsync("reorderStages", new { vacancyId = _vacancy, version = 2, stageIds = order });
        (await NamesAsync()).ShouldBe(Names(vacancy));
    }

    [Fact]
    public async Task RemoveStage_Should_BeRefused_When_AnApplicationIsOrWasInIt()
    {
        var application = await Recruiting.ApplyAsync(await _server.SignInNewAsync("candidate"), _vacancy);
        await Recruiting.MoveAsync(_hr, application, _stages["NEW"], _stages["SCREENING"]);
        await Recruiting.MoveAsync(_hr, application, _stages["SCREENING"], _stages["OFFER"]);

        (await Refuse(_stages["OFFER"])).ShouldBe("STAGE_IN_USE");
        (await Refuse(_stages["SCREENING"])).ShouldBe("STAGE_IN_USE");
        (await Refuse(_stages["HIRED"])).ShouldBe("INVALID_PIPELINE");
        (await Refuse(GlobalId.Format("Stage", 999_999L))).ShouldBe("STAGE_NOT_FOUND");
        await _server.RefuseOutsidersAsync("removeStage", new { vacancyId = _vacancy, version = 1, stageId = _stages["FIRST_INTERVIEW"] });
        (await NamesAsync()).ShouldBe(Default);
        (await AuditsAsync()).ShouldBe([AuditAction.Created]);

        Names(await _hr.SucceedAsync("removeStage", new { vacancyId = _vacancy, version = 1, stageId = _stages["FIRST_INTERVIEW"] }, "vacancy", Pipeline))
            .ShouldBe("NEW SCREENING SECOND_INTERVIEW OFFER HIRED");

        Task<string?> Refuse(string stageId) => _hr.RefuseAsync("removeStage", new { vacancyId = _vacancy, version = 1, stageId });
    }

    [Fact]
    public async Task Changes_Should_BeRefused_When_SomebodyElseWasFasterOrTheVacancyIsUnknown()
    {
        await _hr.SucceedAsync("renameStage", new { vacancyId = _vacancy, version = 1, stageId = _stages["NEW"], name = "INBOX" }, "vacancy", "id");
        var before = await NamesAsync();
        var unknown = GlobalId.Format("Vacancy", 999_999L);

        foreach (var (vacancyId, code) in new[] { (_vacancy, "VERSION_CONFLICT"), (unknown, "VACANCY_NOT_FOUND") })
        {
            (await _hr.RefuseAsync("addStage", new { vacancyId, version = 1, position = 1, stage = new { name = "X", type = "OFFER" } })).ShouldBe(code);
            (await _hr.RefuseAsync("renameStage", new { vacancyId, version = 1, stageId = _stages["NEW"], name = "X" })).ShouldBe(code);
            (await _hr.RefuseAsync("reorderStages", new { vacancyId, version = 1, stageIds = _stages.Values })).ShouldBe(code);
            (await _hr.RefuseAsync("removeStage", new { vacancyId, version = 1, stageId = _stages["OFFER"] })).ShouldBe(code);
        }

        (await NamesAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Changes_Should_LetOneWin_When_TwoChangeOneVersionAtOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => _hr.MutateAsync(
            "addStage", new { vacancyId = _vacancy, version = 1, position = 1, stage = new { name = $"S{i}", type = "SCREENING" } }, "vacancy { id }")));

        answers.Select(answer => answer.Data("addStage", "errors")).Count(errors => errors.GetArrayLength() == 0).ShouldBe(1);
        answers.SelectMany(answer => answer.Data("addStage", "errors").EnumerateArray())
            .ShouldAllBe(error => error.GetProperty("code").GetString() == "VERSION_CONFLICT");
        (await NamesAsync()).Split(' ').Length.ShouldBe(7);
    }

    private static string Names(System.Text.Json.JsonElement vacancy) =>
        string.Join(' ', vacancy.GetProperty("pipeline").EnumerateArray().Select(stage => stage.GetProperty("name").GetString()));

    private async Task<string> NamesAsync() => Names((await _hr.RunAsync(
        "query($id: ID!) { vacancyById(id: $id) { pipeline { name } } }", new { id = _vacancy })).Data("vacancyById"));

    private Task<List<AuditAction>> AuditsAsync() => _server.UseContextAsync(context =>
        context.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
}

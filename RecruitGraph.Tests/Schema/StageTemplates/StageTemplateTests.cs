using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.StageTemplates;

/// <summary>HR keeps stages for new vacancies under names; one template is the default.</summary>
public class StageTemplateTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Template = "id name isDefault version stages { name type legacyCode }";

    private static readonly object[] Stages =
        [new { name = "IN", type = "APPLIED" }, new { name = "CALL", type = "INTERVIEW", legacyCode = 3 }, new { name = "OUT", type = "HIRED" }];

    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task CreateStageTemplate_Should_KeepItsStages_And_GiveThemToNewVacancies()
    {
        var template = await _hr.SucceedAsync("createStageTemplate", new { name = " Sales ", stages = Stages }, "stageTemplate", Template);

        template.GetProperty("name").GetString().ShouldBe("Sales");
        template.GetProperty("isDefault").GetBoolean().ShouldBeFalse();
        template.GetProperty("stages").ToString().ShouldBe(
            """[{"name":"IN","type":"APPLIED","legacyCode":0},{"name":"CALL","type":"INTERVIEW","legacyCode":3},{"name":"OUT","type":"HIRED","legacyCode":4}]""");
        (await NewVacancyAsync(template.GetProperty("id").GetString())).ShouldBe("IN CALL OUT");
        (await NewVacancyAsync(null)).ShouldStartWith("NEW SCREENING");
        (await AuditsAsync()).ShouldBe([AuditAction.Created]);
    }

    [Fact]
    public async Task CreateStageTemplate_Should_BeRefused_When_NameOrStagesAreWrong()
    {
        await CreateAsync("Sales");

        (await Refuse(new { name = "SALES", stages = Stages })).ShouldBe("STAGE_TEMPLATE_NAME_TAKEN");
        (await Refuse(new { name = "IT", stages = Stages.Reverse() })).ShouldBe("INVALID_PIPELINE");
        (await Refuse(new { name = "", stages = Stages })).ShouldBe("INVALID_INPUT");
        foreach (var (middle, last, code) in ((int, int, string)[])[(-1, 4, "INVALID_INPUT"), (5, 4, "INVALID_INPUT"), (4, 4, "INVALID_PIPELINE"), (3, 3, "INVALID_PIPELINE")])
        {
            object[] stages =
                [new { name = "IN", type = "APPLIED" }, new { name = "CALL", type = "INTERVIEW", legacyCode = middle }, new { name = "OUT", type = "HIRED", legacyCode = last }];
            (await Refuse(new { name = "IT", stages })).ShouldBe(code);
        }

        await _server.RefuseOutsidersAsync("createStageTemplate", new { name = "IT", stages = Stages });
        (await NamesAsync()).ShouldBe("Default Sales");

        Task<string?> Refuse(object input) => _hr.RefuseAsync("createStageTemplate", input);
    }

    [Fact]
    public async Task UpdateStageTemplate_Should_ChangeOnlyWhatWasGiven()
    {
        var id = await CreateAsync("Sales");

        var renamed = await _hr.SucceedAsync("updateStageTemplate", new { id, version = 1, name = "Verkauf" }, "stageTemplate", Template);
        renamed.GetProperty("stages").GetArrayLength().ShouldBe(3);
        var shortened = await _hr.SucceedAsync("updateStageTemplate", new { id, version = 2, stages = new[] { Stages[0], Stages[2] } }, "stageTemplate", Template);

        shortened.GetProperty("name").GetString().ShouldBe("Verkauf");
        shortened.GetProperty("version").GetInt32().ShouldBe(3);
        shortened.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("name").GetString()).ShouldBe(["IN", "OUT"]);
    }

    [Fact]
    public async Task UpdateStageTemplate_Should_BeRefusedAndChangeNothing_When_SomethingIsWrong()
    {
        var id = await CreateAsync("Sales");

        (await Refuse(new { id = Unknown, version = 1, name = "IT" })).ShouldBe("STAGE_TEMPLATE_NOT_FOUND");
        (await Refuse(new { id, version = 2, name = "IT" })).ShouldBe("VERSION_CONFLICT");
        (await Refuse(new { id, version = 1, name = "default" })).ShouldBe("STAGE_TEMPLATE_NAME_TAKEN");
        (await Refuse(new { id, version = 1, name = "" })).ShouldBe("INVALID_INPUT");
        (await Refuse(new { id, version = 1, stages = new[] { Stages[0] } })).ShouldBe("INVALID_PIPELINE");
        await _server.RefuseOutsidersAsync("updateStageTemplate", new { id, version = 1, name = "IT" });
        (await NamesAsync()).ShouldBe("Default Sales");

        Task<string?> Refuse(object input) => _hr.RefuseAsync("updateStageTemplate", input);
    }

    [Fact]
    public async Task UpdateStageTemplate_Should_LetOneWin_When_TwoChangeOneVersionAtOnce()
    {
        var id = await CreateAsync("Sales");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => _hr.MutateAsync("updateStageTemplate", new { id, version = 1, name = $"T{i}" }, "")));

        answers.Select(answer => answer.Data("updateStageTemplate", "errors")).Count(errors => errors.GetArrayLength() == 0).ShouldBe(1);
        answers.SelectMany(answer => answer.Data("updateStageTemplate", "errors").EnumerateArray())
            .ShouldAllBe(error => error.GetProperty("code").GetString() == "VERSION_CONFLICT");
    }

    [Fact]
    public async Task MakeDefaultStageTemplate_Should_LeaveExactlyOneDefault()
    {
        var id = await CreateAsync("Sales");

        (await _hr.SucceedAsync("makeDefaultStageTemplate", new { id }, "stageTemplate", "isDefault version")).ToString()
            .ShouldBe("""{"isDefault":true,"version":2}""");
        (await NewVacancyAsync(null)).ShouldBe("IN CALL OUT");
        (await _hr.RunAsync("{ stageTemplates(where: { isDefault: { eq: true } }) { nodes { name } } }")).Data("stageTemplates", "nodes").ToString()
            .ShouldBe("""[{"name":"Sales"}]""");

        (await _hr.RefuseAsync("makeDefaultStageTemplate", new { id = Unknown })).ShouldBe("STAGE_TEMPLATE_NOT_FOUND");
        await _server.RefuseOutsidersAsync("makeDefaultStageTemplate", new { id });
        (await AuditsAsync()).ShouldBe([AuditAction.Created, AuditAction.Changed]);
    }

    [Fact]
    public async Task DeleteStageTemplate_Should_BeRefused_When_ItIsTheDefault()
    {
        var id = await CreateAsync("Sales");
        var theDefault = (await _hr.RunAsync("{ stageTemplates(where: { isDefault: { eq: true } }) { nodes { id version } } }")).Data("stageTemplates", "nodes", "0");

        (await Refuse(new { id = theDefault.GetProperty("id").GetString(), version = theDefault.GetProperty("version").GetInt32() })).ShouldBe("DEFAULT_STAGE_TEMPLATE");
        (await Refuse(new { id, version = 2 })).ShouldBe("VERSION_CONFLICT");
        (await Refuse(new { id = Unknown, version = 1 })).ShouldBe("STAGE_TEMPLATE_NOT_FOUND");
        await _server.RefuseOutsidersAsync("deleteStageTemplate", new { id, version = 1 });
        (await NamesAsync()).ShouldBe("Default Sales");

        await _hr.SucceedAsync("deleteStageTemplate", new { id, version = 1 }, "stageTemplate", "name");
        (await NamesAsync()).ShouldBe("Default");

        Task<string?> Refuse(object input) => _hr.RefuseAsync("deleteStageTemplate", input);
    }

    [Fact]
    public async Task StageTemplates_Should_BeFilteredOrderedAndPagedBothWays_ForStaffAlone()
    {
        await CreateAsync("Sales");
        await CreateAsync("IT");

        (await NamesAsync("(order: [{ name: DESC }], first: 2)")).ShouldBe("Sales IT");
        (await NamesAsync("(last: 2)")).ShouldBe("IT Sales");
        (await NamesAsync("""(where: { name: { startsWith: "S" } })""")).ShouldBe("Sales");
        (await _server.Anonymous().RunAsync("{ stageTemplates { totalCount } }")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        var seeker = await _server.SignInNewAsync("seeker");
        (await seeker.RunAsync("{ stageTemplates { totalCount } }")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await seeker.RunAsync("query($id: ID!) { node(id: $id) { id } }", new { id = await CreateAsync("Other") })).Data("node").ValueKind
            .ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    private static string Unknown => GlobalId.Format("StageTemplate", 999_999L);

    private async Task<string> CreateAsync(string name) =>
        (await _hr.SucceedAsync("createStageTemplate", new { name, stages = Stages }, "stageTemplate", "id")).GetProperty("id").GetString()!;

    private async Task<string> NewVacancyAsync(string? stageTemplateId)
    {
        var vacancy = await _hr.SucceedAsync(
            "createVacancy", new { title = "Cook", department = "Kitchen", location = "Kazan", stageTemplateId }, "vacancy", "pipeline { name }");
        return string.Join(' ', vacancy.GetProperty("pipeline").EnumerateArray().Select(stage => stage.GetProperty("name").GetString()));
    }

    private async Task<string> NamesAsync(string arguments = "") => string.Join(' ', (await _hr
        .RunAsync($"{{ stageTemplates{arguments} {{ nodes {{ name }} }} }}")).Data("stageTemplates", "nodes").EnumerateArray()
        .Select(template => template.GetProperty("name").GetString()));

    private Task<List<AuditAction>> AuditsAsync() => _server.UseContextAsync(context => context.AuditEntries
        .Where(entry => entry.Subject == AuditSubject.StageTemplate).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
}

using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests;

/// <summary>Vacancies are made, changed and published by HR, and of two changes of one version one wins.</summary>
public class VacancyMutationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Update =
        """
        mutation($input: UpdateVacancyInput!) { updateVacancy(input: $input) {
          vacancy { title department description status version }
          errors { ... on Error { code } ... on VersionConflictError { expectedVersion actualVersion } } } }
        """;

    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;
    private string _vacancy = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        _vacancy = await Recruiting.PublishVacancyAsync(_hr, "Инженер", "DRAFT");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task CreateVacancy_Should_MakeTheDefaultStagesAndTheCallerOwner()
    {
        var vacancy = (await _hr.RunAsync(
            "query($id: ID!) { vacancyById(id: $id) { status version owner { userName } pipeline { name type position legacyCode count } } }",
            new { id = _vacancy })).Data("vacancyById");

        vacancy.GetProperty("owner").GetProperty("userName").GetString().ShouldBe("hr");
        vacancy.GetProperty("pipeline").EnumerateArray()
            .Select(stage => (stage.GetProperty("name").GetString(), stage.GetProperty("type").GetString(), stage.GetProperty("legacyCode").GetInt32()))
            .ShouldBe(
            [
                ("NEW", "APPLIED", 0), ("SCREENING", "SCREENING", 1), ("FIRST_INTERVIEW", "INTERVIEW", 2),
                ("SECOND_INTERVIEW", "INTERVIEW", 3), ("OFFER", "OFFER", 3), ("HIRED", "HIRED", 4),
            ]);
    }

    [Fact]
    public async Task UpdateVacancy_Should_ChangeOnlyWhatWasGiven()
    {
        var changed = (await UpdateAsync(new { id = _vacancy, version = 1, description = "Новое", department = "销售部" })).Data("updateVacancy", "vacancy");

        changed.ToString().ShouldBe("""{"title":"Инженер","department":"销售部","description":"Новое","status":"DRAFT","version":2}""");
        (await UpdateAsync(new { id = _vacancy, version = 2, description = (string?)null })).Data("updateVacancy", "vacancy", "description")
            .ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task UpdateVacancy_Should_ShowItToEveryone_When_ItIsPublished()
    {
        var anonymous = _server.Anonymous();
        (await VacancyAsync(anonymous)).ValueKind.ShouldBe(JsonValueKind.Null);

        (await UpdateAsync(new { id = _vacancy, version = 1, status = "PUBLISHED" })).Data("updateVacancy", "vacancy", "version").GetInt32().ShouldBe(2);
        (await VacancyAsync(anonymous)).GetProperty("title").GetString().ShouldBe("Инженер");
    }

    [Fact]
    public async Task UpdateVacancy_Should_BeRefusedAndChangeNothing_When_SomebodyElseWasFaster()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(i => UpdateAsync(new { id = _vacancy, version = 1, title = $"title {i}" })));

        var errors = answers.Select(answer => answer.Data("updateVacancy", "errors")).ToList();
        errors.Count(error => error.GetArrayLength() == 0).ShouldBe(1);
        errors.Where(error => error.GetArrayLength() > 0).Select(error => error[0].ToString())
            .ShouldAllBe(error => error == """{"code":"VERSION_CONFLICT","expectedVersion":1,"actualVersion":2}""");
    }

    [Fact]
    public async Task UpdateVacancy_Should_BeRefused_When_InputOrCallerIsWrong()
    {
        var candidate = await _server.SignInNewAsync("candidate");

        (await UpdateAsync(new { id = GlobalId.Format("Vacancy", 999_999L), version = 1 })).PayloadCode("updateVacancy").ShouldBe("VACANCY_NOT_FOUND");
        (await UpdateAsync(new { id = _vacancy, version = 1, title = "" })).PayloadCode("updateVacancy").ShouldBe("INVALID_INPUT");
        (await candidate.RunAsync(Update, new { input = new { id = _vacancy, version = 1, title = "mine" } })).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _server.Anonymous().RunAsync(Update, new { input = new { id = _vacancy, version = 1 } })).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await VacancyAsync(_hr)).GetProperty("title").GetString().ShouldBe("Инженер");
    }

    private Task<GraphQLAnswer> UpdateAsync(object input) => _hr.RunAsync(Update, new { input });

    private async Task<JsonElement> VacancyAsync(GraphQLClient caller) =>
        (await caller.RunAsync("query($id: ID!) { vacancyById(id: $id) { title } }", new { id = _vacancy })).Data("vacancyById");
}

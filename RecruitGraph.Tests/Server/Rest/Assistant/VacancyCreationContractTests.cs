using System.Net;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>Создать вакансию: how officers describe a vacancy by numbers, titles, and titles with descriptions.</summary>
public sealed class VacancyCreationContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/create_new_vacancy";

    private GraphQLClient _hr = null!;

    public async Task InitializeAsync() => _hr = await server.NewAsync(Role.Hr);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /create_new_vacancy", Proof.Success, Proof.Effect, Proof.Parity)]
    public async Task CreateVacancy_Should_MakeADraftOfTheCallers_WithAllThatWasSaid(string root)
    {
        var id = await server.CreateVacancyAsync(root, _hr);

        var shown = (await server.Assistant(root, _hr).GetAsync($"/get_vacancy/{id}")).Json;
        shown.GetProperty("specialization").ToString().ShouldBe("""{"description":"Разработка веб приложений","title":"Веб-разработчик"}""");
        shown.GetProperty("job_responsibilities").ToString().ShouldBe("""[{"description":"Ты должен сидеть и ничего не делать","title":"Сидеть"}]""");
        shown.GetProperty("skills").ToString().ShouldBe("""["python","JavaScript"]""");
        var graph = await _hr.RunAsync(
            "query($id: ID!) { vacancyById(id: $id) { status requiresTest title department location owner { id } grade { title description } } }",
            new { id = AssistantContract.Global("Vacancy", id) });
        graph.Data("vacancyById").ToString().ShouldBe(
            $$$"""
            {"status":"DRAFT","requiresTest":true,"title":"Веб-разработчик","department":"Разработка","location":"г. Москва, ул.Коровий вал, 5","owner":{"id":"{{{AssistantContract.Global("User", _hr.UserId)}}}"},"grade":{"title":"Junior","description":"Младший разработчик"}}
            """);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /create_new_vacancy", Proof.Success)]
    public async Task CreateVacancy_Should_TakeWhatTheDirectoriesHave_When_NumbersOrKnownTitlesAreGiven(string root)
    {
        var titled = await server.CreateVacancyAsync(root, _hr);
        var entries = (await server.CountAsync()).Entries;
        var hr = server.Assistant(root, _hr);
        var directories = (await hr.GetAsync("/get_directories_for_vacancies")).Json;
        var area = directories.GetProperty("professional_area")[0];

        var numbered = await server.CreateVacancyAsync(
            root,
            _hr,
            [
                .. new[]
                {
                    "grade", "work_address", "type_employment", "working_conditions", "job_responsibilities", "special_advantages",
                    "soft_requirements", "technologies_and_tools",
                }.Select(field => (field, (object?)directories.GetProperty(field).EnumerateArray().Select(row => row[0].GetInt32()))),
                ("skills", new[] { await server.NumberAsync(DirectoryKind.Skill, "python"), await server.NumberAsync(DirectoryKind.Skill, "JavaScript") }),
                ("professional_area", new[] { area.GetProperty("id").GetInt32() }),
                ("specializations", new[] { area.GetProperty("specializations")[0].GetProperty("id").GetInt32() }),
                ("is_testing", null),
            ]);
        var mixed = await server.CreateVacancyAsync(
            root, _hr, ("grade", new object[] { "junior", 999, "Senior" }), ("skills", new object[] { new[] { "PYTHON" }, "javascript" }));

        var expected = (await hr.GetAsync($"/get_vacancy/{titled}")).Body;
        (await hr.GetAsync($"/get_vacancy/{numbered}")).ShouldBe(HttpStatusCode.OK, expected);
        (await hr.GetAsync($"/get_vacancy/{mixed}")).ShouldBe(HttpStatusCode.OK, expected);
        (await server.CountAsync()).Entries.ShouldBe(entries);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /create_new_vacancy", Proof.NoCredentials, Proof.WrongRole)]
    public async Task CreateVacancy_Should_BeRefused_When_CallerDoesNotRecruit(string root)
    {
        var before = await server.CountAsync();

        await server.RefuseOutsidersAsync(root, "POST", Url, server.NewVacancy());

        (await server.CountAsync()).ShouldBe(before);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /create_new_vacancy", Proof.BadInput)]
    public async Task CreateVacancy_Should_BeRefusedAndMakeNothing_When_InputIsWrong(string root)
    {
        var (hr, before) = (server.Assistant(root, _hr), await server.CountAsync());
        foreach (var body in AssistantContract.NoObjects)
        {
            (await hr.SendRawAsync("POST", Url, body)).ShouldBeBadRequest(AssistantContract.NoJson);
        }

        (await hr.SendRawAsync("POST", Url, "{}")).ShouldBeBadRequest(
            "В json отсутсвуют поля: grade,skills,work_address,type_employment,professional_area,specializations,working_conditions,"
            + "job_responsibilities,special_advantages,soft_requirements,technologies_and_tools");
        (await CreateAsync(("grade", Array.Empty<int>()), ("skills", null))).ShouldBeBadRequest("В json отсутсвуют поля: grade,skills");
        foreach (var value in new object[] { "Junior", 28, new { title = "Junior" }, new object[] { true }, new object[] { -1 }, new object[] { 1.5 },
            new object[] { 5_000_000_000 }, new object[] { new object[] { 1, "one" } }, new object[] { new[] { "a", "b", "c" } }, new object[] { Array.Empty<int>() } })
        {
            (await CreateAsync(("grade", value))).ShouldBeBadRequest("Неверные значения полей: grade");
        }

        foreach (var value in new object[] { "yes", 2, 0.5 })
        {
            (await CreateAsync(("is_testing", value))).ShouldBeBadRequest("Неверные значения полей: is_testing");
        }

        foreach (var (field, value) in new (string, object)[]
        {
            ("skills", new[] { " " }), ("skills", new[] { new string('x', 201) }), ("specializations", new[] { new string('x', 65) }),
            ("skills", Enumerable.Range(0, 51).Select(i => $"new {i}")), ("grade", new[] { "\u0007" }),
        })
        {
            (await CreateAsync((field, value))).ShouldBeBadRequest("Недопустимое значение поля");
        }

        (await server.CountAsync()).ShouldBe(before);

        Task<LegacyAnswer> CreateAsync(params (string, object?)[] fields) => hr.SendAsync("POST", Url, server.NewVacancy(fields));
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /create_new_vacancy", Proof.UnknownId, Proof.Parity)]
    public async Task CreateVacancy_Should_BeRefusedByTheRuleOfTheGraph_When_TheDirectoryHasNoSuchNumber(string root)
    {
        await server.CreateVacancyAsync(root, _hr);
        var skill = await server.NumberAsync(DirectoryKind.Skill, "python");
        var before = await server.CountAsync();

        foreach (var field in (string[])["grade", "skills", "professional_area", "specializations"])
        {
            (await server.Assistant(root, _hr).SendAsync("POST", Url, server.NewVacancy((field, new[] { 998 }), ("soft_requirements", new[] { "new" }))))
                .ShouldBeBadRequest("Значение не найдено в справочнике");
        }

        (await _hr.RefuseAsync("createVacancy", new
        {
            title = "A",
            department = "B",
            location = "C",
            directories = new { skills = new object[] { new { number = skill }, new { number = 998 } } },
        })).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND");
        (await server.CountAsync()).ShouldBe(before);
    }
}

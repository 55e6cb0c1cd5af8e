using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>Вакансии: the vacancies of the digital assistant, as they are read and published.</summary>
public sealed class VacanciesContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private GraphQLClient _hr = null!;

    public async Task InitializeAsync() => _hr = await server.NewAsync(Role.Hr);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_all_vacancy", Proof.Success, Proof.NoCredentials, Proof.WrongRole)]
    [Covers("GET /get_vacancy/{vacancy}", Proof.WrongRole)]
    [Covers("POST /change_status_vacancy", Proof.Success, Proof.Effect)]
    public async Task ChangeVacancyStatus_Should_DecideWhoSeesAVacancy(string root)
    {
        var hr = server.Assistant(root, _hr);
        var outsiders = new[] { server.Assistant(root), server.Client(root, ("UserToken", "worthless")), server.Assistant(root, await server.NewAsync()) };
        var other = await server.PublishVacancyAsync(root, _hr);
        var id = await server.CreateVacancyAsync(root, _hr);
        (await hr.SendAsync("POST", "/change_status_vacancy", new { status_id = 3.0m, vacancy_id = 1.0m * id })).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
        foreach (var (status, title) in new[] { (3, "Приостановлено"), (2, "Публикация"), (1, "Согласование на вакансию"), (2, "Публикация"), (2, "Публикация") })
        {
            (await hr.SendAsync("POST", "/change_status_vacancy", new { status_id = status, vacancy_id = id })).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);

            var seen = (await hr.GetAsync("/get_all_vacancy")).Json;
            Brief(seen[0]).ShouldBe($$"""{"id":{{id}},"professional_area":"Разработка","specialization":"Веб-разработчик","status":"{{title}}"}""");
            seen[1].GetProperty("id").GetInt64().ShouldBe(other);
            foreach (var outsider in outsiders)
            {
                var first = (await outsider.GetAsync("/get_all_vacancy")).Json[0];
                Brief(first).ShouldBe($$"""{"id":{{(status == 2 ? id : other)}},"professional_area":"Разработка","specialization":"Веб-разработчик"}""");
                (await outsider.GetAsync($"/get_vacancy/{id}")).Status.ShouldBe(status == 2 ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            }
        }
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /change_status_vacancy", Proof.Success)]
    public async Task ChangeVacancyStatus_Should_LetTheLastOneWin_When_SeveralChangeItAtOnce(string root)
    {
        var (id, hr) = (await server.CreateVacancyAsync(root, _hr), server.Assistant(root, _hr));

        // Of each round one wins, so that the fifth attempt of all wins at the latest.
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i =>
            hr.SendAsync("POST", "/change_status_vacancy", new { status_id = (i % 3) + 1, vacancy_id = id })));

        foreach (var answer in answers)
        {
            answer.ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
        }

        (await _hr.RunAsync("query($id: ID!) { vacancyById(id: $id) { version } }", new { id = Vacancy(id) }))
            .Data("vacancyById", "version").GetInt32().ShouldBe(6);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_vacancy/{vacancy}", Proof.Success, Proof.NoCredentials)]
    public async Task ShowVacancy_Should_BeAsTheDocumentHasIt(string root)
    {
        var id = await server.PublishVacancyAsync(root, _hr);
        var example = server.Example("GET /get_vacancy/{vacancy}", "200").EnumerateObject().ToDictionary(member => member.Name, member => member.Value);

        var answer = await server.Assistant(root).GetAsync($"/get_vacancy/{id}");
        var day = answer.Json.GetProperty("dt");
        example["dt"] = day;
        answer.ShouldBe(HttpStatusCode.OK, JsonSerializer.Serialize(example));

        // A midnight, with the fraction that the old server wrote.
        day.GetRawText().ShouldEndWith(".0");
        var made = (await _hr.RunAsync("query($id: ID!) { vacancyById(id: $id) { createdAt } }", new { id = Vacancy(id) }))
            .Data("vacancyById", "createdAt").GetDateTimeOffset();
        DateTimeOffset.FromUnixTimeSeconds((long)day.GetDecimal()).ShouldBe(new DateTimeOffset(made.UtcDateTime.Date, TimeSpan.Zero));
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_vacancy/{vacancy}", Proof.Success)]
    public async Task ShowVacancy_Should_HaveAllFields_When_TheVacancyComesFromElsewhere(string root)
    {
        var id = GlobalId.Parse<long>(await Recruiting.PublishVacancyAsync(_hr, "Бариста"), "Vacancy");

        var answer = await server.Assistant(root).GetAsync($"/get_vacancy/{id}");
        answer.ShouldBe(
            HttpStatusCode.OK,
            $$"""
            {
              "dt": {{answer.Json.GetProperty("dt").GetRawText()}}, "grade": { "description": "", "title": "" },
              "specialization": { "description": null, "title": "Бариста" }, "professional_area": "研发部", "work_address": "Москва",
              "job_responsibilities": [], "skills": [], "soft_requirements": [], "special_advantages": [], "technologies_and_tools": [],
              "type_employment": [], "working_conditions": []
            }
            """);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_all_vacancy", Proof.ForeignId, Proof.Parity)]
    [Covers("GET /get_vacancy/{vacancy}", Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    public async Task Vacancies_Should_BeThoseThatTheGraphShowsToTheCaller(string root)
    {
        var (draft, confidential) = (await server.CreateVacancyAsync(root, _hr), await server.PublishVacancyAsync(root, _hr));
        await _hr.SucceedAsync("updateVacancy", new { id = Vacancy(confidential), version = 2, isConfidential = true }, "vacancy", "id");
        var (colleague, seeker) = (await server.NewAsync(Role.Hr), await server.NewAsync());
        foreach (var (caller, seesDraft, seesConfidential) in new[] { (_hr, true, true), (colleague, true, false), (seeker, false, false), (null, false, false) })
        {
            var client = server.Assistant(root, caller);
            var graph = (await (caller ?? server.Server.Anonymous()).RunAsync("{ vacancies(first: 100) { nodes { id } } }")).Data("vacancies", "nodes")
                .EnumerateArray().Select(vacancy => GlobalId.Parse<long>(vacancy.GetProperty("id").GetString()!, "Vacancy")).ToList();
            (await client.GetAsync("/get_all_vacancy")).Json.EnumerateArray().Select(vacancy => vacancy.GetProperty("id").GetInt64()).ShouldBe(graph);
            (graph.Contains(draft), graph.Contains(confidential)).ShouldBe((seesDraft, seesConfidential));
            (await client.GetAsync($"/get_vacancy/{draft}")).Status.ShouldBe(seesDraft ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            (await client.GetAsync($"/get_vacancy/{confidential}")).Status.ShouldBe(seesConfidential ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            (await client.GetAsync("/get_vacancy/999999")).ShouldBe(HttpStatusCode.NotFound, AssistantContract.NoVacancy);
        }
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /change_status_vacancy", Proof.NoCredentials, Proof.WrongRole, Proof.ForeignId, Proof.UnknownId, Proof.BadInput, Proof.Parity)]
    public async Task ChangeVacancyStatus_Should_BeRefused_When_CallerOrInputIsWrong(string root)
    {
        const string url = "/change_status_vacancy";
        var (id, hr) = (await server.CreateVacancyAsync(root, _hr), server.Assistant(root, _hr));
        await _hr.SucceedAsync("updateVacancy", new { id = Vacancy(id), version = 1, isConfidential = true }, "vacancy", "id");

        await server.RefuseOutsidersAsync(root, "POST", url, new { status_id = 2, vacancy_id = id });
        var colleague = await server.NewAsync(Role.Hr);
        (await server.Assistant(root, colleague).SendAsync("POST", url, new { status_id = 2, vacancy_id = id }))
            .ShouldBe(HttpStatusCode.NotFound, AssistantContract.NoVacancy);
        (await colleague.RefuseAsync("updateVacancy", new { id = Vacancy(id), version = 2, status = "PUBLISHED" })).ShouldBe("VACANCY_NOT_FOUND");
        (await hr.SendAsync("POST", url, new { status_id = 2, vacancy_id = 999_999 })).ShouldBe(HttpStatusCode.NotFound, AssistantContract.NoVacancy);
        (await hr.SendAsync("POST", url, new { status_id = 4, vacancy_id = id })).ShouldBeBadRequest("Статус не найден");
        foreach (var body in AssistantContract.NoObjects)
        {
            (await hr.SendRawAsync("POST", url, body)).ShouldBeBadRequest(AssistantContract.NoJson);
        }

        (await hr.SendRawAsync("POST", url, "{}")).ShouldBeBadRequest("В json отсутсвуют поля: status_id,vacancy_id");
        (await hr.SendRawAsync("POST", url, """{"status_id":2,"vacancy_id":0}""")).ShouldBeBadRequest("В json отсутсвуют поля: vacancy_id");
        (await hr.SendRawAsync("POST", url, """{"status_id":1.5,"vacancy_id":-1}""")).ShouldBeBadRequest("Неверные значения полей: status_id,vacancy_id");
        (await hr.SendRawAsync("POST", url, """{"status_id":[2],"vacancy_id":"x"}""")).ShouldBeBadRequest("Неверные значения полей: status_id,vacancy_id");

        var stored = await _hr.RunAsync("query($id: ID!) { vacancyById(id: $id) { status version } }", new { id = Vacancy(id) });
        stored.Data("vacancyById").ToString().ShouldBe("""{"status":"DRAFT","version":2}""");
    }

    private static string Vacancy(long id) => AssistantContract.Global("Vacancy", id);

    /// <summary>All but the day.</summary>
    private static string Brief(JsonElement vacancy) => JsonSerializer.Serialize(
        vacancy.EnumerateObject().Where(member => member.Name != "dt").ToDictionary(member => member.Name, member => member.Value),
        Readable);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

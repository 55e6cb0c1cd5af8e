using System.Net;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>Officers bring candidates from status to status.</summary>
public sealed class CandidateStatusContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/change_status_candidat";
    private const string NoTransition = "Этот статус сейчас нельзя установить";
    private const string NoCandidate = """{"message":"Кандидат не найден"}""";

    private GraphQLClient _hr = null!;
    private GraphQLClient _applicant = null!;
    private string _vacancy = null!;
    private string _application = null!;
    private long _candidate;

    public async Task InitializeAsync()
    {
        _hr = await server.NewAsync(Role.Hr);
        _vacancy = await Recruiting.PublishVacancyAsync(_hr, "Веб-разработчик");
        _applicant = await server.NewAsync();
        _application = await Recruiting.ApplyAsync(_applicant, _vacancy);
        var candidate = (await _hr.RunAsync("query($id: ID!) { applicationById(id: $id) { candidate { id } } }", new { id = _application }))
            .Data("applicationById", "candidate", "id").GetString();
        _candidate = GlobalId.Parse<long>(candidate!, "Candidate");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /change_status_candidat", Proof.Success, Proof.Effect)]
    public async Task ChangeCandidateStatus_Should_MoveEndAndReopenTheApplication(string root)
    {
        foreach (var (status, title, stage, outcome) in new[]
        {
            (2, "Приглашён на собеседование", "FIRST_INTERVIEW", "ACTIVE"),
            (3, "Выдан оффер", "OFFER", "ACTIVE"),
            (1, "Новый отклик", "NEW", "ACTIVE"),
            (4, "Отказ", "NEW", "REJECTED"),
            (3, "Выдан оффер", "OFFER", "ACTIVE"),
            (5, "Принят на работу", "HIRED", "HIRED"),
            (2, "Приглашён на собеседование", "FIRST_INTERVIEW", "ACTIVE"),
            (6, "Отозван кандидатом", "FIRST_INTERVIEW", "WITHDRAWN"),
            (2, "Приглашён на собеседование", "FIRST_INTERVIEW", "ACTIVE"),
        })
        {
            (await ChangeAsync(root, status)).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
            (await TitleAsync(root)).ShouldBe(title);
            (await StateAsync()).ShouldBe((stage, outcome));
        }

        (await EventsAsync()).ShouldBe(10);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /change_status_candidat", Proof.Success)]
    public async Task ChangeCandidateStatus_Should_DoOneAfterTheOther_When_SeveralAskAtOnce(string root)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ChangeAsync(root, new[] { 2, 3, 4, 1 }[i % 4])));

        foreach (var answer in answers)
        {
            answer.ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
        }
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /change_status_candidat", Proof.Success)]
    public async Task ChangeCandidateStatus_Should_LeaveTheStageAlone_When_ItStandsForTheStatusAlready(string root)
    {
        var stages = await Recruiting.StagesAsync(_hr, _vacancy);
        foreach (var (from, to, status) in new[] { ("NEW", "SECOND_INTERVIEW", 2), ("SECOND_INTERVIEW", "SCREENING", 1) })
        {
            await Recruiting.MoveAsync(_hr, _application, stages[from], stages[to]);
            (await ChangeAsync(root, status)).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
            (await StateAsync()).ShouldBe((to, "ACTIVE"));
        }

        (await EventsAsync()).ShouldBe(3);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /change_status_candidat", Proof.BadInput, Proof.Parity)]
    public async Task ChangeCandidateStatus_Should_BeRefusedByTheRulesOfTheGraph_When_ThePipelineDoesNotAllowIt(string root)
    {
        var stages = await Recruiting.StagesAsync(_hr, _vacancy);
        await ChangeAsync(root, 4);
        (await ChangeAsync(root, 5)).ShouldBeBadRequest(NoTransition);
        (await Reopen("HIRED")).ShouldBe("INVALID_TRANSITION");
        await ChangeAsync(root, 3);
        await ChangeAsync(root, 5);
        (await ChangeAsync(root, 4)).ShouldBeBadRequest(NoTransition);
        (await Recruiting.RejectAsync(_hr, _application, stages["HIRED"])).PayloadCode("rejectApplication").ShouldBe("INVALID_TRANSITION");
        await Recruiting.WithdrawAsync(_applicant, _application);
        foreach (var status in (int[])[1, 2, 3, 4, 5])
        {
            (await ChangeAsync(root, status)).ShouldBeBadRequest(NoTransition);
        }

        (await EventsAsync()).ShouldBe(5);

        async Task<string?> Reopen(string stage) => await _hr.RefuseAsync(
            "reopenApplication", new { applicationId = _application, fromStage = stages["NEW"], toStage = stages[stage] });
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /change_status_candidat", Proof.BadInput)]
    public async Task ChangeCandidateStatus_Should_BeRefused_When_ThePipelineHasNoSuchStage(string root)
    {
        var vacancy = await _hr.SucceedAsync(
            "createVacancy",
            new
            {
                title = "Бариста",
                department = "Кухня",
                location = "Казань",
                status = "PUBLISHED",
                stages = new[] { new { type = "APPLIED", name = "IN" }, new { type = "HIRED", name = "OUT" } },
            },
            "vacancy",
            "id");
        var newest = await Recruiting.ApplyAsync(await server.NewAsync(), vacancy.GetProperty("id").GetString()!);
        var id = (await _hr.RunAsync("query($id: ID!) { applicationById(id: $id) { candidate { id } } }", new { id = newest }))
            .Data("applicationById", "candidate", "id").GetString()!;

        (await server.Assistant(root, _hr).SendAsync("POST", Url, new { status_id = 3, client_id = GlobalId.Parse<long>(id, "Candidate") }))
            .ShouldBeBadRequest(NoTransition);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /change_status_candidat", Proof.NoCredentials, Proof.WrongRole, Proof.ForeignId, Proof.UnknownId, Proof.BadInput)]
    public async Task ChangeCandidateStatus_Should_BeRefused_When_CallerOrInputIsWrong(string root)
    {
        var hr = server.Assistant(root, _hr);
        await server.RefuseOutsidersAsync(root, "POST", Url, new { status_id = 2, client_id = _candidate });
        (await hr.SendAsync("POST", Url, new { status_id = 7, client_id = _candidate })).ShouldBeBadRequest("Статус не найден");
        (await hr.SendAsync("POST", Url, new { status_id = 2, client_id = 999_999 })).ShouldBe(HttpStatusCode.NotFound, NoCandidate);
        foreach (var body in AssistantContract.NoObjects)
        {
            (await hr.SendRawAsync("POST", Url, body)).ShouldBeBadRequest(AssistantContract.NoJson);
        }

        (await hr.SendRawAsync("POST", Url, "{}")).ShouldBeBadRequest("В json отсутсвуют поля: status_id,client_id");
        (await hr.SendRawAsync("POST", Url, """{"status_id":"x","client_id":{"id":8}}""")).ShouldBeBadRequest("Неверные значения полей: status_id,client_id");

        await _hr.SucceedAsync("updateVacancy", new { id = _vacancy, version = 1, isConfidential = true }, "vacancy", "id");
        (await server.Assistant(root, await server.NewAsync(Role.Hr)).SendAsync("POST", Url, new { status_id = 2, client_id = _candidate }))
            .ShouldBe(HttpStatusCode.NotFound, NoCandidate);
        (await EventsAsync()).ShouldBe(1);
    }

    private Task<LegacyAnswer> ChangeAsync(string root, int status) =>
        server.Assistant(root, _hr).SendAsync("POST", Url, new { status_id = status, client_id = _candidate });

    private async Task<string?> TitleAsync(string root) => (await server.Assistant(root, _hr).GetAsync("/analiz_all_candidates")).Json.EnumerateArray()
        .Single(candidate => candidate.GetProperty("candidates_id").GetInt64() == _candidate).GetProperty("status_title").GetString();

    private async Task<(string? Stage, string? Status)> StateAsync()
    {
        var application = (await _hr.RunAsync("query($id: ID!) { applicationById(id: $id) { status stage { name } } }", new { id = _application }))
            .Data("applicationById");
        return (application.GetProperty("stage").GetProperty("name").GetString(), application.GetProperty("status").GetString());
    }

    private Task<int> EventsAsync() => server.CountEventsAsync(GlobalId.Parse<long>(_vacancy, "Vacancy"));
}

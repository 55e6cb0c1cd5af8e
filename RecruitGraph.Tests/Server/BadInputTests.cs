using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server;

/// <summary>Bad input gets a clear coded error, changes nothing, and learns nothing of the inside.</summary>
public class BadInputTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;
    private GraphQLClient _candidate = null!;
    private GraphQLClient _other = null!;
    private string _vacancy = null!;
    private string _application = null!;
    private Dictionary<string, string> _stages = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres, _time);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        _candidate = await _server.SignInNewAsync("candidate");
        _other = await _server.SignInNewAsync("other");
        _vacancy = await Recruiting.PublishVacancyAsync(_hr, "Инженер");
        _application = await Recruiting.ApplyAsync(_candidate, _vacancy);
        _stages = await Recruiting.StagesAsync(_hr, _vacancy);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("", "BAD_REQUEST")]
    [InlineData("{", "BAD_REQUEST")]
    [InlineData("[]", "BAD_REQUEST")]
    [InlineData("{}", "BAD_REQUEST")]
    [InlineData("""{"query": 1}""", "BAD_REQUEST")]
    [InlineData("""{"query": "{ me { id } }", "variables": []}""", "BAD_REQUEST")]
    [InlineData("""{"query": "{ me { id }"}""", "GRAPHQL_PARSE_FAILED")]
    [InlineData("""{"query": "{ me { passwordHash } }"}""", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("""{"query": "query($id: ID!) { node(id: $id) { id } }"}""", "BAD_USER_INPUT")]
    [InlineData("""{"query": "query($first: Int) { vacancies(first: $first) { totalCount } }", "variables": {"first": "ten"}}""", "BAD_USER_INPUT")]
    public async Task Request_Should_BeRefused_When_ItIsMalformed(string body, string code) =>
        await UnchangedAsync(async () =>
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await _hr.Http.PostAsync("/graphql", content);
            var text = await response.Content.ReadAsStringAsync();
            JsonDocument.Parse(text).RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
            TellsNothingOfTheInside(text);
        });

    [Theory]
    [InlineData("nonsense", "INVALID_GLOBAL_ID")]
    [InlineData("", "INVALID_GLOBAL_ID")]
    [InlineData("VmFjYW5jeTphYmM=", "INVALID_GLOBAL_ID")] // Vacancy:abc
    public async Task Id_Should_BeRefused_When_ItIsMalformed(string id, string code) => await UnchangedAsync(async () =>
    {
        foreach (var query in (string[])["query($id: ID!) { vacancyById(id: $id) { id } }", "query($id: ID!) { node(id: $id) { id } }"])
        {
            var answer = await _hr.RunAsync(query, new { id });
            answer.Codes.ShouldBe([code], answer.Body.ToString());
            TellsNothingOfTheInside(answer.Body.ToString());
        }
    });

    [Fact]
    public async Task Id_Should_BeRefused_When_ItIsOfAnotherType() => await UnchangedAsync(async () =>
    {
        var answer = await _hr.RunAsync("query($id: ID!) { applicationById(id: $id) { id } }", new { id = _vacancy });
        answer.Codes.ShouldBe(["INVALID_GLOBAL_ID"]);
        var moved = await Recruiting.MoveAsync(_hr, _vacancy, _stages["NEW"], _stages["OFFER"]);
        moved.Codes.ShouldBe(["INVALID_GLOBAL_ID"], moved.Body.ToString());
    });

    [Fact]
    public async Task UnknownIds_Should_GiveNullOrACodedError() => await UnchangedAsync(async () =>
    {
        var unknown = GlobalId.Format("Application", 999_999L);
        (await _hr.RunAsync("query($id: ID!) { applicationById(id: $id) { id } }", new { id = unknown }))
            .Data("applicationById").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Recruiting.AdvanceAsync(_hr, unknown, _stages["NEW"])).PayloadCode("advanceApplication").ShouldBe("APPLICATION_NOT_FOUND");
        (await Recruiting.TryApplyAsync(_candidate, GlobalId.Format("Vacancy", 999_999L))).PayloadCode("applyToVacancy").ShouldBe("VACANCY_NOT_FOUND");
        (await Recruiting.MoveAsync(_hr, _application, _stages["NEW"], GlobalId.Format("Stage", 999_999L)))
            .PayloadCode("moveApplication").ShouldBe("STAGE_NOT_FOUND");
    });

    [Fact]
    public async Task ForeignIds_Should_LookUnknown() => await UnchangedAsync(async () =>
    {
        (await _other.RunAsync("query($id: ID!) { applicationById(id: $id) { id } node(id: $id) { id } }", new { id = _application }))
            .Data().ToString().ShouldBe("""{"applicationById":null,"node":null}""");
        (await Recruiting.WithdrawAsync(_other, _application)).PayloadCode("withdrawApplication").ShouldBe("APPLICATION_NOT_FOUND");
        (await _other.RunAsync("{ applications(first: 10) { totalCount nodes { id } } }"))
            .Data("applications").ToString().ShouldBe("""{"totalCount":0,"nodes":[]}""");
        (await _other.RunAsync("query($id: ID!) { node(id: $id) { id } }", new { id = GlobalId.Format("User", _candidate.UserId) }))
            .Data("node").ValueKind.ShouldBe(JsonValueKind.Null);
    });

    [Fact]
    public async Task WrongRole_Should_BeRefused() => await UnchangedAsync(async () =>
    {
        (await Recruiting.AdvanceAsync(_candidate, _application, _stages["NEW"])).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await Recruiting.RejectAsync(_candidate, _application, _stages["NEW"])).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _candidate.RunAsync("query($id: ID!) { vacancyById(id: $id) { title pipeline { count } } }", new { id = _vacancy }))
            .Codes.ShouldContain("AUTH_NOT_AUTHORIZED");
    });

    [Fact]
    public async Task NoToken_Should_BeRefusedWhereOneIsNeeded() => await UnchangedAsync(async () =>
    {
        var anonymous = _server.Anonymous();
        (await anonymous.RunAsync("{ me { id } }")).Data("me").ValueKind.ShouldBe(JsonValueKind.Null);
        (await anonymous.RunAsync("{ applications(first: 1) { nodes { id } } }")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await Recruiting.TryApplyAsync(anonymous, _vacancy)).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        using var rest = await anonymous.Http.GetAsync($"/api/recruit/{_candidate.UserId}");
        rest.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await rest.Content.ReadAsStringAsync()).ShouldBe("""{"error":"Unauthorized","message":"Unauthorized","status_code":401}""");
    });

    [Fact]
    public async Task ExpiredToken_Should_BeRefusedAndSayIt()
    {
        _time.Advance(TimeSpan.FromHours(2));
        await UnchangedAsync(async () =>
        {
            var answer = await Recruiting.AdvanceAsync(_hr, _application, _stages["NEW"]);
            answer.Status.ShouldBe(401);
            answer.Codes.ShouldBe(["AUTH_TOKEN_EXPIRED"]);
            using var rest = await _hr.Http.PutAsync("/api/recruit/advance", new StringContent("{}"));
            rest.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        });
    }

    [Fact]
    public async Task TokenOfAnEndedSession_Should_BeRefusedAndSayIt()
    {
        (await _hr.RunAsync("mutation { logout { loggedOut } }")).Data("logout", "loggedOut").GetBoolean().ShouldBeTrue();
        await UnchangedAsync(async () =>
        {
            var answer = await Recruiting.AdvanceAsync(_hr, _application, _stages["NEW"]);
            answer.Status.ShouldBe(401);
            answer.Codes.ShouldBe(["AUTH_SESSION_ENDED"]);
        });
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic eHg6eXk=")]
    [InlineData("Token abc")]
    public async Task Credentials_Should_BeRefusedAndSayIt_When_TheyAreNoToken(string credentials)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ __typename }" }),
        };
        request.Headers.TryAddWithoutValidation("Authorization", credentials);
        using var response = await _server.Anonymous().Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"code\":\"AUTH_TOKEN_INVALID\"");
    }

    [Fact]
    public async Task ForgedToken_Should_BeRefusedAndSayIt()
    {
        var forger = new GraphQLClient(_server, _hr.Token![..^4] + "AAAA", _hr.UserId);

        (await forger.RunAsync("{ me { id } }")).Codes.ShouldBe(["AUTH_TOKEN_INVALID"]);
    }

    [Theory]
    [InlineData("title", 65)]
    [InlineData("department", 65)]
    [InlineData("location", 65)]
    [InlineData("description", 20_001)]
    [InlineData("requirements", 20_001)]
    public async Task TooLongText_Should_BeRefusedNamingItsField(string field, int length) => await UnchangedAsync(async () =>
    {
        var input = new Dictionary<string, object> { ["title"] = "标题", ["department"] = "部门", ["location"] = "地点" };
        input[field] = new string('长', length);
        var answer = await _hr.RunAsync(
            "mutation($input: CreateVacancyInput!) { createVacancy(input: $input) { vacancy { id } errors { ... on Error { code path message } } } }",
            new { input });
        var error = answer.Data("createVacancy", "errors", "0");
        error.GetProperty("code").GetString().ShouldBe("INVALID_INPUT");
        error.GetProperty("path").EnumerateArray().Select(part => part.GetString()).ShouldBe(["input", field]);
        error.GetProperty("message").GetString()!.ShouldContain($"{length}");
    });

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\u0000b")]
    [InlineData("a\nb")]
    [InlineData("a\u001bb")]
    [InlineData("a\u007fb")]
    public async Task EmptyOrBrokenText_Should_BeRefused(string title) => await UnchangedAsync(async () =>
    {
        var answer = await _hr.RunAsync(
            "mutation($input: CreateVacancyInput!) { createVacancy(input: $input) { errors { ... on Error { code } } } }",
            new { input = new { title, department = "d", location = "l" } });
        answer.PayloadCode("createVacancy").ShouldBe("INVALID_INPUT");
    });

    [Fact]
    public async Task TooLargePage_Should_BeRefusedSayingWhatIsAllowed() => await UnchangedAsync(async () =>
    {
        var answer = await _hr.RunAsync("{ vacancies(first: 101) { nodes { id } } }");
        answer.Codes.ShouldBe(["INVALID_PAGING_ARGUMENTS"]);
        answer.Body.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("100");
        (await _hr.RunAsync("{ vacancies(after: \"garbage\") { nodes { id } } }")).Codes.ShouldBe(["INVALID_CURSOR"]);
    });

    [Theory]
    [InlineData("title")]
    [InlineData("department")]
    [InlineData("location")]
    public async Task Filter_Should_BeRefused_When_ItIsTooLongOrBroken(string field) => await UnchangedAsync(async () =>
    {
        foreach (var text in (string[])["a\0b", new string('%', 65), new string('x', 200_000)])
        {
            var answer = await _server.Anonymous().RunAsync(
                $"query($text: String) {{ vacancies({field}: $text) {{ totalCount }} }}", new { text });
            answer.Codes.ShouldBe(["INVALID_INPUT"], answer.Body.ToString());
            TellsNothingOfTheInside(answer.Body.ToString());
        }
    });

    private static void TellsNothingOfTheInside(string text)
    {
        foreach (var trace in (string[])["   at ", "Exception", "RecruitGraph.", "Npgsql", ".cs:line"])
        {
            text.ShouldNotContain(trace, Case.Sensitive);
        }
    }

    /// <summary>Whatever happens inside, the database is as before.</summary>
    private async Task UnchangedAsync(Func<Task> attempt)
    {
        var before = await SnapshotAsync();
        await attempt();
        (await SnapshotAsync()).ShouldBe(before);
    }

    private Task<string> SnapshotAsync() => _server.UseContextAsync(async context => JsonSerializer.Serialize(new
    {
        Users = await context.Users.CountAsync(),
        Vacancies = await context.Vacancies.OrderBy(vacancy => vacancy.Id).Select(vacancy => new { vacancy.Id, vacancy.Version }).ToListAsync(),
        Candidates = await context.Candidates.CountAsync(),
        Applications = await context.Applications.OrderBy(application => application.Id)
            .Select(application => new { application.Id, application.StageId, application.Status, application.Version }).ToListAsync(),
        Events = await context.ApplicationEvents.CountAsync(),
    }));
}

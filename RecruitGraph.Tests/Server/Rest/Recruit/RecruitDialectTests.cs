using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>The endpoints of dialect A that exist so far, as a client of the old portal uses them.</summary>
public class RecruitDialectTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string NotFound = """{"error":"Not Found","message":"Not Found","status_code":404}""";
    private const string Forbidden = """{"error":"Forbidden","message":"Forbidden","status_code":403}""";
    private const string Unauthorized = """{"error":"Unauthorized","message":"Unauthorized","status_code":401}""";

    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;
    private GraphQLClient _candidate = null!;
    private string _vacancy = null!;
    private long _position;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        _candidate = await _server.SignInNewAsync("candidate");
        _vacancy = await Recruiting.PublishVacancyAsync(_hr, "后端工程师");
        _position = GlobalId.Parse<long>(_vacancy, "Vacancy");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Tokens_Should_CarryThePortalsClaims_When_NameOrEmailAndPasswordAreRight()
    {
        foreach (var login in (string[])["candidate", "CANDIDATE@example.com"])
        {
            var (status, body) = await TokenAsync(login, RecruitServer.Password);
            status.ShouldBe(HttpStatusCode.OK);
            var token = JsonDocument.Parse(body).RootElement.GetProperty("token").GetString()!;
            var claims = JsonDocument.Parse(Decode(token.Split('.')[1])).RootElement;
            claims.GetProperty("user_id").GetInt64().ShouldBe(_candidate.UserId);
            claims.GetProperty("user_name").GetString().ShouldBe("candidate");
            claims.GetProperty("role").GetInt32().ShouldBe(0);
            claims.GetProperty("confirmed").GetBoolean().ShouldBeFalse();
            (claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64()).ShouldBe(3600);
        }

        var (_, ofHr) = await TokenAsync("hr", RecruitServer.Password);
        var hrClaims = JsonDocument.Parse(Decode(JsonDocument.Parse(ofHr).RootElement.GetProperty("token").GetString()!.Split('.')[1]));
        hrClaims.RootElement.GetProperty("role").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("candidate", "wrong")]
    [InlineData("nobody", RecruitServer.Password)]
    [InlineData("", "")]
    public async Task Tokens_Should_BeRefused_When_CredentialsAreWrong(string login, string password) =>
        (await TokenAsync(login, password)).ShouldBe((HttpStatusCode.Unauthorized, Unauthorized));

    [Theory]
    [InlineData(null)]
    [InlineData("Basic")]
    [InlineData("Basic ???")]
    [InlineData("Basic bm9jb2xvbg==")]
    [InlineData("Digest abc")]
    public async Task Tokens_Should_BeRefused_When_HeaderIsMissingOrMalformed(string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/tokens");
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        (await SendAsync(_server.Anonymous().Http, request)).ShouldBe((HttpStatusCode.Unauthorized, Unauthorized));
    }

    [Fact]
    public async Task Recruitment_Should_ListPublishedPositionsOldestFirst_When_NobodyIsSignedIn()
    {
        await Recruiting.PublishVacancyAsync(_hr, "draft", "DRAFT");
        for (var i = 0; i < 120; i++)
        {
            await Recruiting.PublishVacancyAsync(_hr, $"position {i}");
        }

        var positions = await _server.Anonymous().Http.GetFromJsonAsync<JsonElement>("/api/recruitment");

        positions.GetArrayLength().ShouldBe(121);
        positions[0].ToString().ShouldBe($$"""{"id":{{_position}},"name":"后端工程师","department":"研发部","location":"Москва"}""");
        positions.EnumerateArray().Select(position => position.GetProperty("id").GetInt64()).ShouldBeInOrder();
        positions.EnumerateArray().ShouldNotContain(position => position.GetProperty("name").GetString() == "draft");
    }

    [Fact]
    public async Task Recruit_Should_ApplyListAndWithdraw()
    {
        var url = $"/api/recruit/{_candidate.UserId}";
        var applied = $$"""[{"id":{{_position}},"name":"后端工程师","department":"研发部","location":"Москва","status":0}]""";

        (await CallAsync(_candidate, HttpMethod.Get, url)).ShouldBe((HttpStatusCode.OK, "[]"));
        (await CallAsync(_candidate, HttpMethod.Post, url, new { position_id = _position })).ShouldBe((HttpStatusCode.OK, applied));
        (await CallAsync(_candidate, HttpMethod.Get, url)).ShouldBe((HttpStatusCode.OK, applied));
        (await CallAsync(_hr, HttpMethod.Get, url)).ShouldBe((HttpStatusCode.OK, applied));
        (await CallAsync(_candidate, HttpMethod.Delete, url, new { position_id = $"{_position}" })).ShouldBe((HttpStatusCode.OK, "[]"));
        (await CallAsync(_candidate, HttpMethod.Get, url)).ShouldBe((HttpStatusCode.OK, "[]"));
        (await CallAsync(_candidate, HttpMethod.Post, url, new { position_id = _position })).ShouldBe((HttpStatusCode.OK, applied));
        (await CallAsync(_candidate, HttpMethod.Delete, $"{url}?position_id={_position}")).ShouldBe((HttpStatusCode.OK, "[]"));
    }

    [Fact]
    public async Task Apply_Should_BeRefused_When_AppliedAlreadyEvenAfterRefusal()
    {
        var url = $"/api/recruit/{_candidate.UserId}";
        await CallAsync(_candidate, HttpMethod.Post, url, new { position_id = _position });

        (await CallAsync(_candidate, HttpMethod.Post, url, new { position_id = _position })).ShouldBe(BadRequest("已经应聘该岗位"));
        (await CallAsync(_hr, HttpMethod.Put, "/api/recruit/refuse", Relation())).Status.ShouldBe(HttpStatusCode.OK);
        (await CallAsync(_candidate, HttpMethod.Post, url, new { position_id = _position })).ShouldBe(BadRequest("已经应聘该岗位"));
        (await EventsAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Recruit_Should_BeRefused_When_IdIsNotTheCallers()
    {
        var other = await _server.SignInNewAsync("other");
        var url = $"/api/recruit/{_candidate.UserId}";
        var unknown = $"/api/recruit/{999_999}";

        (await CallAsync(other, HttpMethod.Get, url)).ShouldBe((HttpStatusCode.Forbidden, Forbidden));
        (await CallAsync(other, HttpMethod.Get, unknown)).ShouldBe((HttpStatusCode.Forbidden, Forbidden));
        (await CallAsync(other, HttpMethod.Post, url, new { position_id = _position })).ShouldBe((HttpStatusCode.Forbidden, Forbidden));
        (await CallAsync(other, HttpMethod.Delete, url, new { position_id = _position })).ShouldBe((HttpStatusCode.Forbidden, Forbidden));
        (await CallAsync(_hr, HttpMethod.Post, url, new { position_id = _position })).ShouldBe((HttpStatusCode.Forbidden, Forbidden));
        (await CallAsync(_hr, HttpMethod.Get, unknown)).ShouldBe((HttpStatusCode.NotFound, NotFound));
        (await EventsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Recruit_Should_BeRefused_When_BodyIsMissingOrWrong()
    {
        var url = $"/api/recruit/{_candidate.UserId}";
        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Delete])
        {
            foreach (var body in (string[])["", "{", "{}", "[]", "null", "\"text\""])
            {
                (await CallRawAsync(_candidate, method, url, body)).ShouldBe(BadRequest("必须提供JSON数据"));
            }

            foreach (var body in (string[])["""{"other":1}""", """{"position_id":null}""", """{"position_id":-1}""", """{"position_id":"x"}""", """{"position_id":1.5}"""])
            {
                (await CallRawAsync(_candidate, method, url, body)).ShouldBe(
                    (HttpStatusCode.BadRequest, """{"error":"Bad Request","message":{"position_id":"请提供id数据"},"status_code":400}"""));
            }

            (await CallAsync(_candidate, method, url, new { position_id = 999_999 })).ShouldBe((HttpStatusCode.NotFound, NotFound));
        }

        (await CallAsync(_candidate, HttpMethod.Delete, url, new { position_id = _position })).ShouldBe(BadRequest("没有应聘该岗位"));
        var draft = GlobalId.Parse<long>(await Recruiting.PublishVacancyAsync(_hr, "draft", "DRAFT"), "Vacancy");
        (await CallAsync(_candidate, HttpMethod.Post, url, new { position_id = draft })).ShouldBe((HttpStatusCode.NotFound, NotFound));
        (await EventsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Advance_Should_GoThroughAllStatuses_When_AdministratorAsks()
    {
        await CallAsync(_candidate, HttpMethod.Post, $"/api/recruit/{_candidate.UserId}", new { position_id = _position });
        for (var expected = 1; expected <= 4; expected++)
        {
            (await CallAsync(_hr, HttpMethod.Put, "/api/recruit/advance", Relation())).ShouldBe((HttpStatusCode.OK,
                $$$"""{"position":{"id":{{{_position}}},"name":"后端工程师","department":"研发部","location":"Москва","status":{{{expected}}}},"user":{"id":{{{_candidate.UserId}}},"name":"candidate","phone_number":null,"sex":null}}"""));
        }

        (await CallAsync(_hr, HttpMethod.Put, "/api/recruit/advance", Relation())).ShouldBe(BadRequest("该招聘流程已完成"));
        (await CallAsync(_hr, HttpMethod.Put, "/api/recruit/refuse", Relation())).ShouldBe(BadRequest("该招聘流程已完成"));
        (await EventsAsync()).ShouldBe(5);
    }

    [Fact]
    public async Task Refuse_Should_EndTheApplicationOnce()
    {
        await CallAsync(_candidate, HttpMethod.Post, $"/api/recruit/{_candidate.UserId}", new { position_id = _position });

        var (status, body) = await CallAsync(_hr, HttpMethod.Put, "/api/recruit/refuse", Relation());
        status.ShouldBe(HttpStatusCode.OK);
        JsonDocument.Parse(body).RootElement.GetProperty("position").GetProperty("status").GetInt32().ShouldBe(-1);
        (await CallAsync(_hr, HttpMethod.Put, "/api/recruit/refuse", Relation())).ShouldBe(BadRequest("该招聘流程已终止"));
        (await CallAsync(_hr, HttpMethod.Put, "/api/recruit/advance", Relation())).ShouldBe(BadRequest("该招聘流程已终止"));
        (await EventsAsync()).ShouldBe(2);
    }

    [Theory]
    [InlineData("advance")]
    [InlineData("refuse")]
    public async Task Pipeline_Should_BeRefused_When_CallerOrInputIsWrong(string action)
    {
        var url = $"/api/recruit/{action}";

        (await CallAsync(_server.Anonymous(), HttpMethod.Put, url, Relation())).ShouldBe((HttpStatusCode.Unauthorized, Unauthorized));
        (await CallAsync(_candidate, HttpMethod.Put, url, Relation())).ShouldBe(BadRequest("没有该权限"));
        (await CallRawAsync(_hr, HttpMethod.Put, url, "")).ShouldBe(BadRequest("必须提供JSON数据"));
        (await CallRawAsync(_hr, HttpMethod.Put, url, """{"user_id":1}""")).ShouldBe(
            (HttpStatusCode.BadRequest, """{"error":"Bad Request","message":{"position_id":"请提供id数据"},"status_code":400}"""));
        (await CallAsync(_hr, HttpMethod.Put, url, Relation())).ShouldBe(BadRequest("没有应聘该岗位"));
        (await CallAsync(_hr, HttpMethod.Put, url, new { user_id = 999_999, position_id = _position })).ShouldBe((HttpStatusCode.NotFound, NotFound));
        (await CallAsync(_hr, HttpMethod.Put, url, new { user_id = _candidate.UserId, position_id = 999_999 })).ShouldBe((HttpStatusCode.NotFound, NotFound));
        (await EventsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Body_Should_BeRefusedWithItsOwnStatus_When_ItIsTooLarge()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/recruit/{_candidate.UserId}")
        {
            Content = new StringContent($$"""{"position_id":"{{new string('1', 31_000_000)}}"}""", Encoding.UTF8, "application/json"),
        };
        // So that the answer comes before the body is sent, and not into the middle of it.
        request.Headers.ExpectContinue = true;

        var (status, answer) = await SendAsync(_candidate.Http, request);

        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        JsonDocument.Parse(answer).RootElement.GetProperty("status_code").GetInt32().ShouldBe(413);
    }

    private static (HttpStatusCode Status, string Body) BadRequest(string message) =>
        (HttpStatusCode.BadRequest, $$"""{"error":"Bad Request","message":"{{message}}","status_code":400}""");

    private static string Decode(string base64Url) => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(base64Url));

    private static Task<(HttpStatusCode Status, string Body)> CallAsync(GraphQLClient caller, HttpMethod method, string url, object? body = null) =>
        SendAsync(caller.Http, new HttpRequestMessage(method, url) { Content = body is null ? null : JsonContent.Create(body) });

    private static Task<(HttpStatusCode Status, string Body)> CallRawAsync(GraphQLClient caller, HttpMethod method, string url, string body) =>
        SendAsync(caller.Http, new HttpRequestMessage(method, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        using (var response = await client.SendAsync(request))
        {
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    private async Task<(HttpStatusCode Status, string Body)> TokenAsync(string login, string password)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/tokens");
        request.Headers.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{password}")));
        return await SendAsync(_server.Anonymous().Http, request);
    }

    private object Relation() => new { user_id = _candidate.UserId, position_id = _position };

    private Task<int> EventsAsync() => _server.UseContextAsync(context => context.ApplicationEvents.CountAsync());
}

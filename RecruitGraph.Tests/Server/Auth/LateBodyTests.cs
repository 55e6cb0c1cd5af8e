using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Auth;

/// <summary>Requests whose bodies arrive long after their headers: what their callers may do is what they may do by then.</summary>
public sealed class LateBodyTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(20);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Operation_Should_BeRefused_AndDoNothing_When_ItsUserSignedOutBeforeTheBodyCame()
    {
        await using var server = await RecruitServer.StartAsync(postgres, _time);
        var ada = await server.SignInNewAsync("ada");

        using var answer = await PostAsync(server, ada, JsonContent.Create(Rename(ada)), () => SignOutAsync(ada));

        await ShouldBeSignedOutAsync(answer);
        (await NameAsync(server, ada)).ShouldBe("ada");
    }

    [Fact]
    public async Task Operation_Should_BeRefused_When_ItsUserLostHisRoleBeforeTheBodyCame()
    {
        await using var server = await RecruitServer.StartAsync(postgres, _time);
        var admin = await server.SignInNewAsync("admin", Role.Admin);
        var ada = await server.SignInNewAsync("ada", Role.Hr);

        using var answer = await PostAsync(
            server, ada, JsonContent.Create(new { query = "{ users { nodes { email } } }" }), () => DemoteAsync(admin, ada));

        await ShouldBeSignedOutAsync(answer);
    }

    [Fact]
    public async Task Batch_Should_BeRefused_AndDoNothing_When_ItsUserSignedOutBeforeTheBodyCame()
    {
        await using var server = await RecruitServer.StartAsync(postgres, _time);
        var ada = await server.SignInNewAsync("ada");

        using var answer = await PostAsync(
            server, ada, JsonContent.Create(new[] { Rename(ada) }), () => SignOutAsync(ada));

        await ShouldBeSignedOutAsync(answer);
        (await NameAsync(server, ada)).ShouldBe("ada");
    }

    [Fact]
    public async Task Upload_Should_BeRefused_AndDoNothing_When_ItsUserSignedOutBeforeTheBodyCame()
    {
        await using var server = await RecruitServer.StartAsync(postgres, _time);
        var ada = await server.SignInNewAsync("ada");
        var form = new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(Rename(ada))), "operations" },
            { new StringContent("{}"), "map" },
        };

        using var answer = await PostAsync(server, ada, form, () => SignOutAsync(ada));

        await ShouldBeSignedOutAsync(answer);
        (await NameAsync(server, ada)).ShouldBe("ada");
    }

    [Fact]
    public async Task Upload_Should_BeRefused_AndDoNothing_When_ItsUserWasAnonymisedBeforeTheBodyCame()
    {
        await using var server = await RecruitServer.StartAsync(postgres, _time);
        var ada = await server.SignInNewAsync("ada");
        const string Upload = """{"query":"mutation($file: Upload!) { uploadResumeFile(input: { file: $file }) { errors { ... on Error { code } } } }","variables":{"file":null}}""";
        var form = new MultipartFormDataContent
        {
            { new StringContent(Upload), "operations" },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { new StringContent("I am Ada."), "0", "cv.txt" },
        };

        using var answer = await PostAsync(
            server, ada, form, () => ada.SucceedAsync("anonymiseUser", new { userId = GlobalId.Format("User", ada.UserId) }, "user", "id"));

        await ShouldBeSignedOutAsync(answer);
        (await server.UseContextAsync(context => context.ResumeFiles.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Operation_Should_BeRefused_AndDoNothing_When_ItsUserWasAnonymisedBeforeTheBodyCame()
    {
        await using var server = await RecruitServer.StartAsync(postgres, _time);
        var ada = await server.SignInNewAsync("ada");

        using var answer = await PostAsync(
            server,
            ada,
            JsonContent.Create(Rename(ada)),
            () => ada.SucceedAsync("anonymiseUser", new { userId = GlobalId.Format("User", ada.UserId) }, "user", "id"));

        await ShouldBeSignedOutAsync(answer);
        (await NameAsync(server, ada)).ShouldBeNull();
    }

    [Fact]
    public async Task Dialect_Should_SayThatNobodyIsSignedIn_AndDoNothing_When_ItsUserSignedOutBeforeTheBodyCame()
    {
        await using var server = await RecruitServer.StartAsync(postgres, _time);
        var ada = await server.SignInNewAsync("ada");
        var url = $"/legacy/recruit/api/confirm/{ada.UserId}";
        var body = new { confirm_email_base_url = $"{server.Url}confirm" };

        using var late = await PostAsync(server, ada, JsonContent.Create(body), () => SignOutAsync(ada), url);
        using var after = await ada.Http.PostAsJsonAsync(url, body);

        late.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await late.Content.ReadAsStringAsync()).ShouldBe(await after.Content.ReadAsStringAsync());
        (await server.UseContextAsync(context => context.OutgoingMails.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Operation_Should_Run_When_ItsUserIsStillSignedIn()
    {
        await using var server = await RecruitServer.StartAsync(postgres, _time);
        var ada = await server.SignInNewAsync("ada");

        using var answer = await PostAsync(server, ada, JsonContent.Create(Rename(ada)), () => Task.CompletedTask);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await NameAsync(server, ada)).ShouldBe("Ada L.");
    }

    private Task<HttpResponseMessage> PostAsync(
        RecruitServer server, GraphQLClient caller, HttpContent body, Func<Task> meanwhile, string url = "/graphql") =>
        LateContent.PostAsync(
            new Uri(server.Url, url),
            body,
            async () =>
            {
                await meanwhile();
                _time.Advance(Late);
            },
            headers =>
            {
                headers.Authorization = caller.Http.DefaultRequestHeaders.Authorization;
                headers.Add("GraphQL-Preflight", "1");
            });

    private static object Rename(GraphQLClient caller) => new
    {
        query = "mutation($input: UpdateUserInput!) { updateUser(input: $input) { errors { ... on Error { code } } } }",
        variables = new { input = new { id = GlobalId.Format("User", caller.UserId), version = 1, displayName = "Ada L." } },
    };

    private static async Task SignOutAsync(GraphQLClient caller) =>
        (await caller.RunAsync("mutation { logout { loggedOut } }")).Data("logout", "loggedOut").GetBoolean().ShouldBeTrue();

    private static async Task DemoteAsync(GraphQLClient admin, GraphQLClient user) =>
        (await admin.RunAsync(
            "mutation($id: ID!) { changeUserRole(input: { userId: $id, version: 1, role: JOB_SEEKER }) { user { role } } }",
            new { id = GlobalId.Format("User", user.UserId) })).Data("changeUserRole", "user", "role").GetString().ShouldBe("JOB_SEEKER");

    private static Task<string?> NameAsync(RecruitServer server, GraphQLClient user) => server.UseContextAsync(
        context => context.Users.Where(found => found.Id == user.UserId).Select(found => found.DisplayName).SingleAsync());

    private static async Task ShouldBeSignedOutAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_SESSION_ENDED");
        body.TryGetProperty("data", out _).ShouldBeFalse();
    }
}

using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>登入、登出、更新令牌: sessions of the interview training.</summary>
public sealed class SessionsContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    private const string WrongCredentials = """{"message":"帳號或密碼輸入錯誤"}""";
    private const int Day = 24 * 60 * 60;

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/users/login", Proof.Success)]
    public async Task LogIn_Should_GiveATokenAndTheUser_When_AccountAndPasswordAreRight(string root)
    {
        var name = ContractServer.NewName("account");
        var user = await server.Server.SignInNewAsync(name);
        foreach (var (account, keep, seconds) in ((string, object?, int)[])
            [
                (name, null, Day), ($"{name}@example.com", false, Day), (name, "false", Day), (name, 0, Day),
                (name, true, 14 * Day), (name, "true", 14 * Day), (name, 1, 14 * Day), (name, "1", 14 * Day),
            ])
        {
            var answer = await server.Interview(root).SendAsync(
                "POST", "/api/users/login", new { account, password = RecruitServer.Password, keep_logged_in = keep });

            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["token", "user_data"]);
            answer.Json.GetProperty("user_data").ToString().ShouldBe($$"""[{"id":{{user.UserId}},"name":"{{name}}","avator":null}]""");
            var token = answer.Json.GetProperty("token").GetString()!;
            var claims = Claims(token);
            claims.GetProperty("name").GetString().ShouldBe(name);
            (claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64()).ShouldBeInRange(seconds - 60, seconds);
            foreach (var credential in ((string, string)[])[("token", token), ("Authorization", $"Bearer {token}")])
            {
                (await server.Client(root, credential).GetAsync("/api/users/profile")).Status.ShouldBe(HttpStatusCode.OK);
            }
        }
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/users/login", Proof.BadInput, Proof.Parity)]
    public async Task LogIn_Should_BeRefused_When_CredentialsAreWrongMissingOrOfABlockedUser(string root)
    {
        var name = ContractServer.NewName("account");
        await server.Server.SignInNewAsync(name);
        var blocked = ContractServer.NewName("blocked");
        await Community.BlockAsync(server.Server, await server.Server.SignInNewAsync(blocked));
        var client = server.Interview(root);

        foreach (var (account, password) in ((object?, object?)[])
            [(name, "Wrong-Pass-1"), ("nobody", RecruitServer.Password), (blocked, RecruitServer.Password), (null, RecruitServer.Password), (name, null), (5, 5)])
        {
            (await client.SendAsync("POST", "/api/users/login", new { account, password })).ShouldBe(HttpStatusCode.BadRequest, WrongCredentials);
        }

        foreach (var body in InterviewContract.NoObjects)
        {
            (await client.SendRawAsync("POST", "/api/users/login", body)).ShouldBe(HttpStatusCode.BadRequest, WrongCredentials);
        }

        (await server.Server.Anonymous().MutateAsync("login", new { login = name, password = "Wrong-Pass-1" })).PayloadCode("login").ShouldBe("INVALID_CREDENTIALS");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/users/logout", Proof.Success, Proof.Effect, Proof.NoCredentials)]
    public async Task LogOut_Should_EndTheSession(string root)
    {
        const string Url = "/api/users/logout";
        var user = await server.NewAsync();
        await server.ShouldRefuseStrangersAsync(root, "GET", Url, answer: InterviewContract.NotLoggedIn);
        await ShouldRefuseOtherSitesAsync(user, root, Url);
        (await server.Interview(root, user).GetAsync("/api/users/profile")).Status.ShouldBe(HttpStatusCode.OK);

        var answer = await server.Interview(root, user).GetAsync(Url);
        answer.ShouldBe(HttpStatusCode.OK, """{"message":"登出成功"}""");
        answer.Headers["Cache-Control"].ShouldBe("no-store");
        (await server.Interview(root, user).GetAsync("/api/users/profile")).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
        (await server.Interview(root, user).GetAsync(Url)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NotLoggedIn);
        (await user.RunAsync("{ me { id } }")).Codes.ShouldBe(["AUTH_SESSION_ENDED"]);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/token/refresh", Proof.Success, Proof.Effect, Proof.NoCredentials, Proof.Parity)]
    public async Task RefreshToken_Should_GiveAnotherTokenAndEndTheOldOne(string root)
    {
        const string Url = "/api/token/refresh";
        await server.ShouldRefuseStrangersAsync(root, "GET", Url);
        foreach (var (keep, seconds) in ((bool, int)[])[(false, Day), (true, 14 * Day)])
        {
            var name = ContractServer.NewName("account");
            await server.Server.SignInNewAsync(name);
            var login = await server.Interview(root).SendAsync(
                "POST", "/api/users/login", new { account = name, password = RecruitServer.Password, keep_logged_in = keep });
            var old = server.Client(root, ("token", login.Json.GetProperty("token").GetString()!));

            var answer = await old.GetAsync(Url);
            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["token"]);
            answer.Headers["Cache-Control"].ShouldBe("no-store");
            var token = answer.Json.GetProperty("token").GetString()!;
            var claims = Claims(token);
            (claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64()).ShouldBeInRange(seconds - 60, seconds);
            (await server.Client(root, ("token", token)).GetAsync("/api/users/profile")).Status.ShouldBe(HttpStatusCode.OK);
            (await old.GetAsync("/api/users/profile")).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
            (await old.GetAsync(Url)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
        }

        var blocked = await server.NewAsync();
        await Community.BlockAsync(server.Server, blocked);
        (await server.Interview(root, blocked).GetAsync(Url)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
        (await blocked.RunAsync("mutation { renewSession { errors { ... on Error { code } } } }")).PayloadCode("renewSession").ShouldBe("USER_BLOCKED");
    }

    private static async Task ShouldRefuseOtherSitesAsync(GraphQLClient user, string root, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{root}{url}");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await user.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Forbidden"}""");
    }

    private static JsonElement Claims(string token) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;
}

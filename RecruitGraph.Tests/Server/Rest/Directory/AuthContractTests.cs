using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Directory;

/// <summary>用户登录、刷新token、用户登出: sessions of the user directory.</summary>
public sealed class AuthContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    private const string Url = "/api/auth/";
    private const string Refresh = "/api/auth/refresh/";
    private const string WrongCredentials = """{"detail":"No active account found with the given credentials"}""";
    private const string WrongToken = """{"detail":"Token is invalid or expired","code":"token_not_valid"}""";

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/auth/", Proof.Success)]
    public async Task SignIn_Should_GiveBothTokens_When_NameOrEmailAndPasswordAreRight(string root)
    {
        var name = ContractServer.NewName("member");
        var user = await server.Server.SignInNewAsync(name);
        foreach (var username in (string[])[name, $"{name}@example.com"])
        {
            var answer = await server.Directory(root).SendAsync("POST", Url, new { username, password = RecruitServer.Password });

            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["refresh", "access"]);
            var access = answer.Json.GetProperty("access").GetString()!;
            var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(access.Split('.')[1])).RootElement;
            (claims.GetProperty("token_type").GetString(), claims.GetProperty("user_id").GetInt64()).ShouldBe(("access", user.UserId));
            (claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64()).ShouldBe(60 * 60);
            (await server.Holding(root, access).GetAsync($"/api/users/{user.UserId}/")).Status.ShouldBe(HttpStatusCode.OK);
            var session = await server.Server.UseContextAsync(context =>
                context.Sessions.Where(session => session.UserId == user.UserId).OrderBy(session => session.Id).LastAsync());
            (session.ExpiresAt - session.CreatedAt).ShouldBe(TimeSpan.FromDays(7));
        }
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/auth/", Proof.BadInput, Proof.Parity)]
    public async Task SignIn_Should_BeRefused_When_CredentialsAreWrongMissingOrOfABlockedUser(string root)
    {
        var (name, blocked, client) = (ContractServer.NewName("member"), ContractServer.NewName("blocked"), server.Directory(root));
        await server.Server.SignInNewAsync(name);
        await Community.BlockAsync(server.Server, await server.Server.SignInNewAsync(blocked));

        foreach (var (username, password) in ((object, object)[])[(name, "Wrong-Pass-1"), ("nobody", RecruitServer.Password), (blocked, RecruitServer.Password), (5, 5)])
        {
            var answer = await client.SendAsync("POST", Url, new { username, password });
            answer.ShouldBe(HttpStatusCode.Unauthorized, WrongCredentials);
            answer.Headers["WWW-Authenticate"].ShouldBe("Bearer realm=\"api\"");
        }

        foreach (var (body, wrong) in ((string, string)[])
            [
                ("""{"username":"","password":" "}""", """{"username":["该字段不能为空。"],"password":["该字段不能为空。"]}"""),
                ("{}", """{"username":["该字段是必填项。"],"password":["该字段是必填项。"]}"""),
                ($$"""{"username":"{{name}}","password":null}""", """{"password":["该字段不能为 null。"]}"""),
                ($$"""{"username":["{{name}}"],"password":"x"}""", """{"username":["不是有效的字符串。"]}"""),
            ])
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(HttpStatusCode.BadRequest, wrong);
        }

        foreach (var body in DirectoryContract.NoObjects)
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
        }

        (await server.Server.Anonymous().MutateAsync("login", new { login = name, password = "Wrong-Pass-1" })).PayloadCode("login").ShouldBe("INVALID_CREDENTIALS");
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/auth/refresh/", Proof.Success, Proof.Effect)]
    public async Task RefreshToken_Should_GiveAnotherAccessToken_AsOftenAsItIsAsked(string root)
    {
        var (user, refresh, first) = await SignInAsync(root);
        var seen = new HashSet<string> { first };
        for (var i = 0; i < 3; i++)
        {
            var answer = await server.Directory(root).SendAsync("POST", Refresh, new { refresh });

            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["access"]);
            seen.Add(answer.Json.GetProperty("access").GetString()!).ShouldBeTrue();
        }

        foreach (var access in seen)
        {
            (await server.Holding(root, access).GetAsync($"/api/users/{user}/")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/auth/refresh/", Proof.BadInput, Proof.Parity)]
    public async Task RefreshToken_Should_BeRefused_When_TheTokenIsNone(string root)
    {
        var (_, _, access) = await SignInAsync(root);
        foreach (var refresh in (object[])["worthless", access, 5])
        {
            (await server.Directory(root).SendAsync("POST", Refresh, new { refresh })).ShouldBe(HttpStatusCode.Unauthorized, WrongToken);
        }

        (await server.Directory(root).SendRawAsync("POST", Refresh, "{}")).ShouldBe(HttpStatusCode.BadRequest, """{"refresh":["该字段是必填项。"]}""");
        foreach (var body in DirectoryContract.NoObjects)
        {
            (await server.Directory(root).SendRawAsync("POST", Refresh, body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
        }

        (await server.Server.Anonymous().RefuseAsync("refreshToken", new { refreshToken = access })).ShouldBe("INVALID_REFRESH_TOKEN");
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/auth/refresh/", Proof.BadInput)]
    public async Task RefreshToken_Should_BeRefused_When_TheGraphIssuedIt(string root)
    {
        var login = ContractServer.NewName("member");
        await server.Server.SignInNewAsync(login);
        var refresh = (await server.Server.Anonymous().SucceedAsync(
            "login", new { login, password = RecruitServer.Password }, "authTokens", "refreshToken")).GetProperty("refreshToken").GetString()!;

        (await server.Directory(root).SendAsync("POST", Refresh, new { refresh })).ShouldBe(HttpStatusCode.Unauthorized, WrongToken);

        // Where it was issued it is good, once.
        await server.Server.Anonymous().SucceedAsync("refreshToken", new { refreshToken = refresh }, "authTokens", "accessToken");
        (await server.Server.Anonymous().RefuseAsync("refreshToken", new { refreshToken = refresh })).ShouldBe("INVALID_REFRESH_TOKEN");
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("GET /api/auth/logout/", Proof.Success, Proof.Effect, Proof.NoCredentials)]
    public async Task SignOut_Should_EndTheSession(string root)
    {
        const string SignOut = "/api/auth/logout/";
        await server.ShouldRefuseStrangersAsync(root, "GET", SignOut);
        var (user, refresh, access) = await SignInAsync(root);
        var client = server.Holding(root, access);
        var elsewhere = new LegacyClient(server.Server, root, ("Authorization", $"Bearer {access}"))
        {
            Headers = new Dictionary<string, string> { ["Sec-Fetch-Site"] = "cross-site" },
        };
        (await elsewhere.GetAsync(SignOut)).ShouldBe(HttpStatusCode.Forbidden, DirectoryContract.NotPermitted);
        (await client.GetAsync($"/api/users/{user}/")).Status.ShouldBe(HttpStatusCode.OK);

        var answer = await client.GetAsync(SignOut);

        answer.ShouldBeDone("成功登出！");
        answer.Headers["Cache-Control"].ShouldBe("no-store");
        (await client.GetAsync($"/api/users/{user}/")).ShouldBe(HttpStatusCode.Unauthorized, DirectoryContract.InvalidToken);
        (await client.GetAsync(SignOut)).ShouldBe(HttpStatusCode.Unauthorized, DirectoryContract.InvalidToken);
        (await server.Directory(root).SendAsync("POST", Refresh, new { refresh })).ShouldBe(HttpStatusCode.Unauthorized, WrongToken);
    }

    private async Task<(long User, string Refresh, string Access)> SignInAsync(string root)
    {
        var name = ContractServer.NewName("member");
        var user = await server.Server.SignInNewAsync(name);
        var answer = await server.Directory(root).SendAsync("POST", Url, new { username = name, password = RecruitServer.Password });
        return (user.UserId, answer.Json.GetProperty("refresh").GetString()!, answer.Json.GetProperty("access").GetString()!);
    }
}

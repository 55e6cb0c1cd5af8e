using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Resume;

/// <summary>用户登录: tokens of the résumé analysis, and what is said of those that are no good.</summary>
public sealed class SignInContractTests(PostgresFixture postgres, ContractServer server) : IClassFixture<PostgresFixture>, IClassFixture<ContractServer>
{
    private const string Url = "/api/login";

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("POST /api/login", Proof.Success, Proof.Effect)]
    public async Task LogIn_Should_GiveATokenOfTwoHours_When_NameOrEmailAndPasswordAreRight(string root)
    {
        foreach (var (role, claimed) in ((Role, string)[])[(Role.JobSeeker, "job_seeker"), (Role.Hr, "hr"), (Role.Admin, "admin")])
        {
            var name = ContractServer.NewName("user");
            var user = await server.Server.SignInNewAsync(name, role);
            foreach (var username in (string[])[name, $"{name.ToUpperInvariant()}@example.com"])
            {
                var answer = await server.Resume(root).SendAsync("POST", Url, new { username, password = RecruitServer.Password });

                answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
                answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["access_token"]);
                var token = answer.Json.GetProperty("access_token").GetString()!;
                var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;
                claims.GetProperty("sub").GetString().ShouldBe($"{user.UserId}");
                claims.GetProperty("role").GetString().ShouldBe(claimed);
                claims.GetProperty("type").GetString().ShouldBe("access");
                (claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64()).ShouldBe(2 * 60 * 60);
                var client = server.Client(root, ("Authorization", $"Bearer {token}"));
                (await client.GetAsync("/api/resumes")).ShouldBe(HttpStatusCode.OK, "[]");
                (await client.GetAsync("/api/admin/users")).Status.ShouldBe(role == Role.Admin ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
            }
        }
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("POST /api/login", Proof.NoCredentials, Proof.BadInput, Proof.Parity)]
    public async Task LogIn_Should_BeRefused_When_CredentialsAreWrongMissingOrOfABlockedUser(string root)
    {
        var (name, blocked, client) = (ContractServer.NewName("user"), ContractServer.NewName("blocked"), server.Resume(root));
        await server.Server.SignInNewAsync(name);
        await Community.BlockAsync(server.Server, await server.Server.SignInNewAsync(blocked));

        foreach (var (username, password, code) in ((string, string, string)[])
            [
                (name, "Wrong-Pass-1", "INVALID_CREDENTIALS"), ("nobody", RecruitServer.Password, "INVALID_CREDENTIALS"),
                (name, new string('x', 2_000), "INVALID_CREDENTIALS"), (blocked, RecruitServer.Password, "USER_BLOCKED"),
            ])
        {
            (await client.SendAsync("POST", Url, new { username, password })).ShouldBeError(HttpStatusCode.Unauthorized, "无效的用户名或密码");
            (await server.Server.Anonymous().RefuseAsync("login", new { login = username, password })).ShouldBe(code);
        }

        foreach (var body in ResumeContract.NoObjects)
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBeError(HttpStatusCode.BadRequest, ResumeContract.NoJson);
        }

        (await client.SendAsync("POST", Url, new { })).ShouldBeError(HttpStatusCode.BadRequest, "缺少必要字段: username, password");
        (await client.SendAsync("POST", Url, new { username = name, password = "" })).ShouldBeError(HttpStatusCode.BadRequest, "缺少必要字段: password");
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/resumes", Proof.NoCredentials)]
    public async Task Token_Should_BeRefusedWithTheReason_When_ItIsNoGood(string root)
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
        await using var clock = await RecruitServer.StartAsync(postgres, time);
        await clock.SignInNewAsync("user");
        var login = await new LegacyClient(clock, root, null).SendAsync("POST", Url, new { username = "user", password = RecruitServer.Password });
        var token = login.Json.GetProperty("access_token").GetString()!;

        time.Advance(TimeSpan.FromMinutes(119));
        (await GetAsync($"Bearer {token}")).ShouldBe(HttpStatusCode.OK, "[]");
        (await GetAsync($"bearer {token}")).ShouldBe(HttpStatusCode.OK, "[]");
        (await GetAsync($"Bearer {token[..^2]}")).ShouldBeTokenError(HttpStatusCode.UnprocessableEntity, "Signature verification failed");
        foreach (var other in (string[])["Bearer", "Basic YTpi", token])
        {
            (await GetAsync(other)).ShouldBeTokenError(
                HttpStatusCode.Unauthorized, "Missing 'Bearer' type in 'Authorization' header. Expected 'Authorization: Bearer <JWT>'");
        }

        var user = await clock.SignInAsync("user");
        (await GetAsync($"Bearer {user.Token}")).ShouldBe(HttpStatusCode.OK, "[]");
        (await user.RunAsync("mutation { logout { loggedOut } }")).Data();
        (await GetAsync($"Bearer {user.Token}")).ShouldBeTokenError(HttpStatusCode.Unauthorized, "Token has been revoked");
        time.Advance(TimeSpan.FromMinutes(1));
        (await GetAsync($"Bearer {token}")).ShouldBeTokenError(HttpStatusCode.Unauthorized, "Token has expired");

        Task<LegacyAnswer> GetAsync(string authorization) => new LegacyClient(clock, root, ("Authorization", authorization)).GetAsync("/api/resumes");
    }
}

using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>认证接口: sign-in of the recruitment portal.</summary>
public sealed class TokensContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/tokens", Proof.Success)]
    public async Task IssueToken_Should_GiveThePortalsClaims_When_NameOrEmailAndPasswordAreRight(string root)
    {
        var name = ContractServer.NewName("applicant");
        var applicant = await server.Server.SignInNewAsync(name);
        foreach (var login in (string[])[name, $"{name.ToUpperInvariant()}@example.com"])
        {
            var claims = Claims(await server.SignInAsync(root, login, RecruitServer.Password));
            claims.GetProperty("user_id").GetInt64().ShouldBe(applicant.UserId);
            claims.GetProperty("user_name").GetString().ShouldBe(name);
            claims.GetProperty("role").GetInt32().ShouldBe(0);
            claims.GetProperty("confirmed").GetBoolean().ShouldBeFalse();
            (claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64()).ShouldBe(3600);
        }

        var hr = ContractServer.NewName("hr");
        await server.Server.SignInNewAsync(hr, Role.Hr);
        Claims(await server.SignInAsync(root, hr, RecruitServer.Password)).GetProperty("role").GetInt32().ShouldBe(1);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/tokens", Proof.Success)]
    public async Task IssueToken_Should_NameTheUserAsHeSaid_AndBeforeByHisAddress(string root)
    {
        var email = $"{ContractServer.NewName("applicant")}@example.com";
        var id = (await server.Recruit(root).SendAsync("POST", "/api/users", new { email, password = RecruitServer.Password })).Json.GetProperty("id");
        var answer = await server.SignInAsync(root, email, RecruitServer.Password);
        Claims(answer).GetProperty("user_name").GetString().ShouldBe(email);

        await server.Holding(root, answer.Json.GetProperty("token").GetString()!).SendAsync(
            "PUT", $"/api/base_info/{id}", new { name = "李雷", sex = "男", race = "汉族", id_number = "1", phone_number = "2", address = "3" });

        Claims(await server.SignInAsync(root, email, RecruitServer.Password)).GetProperty("user_name").GetString().ShouldBe("李雷");
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/tokens", Proof.NoCredentials, Proof.BadInput)]
    public async Task IssueToken_Should_BeRefused_When_CredentialsAreMissingWrongOrMalformed(string root)
    {
        var name = ContractServer.NewName("applicant");
        await server.Server.SignInNewAsync(name);
        foreach (var (login, password) in ((string, string)[])[(name, "wrong"), ("nobody", RecruitServer.Password), ("", "")])
        {
            (await server.SignInAsync(root, login, password)).ShouldBe(HttpStatusCode.Unauthorized, RecruitContract.Unauthorized);
        }

        foreach (var header in (string?[])[null, "Basic", "Basic ???", "Basic bm9jb2xvbg==", "Digest abc"])
        {
            var client = server.Client(root, header is null ? null : ("Authorization", header));
            (await client.SendAsync("POST", "/api/tokens")).ShouldBe(HttpStatusCode.Unauthorized, RecruitContract.Unauthorized);
        }
    }

    private static JsonElement Claims(LegacyAnswer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["token"]);
        return RecruitContract.Claims(answer.Json.GetProperty("token").GetString()!);
    }
}

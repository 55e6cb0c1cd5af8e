using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Server.Auth;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>更新令牌 after the token has expired: the interview training takes it for 14 days after its issue.</summary>
public sealed class TokenRefreshContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    private const string Url = "/api/token/refresh";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/token/refresh", Proof.Success, Proof.Effect)]
    public async Task RefreshToken_Should_TakeATokenThatHasExpired_When_ItWasIssuedWithinTheWindow(string root)
    {
        foreach (var age in (TimeSpan[])[Lifetime + TimeSpan.FromSeconds(10), TimeSpan.FromDays(13), TimeSpan.FromDays(14) - TimeSpan.FromMinutes(1)])
        {
            var expired = Aged(await LogInAsync(root), age);
            (await Holding(root, expired).GetAsync("/api/users/profile")).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);

            var answer = await Holding(root, expired).GetAsync(Url);

            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            var token = answer.Json.GetProperty("token").GetString()!;
            (await Holding(root, token).GetAsync("/api/users/profile")).Status.ShouldBe(HttpStatusCode.OK);
            (await Holding(root, expired).GetAsync(Url)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
        }
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/token/refresh", Proof.BadInput)]
    public async Task RefreshToken_Should_BeRefused_When_TheWindowIsOverOrTheSessionOrTheTokenIsNotOurs(string root)
    {
        var late = Lifetime + TimeSpan.FromSeconds(10);
        await ShouldBeRefusedAsync(Aged(await LogInAsync(root), TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1)));

        var signedOut = await LogInAsync(root);
        (await Holding(root, signedOut).GetAsync("/api/users/logout")).Status.ShouldBe(HttpStatusCode.OK);
        await ShouldBeRefusedAsync(Aged(signedOut, late));

        var forged = Aged(await LogInAsync(root), late);
        await ShouldBeRefusedAsync($"{forged[..^2]}{(forged[^2] == 'A' ? 'B' : 'A')}{forged[^1]}");

        var name = ContractServer.NewName("account");
        var graph = await server.Server.SignInNewAsync(name);
        await ShouldBeRefusedAsync(Aged(graph.Token!, late));
        var directory = await server.Client("", null).SendAsync("POST", "/api/auth/", new { username = name, password = RecruitServer.Password });
        await ShouldBeRefusedAsync(Aged(directory.Json.GetProperty("access").GetString()!, late));

        // Renewed here it is still a sign-in to the graph.
        var renewed = (await server.Interview(root, graph).GetAsync(Url)).Json.GetProperty("token").GetString()!;
        await ShouldBeRefusedAsync(Aged(renewed, late));
        (await Holding(root, renewed).GetAsync("/api/users/profile")).Status.ShouldBe(HttpStatusCode.OK);

        var blocked = await server.Server.SignInNewAsync(ContractServer.NewName("account"));
        var ofBlocked = Aged(await LogInAsync(root, blocked), late);
        await Community.BlockAsync(server.Server, blocked);
        await ShouldBeRefusedAsync(ofBlocked);

        async Task ShouldBeRefusedAsync(string token) =>
            (await Holding(root, token).GetAsync(Url)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
    }

    private LegacyClient Holding(string root, string token) => server.Client(root, ("token", token));

    private async Task<string> LogInAsync(string root, GraphQLClient? user = null)
    {
        user ??= await server.NewAsync();
        var account = (await user.RunAsync("{ me { userName } }")).Data("me", "userName").GetString();
        var answer = await server.Interview(root).SendAsync("POST", "/api/users/login", new { account, password = RecruitServer.Password });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return answer.Json.GetProperty("token").GetString()!;
    }

    /// <summary>The same token as if it had been issued so long ago.</summary>
    private string Aged(string token, TimeSpan age)
    {
        var payload = JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();
        var issuedAt = server.Server.Services.GetRequiredService<TimeProvider>().GetUtcNow() - age;
        payload["iat"] = issuedAt.ToUnixTimeSeconds();
        payload["exp"] = (issuedAt + Lifetime).ToUnixTimeSeconds();
        return JsonWebToken.Sign(server.Server.Services.GetRequiredService<SigningKeyRing>().Current, JsonSerializer.SerializeToUtf8Bytes(payload));
    }
}

using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using RecruitGraph.Server.Auth;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Auth;

public class AccessTokensTests
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 8, 0, 0, 500, TimeSpan.Zero));
    private readonly SigningKeyRing _keys = new([new HmacSigningKey("k", RandomNumberGenerator.GetBytes(32))]);

    [Fact]
    public void Read_Should_GiveUserAndSession_When_TokenIsFresh()
    {
        var tokens = Tokens();
        var (token, expiresAt) = tokens.Issue(7, 3, null, new Dictionary<string, object>());

        tokens.Read(token, out var read).ShouldBe(AccessTokenStatus.Valid);
        read.ShouldBe(new AccessToken(7, 3, expiresAt.AddMinutes(-15), expiresAt));
        expiresAt.ShouldBe(new DateTimeOffset(2026, 1, 1, 8, 15, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Read_Should_SayExpired_When_LifetimeIsOver()
    {
        var tokens = Tokens();
        var (token, expiresAt) = tokens.Issue(7, 3, TimeSpan.FromHours(1), new Dictionary<string, object>());

        _time.Advance(expiresAt - _time.GetUtcNow() - TimeSpan.FromMilliseconds(1));
        tokens.Read(token, out _).ShouldBe(AccessTokenStatus.Valid);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        tokens.Read(token, out _).ShouldBe(AccessTokenStatus.Expired);
    }

    [Fact]
    public void Read_Should_Refuse_When_AnotherIssuerSigned()
    {
        var (token, _) = Tokens("other").Issue(7, 3, null, new Dictionary<string, object>());

        Tokens().Read(token, out _).ShouldBe(AccessTokenStatus.Invalid);
    }

    [Fact]
    public void Issue_Should_NotLetClaimsReplaceItsOwn()
    {
        var tokens = Tokens();
        var (token, _) = tokens.Issue(7, 3, null, new Dictionary<string, object> { ["sub"] = "8", ["user_name"] = "李雷" });

        tokens.Read(token, out var read).ShouldBe(AccessTokenStatus.Valid);
        read.UserId.ShouldBe(7);
        JsonWebToken.Verify(_keys, token)!.Value.GetProperty("user_name").GetString().ShouldBe("李雷");
    }

    private AccessTokens Tokens(string issuer = "recruitgraph") =>
        new(_keys, Options.Create(new AuthOptions { Issuer = issuer }), _time);
}

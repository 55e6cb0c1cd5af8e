using System.Security.Cryptography;
using RecruitGraph.Server.Auth;

namespace RecruitGraph.Tests.Server.Auth;

public class AuthOptionsValidatorTests
{
    private static readonly string Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    [Fact]
    public void Validate_Should_Succeed_When_KeysAreGood()
    {
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Failures(
            new SigningKeyOptions { Kid = "a", Secret = Secret },
            new SigningKeyOptions { Kid = "b", PrivateKeyPem = p256.ExportPkcs8PrivateKeyPem() }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AAAA", null, "RecruitGraph:Auth:SigningKeys:0:Secret must be Base64 of at least 32 bytes.")]
    [InlineData("no base64!", null, "RecruitGraph:Auth:SigningKeys:0:Secret must be Base64 of at least 32 bytes.")]
    [InlineData(null, "no pem", "RecruitGraph:Auth:SigningKeys:0:PrivateKeyPem must be a P-256 private key.")]
    [InlineData(null, null, "RecruitGraph:Auth:SigningKeys:0 needs either Secret or PrivateKeyPem.")]
    public void Validate_Should_NameTheKey_When_ItIsWrong(string? secret, string? pem, string expected) =>
        Failures(new SigningKeyOptions { Kid = "a", Secret = secret, PrivateKeyPem = pem }).ShouldBe([expected]);

    [Fact]
    public void Validate_Should_RefuseTwoKeysOfOneKid() =>
        Failures(
            new SigningKeyOptions { Kid = "a", Secret = Secret },
            new SigningKeyOptions { Kid = "a", Secret = Secret }).ShouldBe(["RecruitGraph:Auth:SigningKeys must have different Kids."]);

    [Fact]
    public void Validate_Should_RefuseLifetimesOutOfRange() =>
        new AuthOptionsValidator().Validate(null, new AuthOptions { AccessTokenLifetime = TimeSpan.Zero }).Failures
            .ShouldBe(["RecruitGraph:Auth:AccessTokenLifetime must be from 00:01:00 to 1.00:00:00."]);

    private static IEnumerable<string> Failures(params SigningKeyOptions[] keys) =>
        new AuthOptionsValidator().Validate(null, new AuthOptions { SigningKeys = [.. keys] }).Failures ?? [];
}

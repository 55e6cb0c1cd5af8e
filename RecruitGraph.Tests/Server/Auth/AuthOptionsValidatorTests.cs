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

    private static IEnumerable<string> Failures(params SigningKeyOptions[] keys) =>
        new AuthOptionsValidator().Validate(null, new AuthOptions { SigningKeys = [.. keys] }).Failures ?? [];
}

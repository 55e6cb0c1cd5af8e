using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using RecruitGraph.Server.Auth;

namespace RecruitGraph.Tests.Server.Auth;

public class JsonWebTokenTests
{
    private static readonly byte[] Payload = """{"sub":"7","sid":"3"}"""u8.ToArray();

    public static TheoryData<SigningKey> Keys => [Hmac("a"), Ecdsa("b")];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Verify_Should_GiveThePayload_When_SignatureIsRight(SigningKey key)
    {
        var token = JsonWebToken.Sign(key, Payload);

        JsonWebToken.Verify(new SigningKeyRing([key]), token)!.Value.GetProperty("sub").GetString().ShouldBe("7");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Verify_Should_Refuse_When_AnyCharacterOfTheSignedPartChanges(SigningKey key)
    {
        var keys = new SigningKeyRing([key]);
        var token = JsonWebToken.Sign(key, Payload);

        for (var i = 0; i < token.LastIndexOf('.'); i++)
        {
            var changed = token.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            JsonWebToken.Verify(keys, changed).ShouldBeNull();
        }
    }

    [Fact]
    public void Verify_Should_Refuse_When_HeaderNamesAnotherAlgorithmThanTheKeys()
    {
        // The classic confusion: the public half of an ES256 key used as an HS256 secret.
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var publicKey = ecdsa.ExportSubjectPublicKeyInfo();
        var keys = new SigningKeyRing([new EcdsaSigningKey("k", ecdsa)]);

        JsonWebToken.Verify(keys, JsonWebToken.Sign(new HmacSigningKey("k", publicKey), Payload)).ShouldBeNull();
    }

    [Fact]
    public void Verify_Should_Refuse_When_AlgorithmIsNone()
    {
        var header = Base64Url.EncodeToString("""{"alg":"none","kid":"a"}"""u8);

        JsonWebToken.Verify(new SigningKeyRing([Hmac("a")]), $"{header}.{Base64Url.EncodeToString(Payload)}.").ShouldBeNull();
    }

    [Fact]
    public void Verify_Should_Accept_When_AnOlderKeyOfTheRingSigned()
    {
        var (older, newer) = (Hmac("old"), Hmac("new"));

        JsonWebToken.Verify(new SigningKeyRing([newer, older]), JsonWebToken.Sign(older, Payload)).ShouldNotBeNull();
        JsonWebToken.Verify(new SigningKeyRing([newer]), JsonWebToken.Sign(older, Payload)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Verify_Should_Refuse_When_TokenIsCut(SigningKey key)
    {
        var keys = new SigningKeyRing([key]);
        var token = JsonWebToken.Sign(key, Payload);

        for (var length = 0; length < token.Length; length++)
        {
            JsonWebToken.Verify(keys, token.AsSpan(0, length)).ShouldBeNull($"{length} of {token.Length}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("é.é.é")]
    [InlineData("e30.e30.e30")]
    [InlineData("W10.W10.W10")]
    public void Verify_Should_Refuse_When_TokenIsMalformed(string token) =>
        JsonWebToken.Verify(new SigningKeyRing([Hmac("a")]), token).ShouldBeNull();

    [Fact]
    public void Verify_Should_Refuse_When_TokenIsTooLong()
    {
        var key = Hmac("a");
        var payload = Encoding.ASCII.GetBytes($$"""{"sub":"{{new string('7', JsonWebToken.MaximumLength)}}"}""");

        JsonWebToken.Verify(new SigningKeyRing([key]), JsonWebToken.Sign(key, payload)).ShouldBeNull();
    }

    private static HmacSigningKey Hmac(string kid) => new(kid, RandomNumberGenerator.GetBytes(32));

    private static EcdsaSigningKey Ecdsa(string kid) => new(kid, ECDsa.Create(ECCurve.NamedCurves.nistP256));
}

using System.Security.Cryptography;

namespace RecruitGraph.Server.Auth;

/// <summary>
/// A key that signs access tokens. Its algorithm belongs to the key, never to the token: a token cannot choose how it is
/// verified.
/// </summary>
public abstract class SigningKey(string kid, string algorithm)
{
    /// <summary>The key's id, carried in the token's header so that keys can be rotated.</summary>
    public string Kid { get; } = kid;

    /// <summary><c>HS256</c> or <c>ES256</c>.</summary>
    public string Algorithm { get; } = algorithm;

    public abstract byte[] Sign(ReadOnlySpan<byte> data);

    /// <summary>Whether the signature is right, in a time that does not tell how wrong it is.</summary>
    public abstract bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature);
}

/// <summary>HMAC with SHA-256 over a shared secret of at least 32 bytes. RFC 7518, section 3.2.</summary>
public sealed class HmacSigningKey(string kid, byte[] secret) : SigningKey(kid, "HS256")
{
    /// <summary>The least bytes of a secret.</summary>
    public const int MinimumBytes = 32;

    public override byte[] Sign(ReadOnlySpan<byte> data) => HMACSHA256.HashData(secret, data);

    public override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, data, expected);
        return CryptographicOperations.FixedTimeEquals(expected, signature);
    }
}

/// <summary>ECDSA on P-256 with SHA-256. RFC 7518, section 3.4.</summary>
public sealed class EcdsaSigningKey(string kid, ECDsa ecdsa) : SigningKey(kid, "ES256")
{
    public override byte[] Sign(ReadOnlySpan<byte> data) =>
        ecdsa.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) =>
        ecdsa.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
}

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace RecruitGraph.Server.Auth;

/// <summary>The keys in use: the first signs, all of them verify, so that a key can be rotated without signing anyone out.</summary>
public sealed class SigningKeyRing
{
    private readonly Dictionary<string, SigningKey> _byKid;

    public SigningKeyRing(IReadOnlyList<SigningKey> keys)
    {
        ArgumentOutOfRangeException.ThrowIfZero(keys.Count);
        Current = keys[0];
        _byKid = keys.ToDictionary(key => key.Kid, StringComparer.Ordinal);
    }

    /// <summary>The key that signs new tokens.</summary>
    public SigningKey Current { get; }

    public bool TryGet(string kid, [NotNullWhen(true)] out SigningKey? key) => _byKid.TryGetValue(kid, out key);

    /// <summary>Makes the keys that the options describe.</summary>
    /// <exception cref="FormatException">A secret is no Base64, or a PEM no key.</exception>
    public static SigningKeyRing FromOptions(AuthOptions options) => new([.. options.SigningKeys.Select(Create)]);

    private static SigningKey Create(SigningKeyOptions options)
    {
        if (options.Secret is not null)
        {
            return new HmacSigningKey(options.Kid, Convert.FromBase64String(options.Secret));
        }

        var ecdsa = ECDsa.Create();
        ecdsa.ImportFromPem(options.PrivateKeyPem);
        return new EcdsaSigningKey(options.Kid, ecdsa);
    }
}

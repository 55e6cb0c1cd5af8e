using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RecruitGraph.Schema.Sessions;

/// <summary>Refresh tokens: 256 random bits, of which only the hash is kept.</summary>
internal static class RefreshTokens
{
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    // The token has full entropy, so a plain hash cannot be guessed backwards.
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

using System.Security.Cryptography;
using System.Text;
using RecruitGraph.Schema.Profiles;

namespace RecruitGraph.Server.Auth;

/// <summary>HMAC with SHA-256: such numbers are few enough to be tried out, so that a hash without a key would tell them.</summary>
public sealed class IdNumberHashing(byte[] key) : IIdNumberHashing
{
    public byte[] Hash(string idNumber)
    {
        var normalized = string.Concat(idNumber.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(normalized));
    }
}

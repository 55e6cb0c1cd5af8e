using System.Security.Cryptography;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The SHA-256 hash of a document, by which clients name it: 64 hexadecimal digits in lower case.</summary>
internal static class DocumentHash
{
    public const int Length = 64;

    public static string Of(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    /// <summary>Whether a text is a hash as clients write it.</summary>
    public static bool IsHash(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        foreach (var digit in text)
        {
            if (!char.IsAsciiHexDigitLower(digit))
            {
                return false;
            }
        }

        return true;
    }
}

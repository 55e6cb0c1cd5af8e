using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RecruitGraph.Data.Idempotency;

namespace RecruitGraph.Schema.Idempotency;

/// <summary>Requests with a key of the client's, so that the same one sent twice changes once and is answered twice.</summary>
internal static class IdempotentInputs
{
    private const int AddressLength = 32;

    /// <summary>The request of a signed-in caller; null where he gave no key.</summary>
    /// <param name="viewer">Whose keys these are.</param>
    /// <param name="key">The client's key.</param>
    /// <param name="operation">The mutation.</param>
    /// <param name="input">All that is asked, without the key.</param>
    public static IdempotentRequest? Of<TInput>(Viewer viewer, string? key, string operation, TInput input) =>
        Of(string.Create(CultureInfo.InvariantCulture, $"user:{viewer.RequiredUserId}"), key, operation, input);

    /// <summary>The request of somebody who has not signed in, of whom nothing is known but his address.</summary>
    /// <inheritdoc cref="Of{TInput}(Viewer, string?, string, TInput)" path="/param"/>
    /// <param name="ip">The address from which he asks; only its hash is kept.</param>
    public static IdempotentRequest? OfAnonymous<TInput>(string? ip, string? key, string operation, TInput input) =>
        Of($"address:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ip ?? "")))[..AddressLength]}", key, operation, input);

    /// <summary>
    /// What stands in a request for a number of few possibilities: the hash of a request has no key, so that whoever knows all
    /// else of it could try the number out.
    /// </summary>
    /// <param name="keyedHash">The number's hash with the key of the house.</param>
    public static string? Hidden(byte[]? keyedHash) => keyedHash is null ? null : Convert.ToHexStringLower(keyedHash);

    private static IdempotentRequest? Of<TInput>(string scope, string? key, string operation, TInput input) =>
        Input.Trimmed(key) is { } given
            ? new IdempotentRequest(scope, given, operation, SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(input)))
            : null;
}

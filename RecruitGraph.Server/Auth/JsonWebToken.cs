using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace RecruitGraph.Server.Auth;

/// <summary>Signed tokens in compact form. RFC 7515 and RFC 7519, restricted to what this server issues.</summary>
public static class JsonWebToken
{
    /// <summary>The longest token that is looked at, in characters.</summary>
    public const int MaximumLength = 8_192;

    /// <summary>Signs a payload, which is a JSON object.</summary>
    public static string Sign(SigningKey key, ReadOnlySpan<byte> payload)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, string> { ["alg"] = key.Algorithm, ["typ"] = "JWT", ["kid"] = key.Kid });
        var signed = $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(System.Text.Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>
    /// The payload of a token whose signature is right, or null. The key decides on the algorithm; a header that names
    /// another one is refused.
    /// </summary>
    public static JsonElement? Verify(SigningKeyRing keys, ReadOnlySpan<char> token)
    {
        if (token.Length > MaximumLength || token.Count('.') != 2)
        {
            return null;
        }

        var headerEnd = token.IndexOf('.');
        var payloadEnd = token.LastIndexOf('.');
        if (ReadObject(token[..headerEnd]) is not { } header
            || header.TryGetProperty("crit", out _)
            || !TryGetString(header, "alg", out var algorithm)
            || !TryGetString(header, "kid", out var kid)
            || !keys.TryGet(kid, out var key)
            || key.Algorithm != algorithm)
        {
            return null;
        }

        var signed = new byte[payloadEnd];
        var signature = new byte[Base64Url.GetMaxDecodedLength(token.Length - payloadEnd - 1)];
        if (System.Text.Ascii.FromUtf16(token[..payloadEnd], signed, out _) != OperationStatus.Done
            || !Base64Url.TryDecodeFromChars(token[(payloadEnd + 1)..], signature, out var length)
            || !key.Verify(signed, signature.AsSpan(0, length)))
        {
            return null;
        }

        return ReadObject(token[(headerEnd + 1)..payloadEnd]);
    }

    private static JsonElement? ReadObject(ReadOnlySpan<char> base64Url)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(base64Url.Length)];
        try
        {
            if (!Base64Url.TryDecodeFromChars(base64Url, bytes, out var length))
            {
                return null;
            }

            using var document = JsonDocument.Parse(bytes.AsMemory(0, length));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }

    private static bool TryGetString(JsonElement element, string name, out string value)
    {
        value = element.TryGetProperty(name, out var property) && property.ValueKind == JsonValueKind.String
            ? property.GetString()!
            : "";
        return value.Length > 0;
    }
}

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
        if (System.Text.Ascii.FromUtf16(token[..payloadEnd], signed, out _) != OperationStatus.Done
            || Decode(token[(payloadEnd + 1)..]) is not { } signature
            || !key.Verify(signed, signature))
        {
            return null;
        }

        return ReadObject(token[(headerEnd + 1)..payloadEnd]);
    }

    private static JsonElement? ReadObject(ReadOnlySpan<char> base64Url)
    {
        if (Decode(base64Url) is not { } utf8)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(utf8);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What is encoded; null where the text is cut, or none at all.</summary>
    private static byte[]? Decode(ReadOnlySpan<char> base64Url)
    {
        try
        {
            return Base64Url.DecodeFromChars(base64Url);
        }
        catch (FormatException)
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

using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>The JSON body of a request of dialect E. Its clients send numbers as numbers or as texts, and texts as either.</summary>
internal sealed class DirectoryBody(JsonElement root)
{
    /// <summary>What is told of a field that is no text.</summary>
    public const string NoText = "不是有效的字符串。";

    private const string Required = "该字段是必填项。";
    private const string NotNull = "该字段不能为 null。";
    private const string NotBlank = "该字段不能为空。";

    /// <summary>The body, or null where it is no JSON object.</summary>
    public static DirectoryBody? Of(JsonElement? json) => json is { ValueKind: JsonValueKind.Object } root ? new DirectoryBody(root) : null;

    /// <summary>Whether the field is there, whatever its value.</summary>
    public bool Has(string field) => root.TryGetProperty(field, out _);

    public bool IsNull(string field) => root.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Null;

    /// <summary>A text or a number as it was sent; null where it is absent, blank or neither.</summary>
    public string? Text(string field) => Sent(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>Whether a text is longer than the directory let it be.</summary>
    public bool IsLonger(string field, int length) => Text(field)?.Length > length;

    /// <summary>Whether the field is a text, a number or null: it may be blank.</summary>
    public bool IsText(string field) => IsNull(field) || Sent(field) is not null;

    /// <summary>A whole number from 0 up, as such or as its digits; null where it is none.</summary>
    public long? Number(string field) =>
        LegacyId.TryParse(Sent(field)?.Trim(), out var number) ? number
        : root.TryGetProperty(field, out var value) ? LegacyId.Find(value)
        : null;

    /// <summary>An object with members; null where it is none.</summary>
    public DirectoryBody? Object(string field) =>
        root.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any()
            ? new DirectoryBody(value)
            : null;

    /// <summary>What is wrong with fields that must say something, by their name; empty where nothing is.</summary>
    public Dictionary<string, string[]> Missing(params ReadOnlySpan<string> fields)
    {
        var missing = new Dictionary<string, string[]>();
        foreach (var field in fields)
        {
            if (Text(field) is null)
            {
                missing[field] = [!Has(field) ? Required : IsNull(field) ? NotNull : Sent(field) is null ? NoText : NotBlank];
            }
        }

        return missing;
    }

    private string? Sent(string field) => !root.TryGetProperty(field, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}

using System.Text.Json;

namespace RecruitGraph.Server.Rest.Resume;

/// <summary>The JSON body of a request of dialect B. What is required of it and absent or blank is noted, and told at once.</summary>
internal sealed class ResumeBody
{
    private readonly JsonElement _root;
    private readonly List<string> _missing = [];

    private ResumeBody(JsonElement root) => _root = root;

    /// <summary>The required fields that were read and are not there.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>The body, or null where it is no JSON object.</summary>
    public static ResumeBody? Of(JsonElement? json) => json is { ValueKind: JsonValueKind.Object } root ? new ResumeBody(root) : null;

    /// <summary>A text, or a number as it was sent; null where it is absent, blank or neither, which is noted.</summary>
    public string? Required(string field)
    {
        var text = Optional(field);
        if (text is null)
        {
            _missing.Add(field);
        }

        return text;
    }

    /// <summary>Whether the field is there and holds what can be no text.</summary>
    public bool IsOther(string field) => _root.TryGetProperty(field, out var value)
        && value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.True or JsonValueKind.False;

    /// <summary>A text, or a number as it was sent; null where it is absent, blank or neither.</summary>
    public string? Optional(string field)
    {
        var text = !_root.TryGetProperty(field, out var value) ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
            : null;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}

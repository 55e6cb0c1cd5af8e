using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>The JSON body of a request of dialect A. Its clients send numbers as numbers or as texts.</summary>
internal sealed class RecruitBody(JsonElement root)
{
    /// <summary>The body, or null where it is no JSON object with members.</summary>
    public static RecruitBody? Of(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Object } root && root.EnumerateObject().Any() ? new RecruitBody(root) : null;

    /// <summary>Whether the field is there, whatever its value.</summary>
    public bool Has(string field) => root.TryGetProperty(field, out _);

    /// <summary>Whether the field holds what can be no text: a list, an object, or a yes or no.</summary>
    public bool IsOther(string field) => root.TryGetProperty(field, out var value)
        && value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.True or JsonValueKind.False;

    /// <summary>A text or a number as it was sent; null where it is absent, blank or neither.</summary>
    public string? Text(string field)
    {
        var text = !root.TryGetProperty(field, out var value) ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
            : null;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The ids of the fields, or which of them are missing or no ids.</summary>
    public (long[] Ids, Dictionary<string, string> Missing) ReadIds(params ReadOnlySpan<string> fields)
    {
        var ids = new long[fields.Length];
        var missing = new Dictionary<string, string>();
        for (var i = 0; i < fields.Length; i++)
        {
            if (root.TryGetProperty(fields[i], out var value) && LegacyId.Find(value) is { } id)
            {
                ids[i] = id;
            }
            else
            {
                missing[fields[i]] = RecruitDialect.IdMissing;
            }
        }

        return (ids, missing);
    }
}

using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>The JSON body of a request of dialect A. Its clients send numbers as numbers or as texts.</summary>
internal sealed class RecruitBody
{
    private readonly Dictionary<string, string?> _values = [];
    private readonly HashSet<string> _others = [];

    private RecruitBody(JsonElement root)
    {
        foreach (var field in root.EnumerateObject())
        {
            _values[field.Name] = field.Value.ValueKind switch
            {
                JsonValueKind.String => field.Value.GetString(),
                JsonValueKind.Number => field.Value.GetRawText(),
                _ => null,
            };
            if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.True or JsonValueKind.False)
            {
                _others.Add(field.Name);
            }
        }
    }

    /// <summary>The body, or null where it is no JSON object with members.</summary>
    public static RecruitBody? Of(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Object } root && root.EnumerateObject().Any() ? new RecruitBody(root) : null;

    /// <summary>Whether the field is there, whatever its value.</summary>
    public bool Has(string field) => _values.ContainsKey(field);

    /// <summary>Whether the field holds what can be no text: a list, an object, or a yes or no.</summary>
    public bool IsOther(string field) => _others.Contains(field);

    /// <summary>A text or a number as it was sent; null where it is absent, blank or neither.</summary>
    public string? Text(string field) => _values.GetValueOrDefault(field) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The ids of the fields, or which of them are missing or no ids.</summary>
    public (long[] Ids, Dictionary<string, string> Missing) ReadIds(params ReadOnlySpan<string> fields)
    {
        var ids = new long[fields.Length];
        var missing = new Dictionary<string, string>();
        for (var i = 0; i < fields.Length; i++)
        {
            if (!LegacyId.TryParse(_values.GetValueOrDefault(fields[i]), out ids[i]))
            {
                missing[fields[i]] = RecruitDialect.IdMissing;
            }
        }

        return (ids, missing);
    }
}

using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>The JSON body of a request of dialect A. Its clients send numbers as numbers or as texts.</summary>
internal sealed class RecruitBody(JsonElement root)
{
    /// <summary>The body, or null where it is no JSON object with members.</summary>
    public static RecruitBody? Of(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Object } root && root.EnumerateObject().Any() ? new RecruitBody(root) : null;

    /// <summary>The ids of the fields, or which of them are missing or no ids.</summary>
    public (long[] Ids, Dictionary<string, string> Missing) ReadIds(params ReadOnlySpan<string> fields)
    {
        var ids = new long[fields.Length];
        var missing = new Dictionary<string, string>();
        for (var i = 0; i < fields.Length; i++)
        {
            if (!TryGetId(fields[i], out ids[i]))
            {
                missing[fields[i]] = RecruitDialect.IdMissing;
            }
        }

        return (ids, missing);
    }

    private bool TryGetId(string field, out long id)
    {
        id = 0;
        return root.TryGetProperty(field, out var value) && value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetInt64(out id) && id >= 0,
            JsonValueKind.String => LegacyId.TryParse(value.GetString(), out id),
            _ => false,
        };
    }
}

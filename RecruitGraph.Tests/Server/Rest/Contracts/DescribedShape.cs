using System.Text.Json;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>
/// Holds JSON against a schema of the kind that the OpenAPI documents have. Stricter than a schema is meant: members and items that
/// are not described are differences too.
/// </summary>
internal static class DescribedShape
{
    public static IEnumerable<string> Differences(JsonElement schema, JsonElement value, string path = "$")
    {
        if (!Types(schema).Contains(Type(value)) && !(Type(value) == "integer" && Types(schema).Contains("number")))
        {
            return [$"{path} is described as {string.Join('|', Types(schema))}, and is {Type(value)}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Member(schema, member.Name) is { } described
                ? Differences(described, member.Value, $"{path}.{member.Name}")
                : [$"{path}.{member.Name} is not described"]),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Differences(schema.GetProperty("items"), item, $"{path}[{i}]")),
            _ => [],
        };
    }

    private static JsonElement? Member(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var members) && members.TryGetProperty(name, out var member) ? member
        : schema.TryGetProperty("additionalProperties", out var others) ? others
        : null;

    private static IEnumerable<string?> Types(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString())
        : [type.GetString()];

    private static string Type(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Null => "null",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "boolean",
    };
}

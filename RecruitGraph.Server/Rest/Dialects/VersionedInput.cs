using System.Text.Json;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>The input of a change of something that was read with its id and its version.</summary>
internal static class VersionedInput
{
    /// <param name="found">What was read; null where it is not there.</param>
    /// <param name="given">What is to be changed.</param>
    public static Dictionary<string, object?>? Of(JsonElement found, IReadOnlyDictionary<string, object?>? given = null) =>
        found.ValueKind == JsonValueKind.Null
            ? null
            : new Dictionary<string, object?>(given ?? new Dictionary<string, object?>())
            {
                ["id"] = found.GetProperty("id"),
                ["version"] = found.GetProperty("version"),
            };
}

using System.Globalization;
using System.Text.Json;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Server.Rest.Operations;

/// <summary>The way between the whole numbers of the legacy documents and the graph's global ids.</summary>
public static class LegacyId
{
    public static string ToGlobal(string type, long id) => GlobalId.Format(type, id);

    /// <param name="type">What the id is of.</param>
    /// <param name="globalId">An id that the graph gave.</param>
    public static long FromGlobal(string type, string globalId) => GlobalId.Parse<long>(globalId, type);

    /// <summary>A number in a path or a text: digits alone, as the documents have it.</summary>
    public static bool TryParse(string? text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);

    /// <summary>
    /// A whole number from 0 up in a body: as such however it is written, since 4, 4.0 and 4e0 are one to JSON, or as its digits. Null
    /// where it is none.
    /// </summary>
    public static long? Find(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetDecimal(out var number) && number is >= 0 and <= long.MaxValue && decimal.IsInteger(number)
            ? (long)number
            : null,
        JsonValueKind.String => TryParse(value.GetString(), out var id) ? id : null,
        _ => null,
    };
}

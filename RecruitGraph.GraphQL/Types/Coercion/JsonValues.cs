using System.Text.Json;
using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.GraphQL.Types;

/// <summary>JSON values as CLR values.</summary>
internal static class JsonValues
{
    /// <summary>
    /// Null, strings, booleans, numbers (int, else long, else double) and lists as CLR values; objects stay JSON.
    /// </summary>
    public static object? ToObject(JsonElement value)
    {
        StackGuard.Check();
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return JsonText.Read(value);
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.Number:
                return ToNumber(value);
            case JsonValueKind.Array:
                var items = new object?[value.GetArrayLength()];
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    items[index++] = ToObject(item);
                }

                return items;
            case JsonValueKind.Object:
                return value;
            default:
                return null;
        }
    }

    /// <summary>The same, with objects as dictionaries.</summary>
    public static object? ToPlainObject(JsonElement value)
    {
        StackGuard.Check();
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                return value.EnumerateArray().Select(ToPlainObject).ToArray();
            case JsonValueKind.Object:
                var entries = new Dictionary<string, object?>();
                foreach (var property in value.EnumerateObject())
                {
                    entries[property.Name] = ToPlainObject(property.Value);
                }

                return entries;
            default:
                return ToObject(value);
        }
    }

    private static object ToNumber(JsonElement value) =>
        value.TryGetInt32(out var small) ? small : value.TryGetInt64(out var big) ? big : value.GetDouble();
}

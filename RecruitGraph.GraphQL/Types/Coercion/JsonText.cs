using System.Text.Json;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Reads JSON strings.</summary>
internal static class JsonText
{
    /// <summary>The string of a JSON value.</summary>
    /// <exception cref="CoercionException">It holds half of a surrogate pair, which is no text.</exception>
    public static string Read(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new CoercionException("String cannot represent text with an unpaired surrogate.");
        }
    }

    /// <summary>The same, but such a string counts as empty.</summary>
    public static string ReadOrEmpty(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return string.Empty;
        }
    }

    /// <summary>Whether all names inside a value are text: the reader itself throws at half of a surrogate pair.</summary>
    public static bool HasReadableNames(JsonElement value)
    {
        var open = new Stack<JsonElement>();
        open.Push(value);
        try
        {
            while (open.TryPop(out var next))
            {
                if (next.ValueKind == JsonValueKind.Array)
                {
                    foreach (var item in next.EnumerateArray())
                    {
                        open.Push(item);
                    }
                }
                else if (next.ValueKind == JsonValueKind.Object)
                {
                    foreach (var property in next.EnumerateObject())
                    {
                        _ = property.Name;
                        open.Push(property.Value);
                    }
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}

using System.Globalization;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What <see cref="System.Text.Json.Utf8JsonReader"/> lets pass although no text can hold it.</summary>
internal static class JsonEscapes
{
    /// <summary>
    /// Whether JSON text escapes half of a surrogate pair, as <c>"\ud800"</c> does. Such a string has no UTF-8 form; refusing it
    /// here means that nothing behind has to think of it.
    /// </summary>
    public static bool HasLoneSurrogate(ReadOnlySpan<byte> json)
    {
        while (true)
        {
            var backslash = json.IndexOf((byte)'\\');
            if (backslash < 0 || backslash + 1 >= json.Length)
            {
                return false;
            }

            json = json[backslash..];
            if (!TryReadUnit(json, out var unit))
            {
                json = json[2..];
            }
            else if (!char.IsSurrogate(unit))
            {
                json = json[6..];
            }
            else if (char.IsHighSurrogate(unit) && TryReadUnit(json[6..], out var low) && char.IsLowSurrogate(low))
            {
                json = json[12..];
            }
            else
            {
                return true;
            }
        }
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> escape, out char unit)
    {
        if (escape.Length >= 6
            && escape.StartsWith("\\u"u8)
            && ushort.TryParse(escape[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            unit = (char)value;
            return true;
        }

        unit = default;
        return false;
    }
}

using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// Says in a message what a value is: short, at most two levels deep, ten items wide and a thousand characters long.
/// </summary>
internal static class Inspection
{
    private const int MaxLength = 1_000;
    private const int MaxItems = 10;
    private const int MaxDepth = 2;

    /// <summary>A JSON value, an undefined one included.</summary>
    public static string Describe(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return SyntaxText.Abbreviate(text.ToString());
    }

    /// <summary>A literal as the printer writes it.</summary>
    public static string Describe(ValueNode literal) => SyntaxText.Of(literal);

    /// <summary>A CLR value.</summary>
    public static string Describe(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return SyntaxText.Abbreviate(text.ToString());
    }

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined:
                text.Append("undefined");
                break;
            case JsonValueKind.Number:
                text.Append(value.TryGetInt64(out _) || !double.IsFinite(value.GetDouble())
                    ? value.GetRawText()
                    : Numbers.Format(value.GetDouble()));
                break;
            case JsonValueKind.Array:
                AppendList(text, value.EnumerateArray(), value.GetArrayLength(), depth, static (t, item, d) => Append(t, item, d));
                break;
            case JsonValueKind.Object:
                AppendObject(
                    text,
                    value.EnumerateObject().Select(static p => (p.Name, p.Value)),
                    depth,
                    static (t, item, d) => Append(t, item, d));
                break;
            case JsonValueKind.String:
                text.Append(Quote(JsonText.ReadOrEmpty(value)));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void Append(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonElement json:
                Append(text, json, depth);
                break;
            case string word:
                text.Append(Quote(word));
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case IReadOnlyDictionary<string, object?> dictionary:
                AppendObject(text, dictionary.Select(static e => (e.Key, e.Value)), depth, static (t, item, d) => Append(t, item, d));
                break;
            case IEnumerable sequence:
                var items = sequence.Cast<object?>().ToList();
                AppendList(text, items, items.Count, depth, static (t, item, d) => Append(t, item, d));
                break;
            default:
                text.Append(Numbers.TryFormat(value, out var number)
                    ? number
                    : value is IFormattable formattable
                        ? formattable.ToString(null, CultureInfo.InvariantCulture)
                        : $"[{value.GetType().Name}]");
                break;
        }
    }

    private static void AppendList<T>(
        StringBuilder text, IEnumerable<T> items, int count, int depth, Action<StringBuilder, T, int> append)
    {
        if (depth >= MaxDepth && count > 0)
        {
            text.Append("[Array]");
            return;
        }

        text.Append('[');
        var written = 0;
        foreach (var item in items.Take(MaxItems))
        {
            text.Append(written++ == 0 ? string.Empty : ", ");
            append(text, item, depth + 1);
        }

        if (count > MaxItems)
        {
            var more = count - MaxItems;
            text.Append(CultureInfo.InvariantCulture, $", ... {more} more {(more == 1 ? "item" : "items")}");
        }

        text.Append(']');
    }

    private static void AppendObject<T>(
        StringBuilder text, IEnumerable<(string Name, T Value)> entries, int depth, Action<StringBuilder, T, int> append)
    {
        var start = text.Length;
        foreach (var (name, value) in entries)
        {
            if (depth >= MaxDepth)
            {
                text.Append("[Object]");
                return;
            }

            if (text.Length > MaxLength)
            {
                break;
            }

            text.Append(text.Length == start ? "{ " : ", ").Append(name).Append(": ");
            append(text, value, depth + 1);
        }

        text.Append(text.Length == start ? "{}" : " }");
    }

    /// <summary>A text as JSON has it; of what could be read, nothing is escaped.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, MaxLength)).EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\b' => @"\b",
                '\f' => @"\f",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $@"\u{rune.Value:x4}"),
                _ => rune.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}

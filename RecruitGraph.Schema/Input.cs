using System.Text;
using RecruitGraph.Data;

namespace RecruitGraph.Schema;

/// <summary>Texts of inputs, which <see cref="LineAttribute"/> has checked, as the database gets them.</summary>
internal static class Input
{
    /// <summary>A text without the blanks around it; an empty one counts as absent.</summary>
    public static string? Trimmed(string? value) => value?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Texts without the blanks around them.</summary>
    public static IReadOnlyList<string> Trimmed(IEnumerable<string> values) => [.. values.Select(value => value.Trim())];

    /// <summary>A pattern for <c>LIKE</c> that finds a filter's text anywhere; null where the filter is absent or empty.</summary>
    public static string? Containing(string? value) => Trimmed(value) is { } text ? LikePattern.Containing(text) : null;

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The most characters.</param>
    /// <param name="allowed">Control characters that are allowed.</param>
    public static string? FindFault(string text, int maxLength, string allowed)
    {
        if (text.Length > maxLength)
        {
            return $"has {text.Length} characters; at most {maxLength} are allowed.";
        }

        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes turns a broken surrogate pair into U+FFFD, which nobody types on purpose.
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && !allowed.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                return $"contains U+{rune.Value:X4}; control characters and broken surrogate pairs are not allowed.";
            }
        }

        return null;
    }
}

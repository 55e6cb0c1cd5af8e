using System.Globalization;
using System.Text;
using RecruitGraph.Data;

namespace RecruitGraph.Schema;

/// <summary>Texts of inputs, which <see cref="LineAttribute"/> has checked, as the database gets them.</summary>
internal static class Input
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>A text without the blanks around it; an empty one counts as absent.</summary>
    public static string? Trimmed(string? value) => value?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Texts without the blanks around them.</summary>
    public static IReadOnlyList<string> Trimmed(IEnumerable<string> values) => [.. values.Select(value => value.Trim())];

    /// <summary>A pattern for <c>LIKE</c> that finds a filter's text anywhere; null where the filter is absent or empty.</summary>
    public static string? Containing(string? value) => Trimmed(value) is { } text ? LikePattern.Containing(text) : null;

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The most characters.</param>
    /// <param name="isMultiline">Whether it may have several lines, tabs, and whatever else directs how they are shown.</param>
    public static string? FindFault(string text, int maxLength, bool isMultiline = false)
    {
        if (text.Length > maxLength)
        {
            return $"has {text.Length} characters; at most {maxLength} are allowed.";
        }

        foreach (var rune in text.EnumerateRunes())
        {
            // EnumerateRunes turns a broken surrogate pair into U+FFFD, which nobody types on purpose.
            if (rune == Rune.ReplacementChar || (isMultiline ? IsControl(rune) : IsUnseen(rune)))
            {
                return $"contains U+{rune.Value:X4}; control characters, characters that nobody sees, and broken surrogate pairs are not allowed.";
            }
        }

        return null;
    }

    /// <summary>
    /// Whether nobody sees it in a line: control and format characters, which turn the text around or make it look like another one. The two
    /// joiners are letters' forms in some scripts.
    /// </summary>
    public static bool IsUnseen(Rune rune) => rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsControl(Rune rune) => Rune.IsControl(rune) && rune.Value is not ('\t' or '\r' or '\n');
}

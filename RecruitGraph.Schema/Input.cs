using System.Globalization;
using System.Text;
using RecruitGraph.Data;

namespace RecruitGraph.Schema;

/// <summary>Texts of inputs, which <see cref="LineAttribute"/> has checked, as the database gets them.</summary>
internal static class Input
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>A text without the blanks around it; one that shows nothing counts as absent.</summary>
    public static string? Trimmed(string? value) => IsBlank(value) ? null : value?.Trim();

    /// <summary>Whether a text shows nothing: white space alone, and characters that are as good as that.</summary>
    public static bool IsBlank(string? value)
    {
        foreach (var rune in (value ?? "").EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !ShowsNothing(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The first character that no name has by which people sign in, since nobody could tell it from another one or from none: unassigned ones,
    /// those that everybody means otherwise, and blank symbols. Null where there is none.
    /// </summary>
    public static Rune? FindNameless(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
                || IsFiller(rune))
            {
                return rune;
            }
        }

        return null;
    }

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
    public static bool IsUnseen(Rune rune) => !IsJoiner(rune)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsJoiner(Rune rune) => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner;

    // Fillers of Korean syllables, vowels of Khmer that are not written, the blank of Braille.
    private static bool IsFiller(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0;

    // Joiners and selectors say how their neighbours look.
    private static bool ShowsNothing(Rune rune) => IsFiller(rune) || IsJoiner(rune)
        || rune.Value is 0x034F or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsControl(Rune rune) => Rune.IsControl(rune) && rune.Value is not ('\t' or '\r' or '\n');
}

using System.Text;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Schema;

/// <summary>Checks of input texts that every noun shares: nothing unchecked reaches the database.</summary>
internal static class Input
{
    /// <summary>A line that must say something: trimmed, 1 to <paramref name="maxLength"/> characters.</summary>
    /// <exception cref="InvalidInputException">It is empty, too long, or has control characters.</exception>
    public static string Required(string field, string value, int maxLength)
    {
        var trimmed = value.Trim();
        return trimmed.Length == 0
            ? throw new InvalidInputException(field, $"{field} must not be empty; 1 to {maxLength} characters are allowed.")
            : Checked(field, trimmed, maxLength, allowed: "");
    }

    /// <summary>A line that may be absent; an empty one counts as absent.</summary>
    /// <exception cref="InvalidInputException">It is too long, or has control characters.</exception>
    public static string? Optional(string field, string? value, int maxLength) => Trimmed(field, value, maxLength, allowed: "");

    /// <summary>A text of several lines that may be absent; an empty one counts as absent.</summary>
    /// <exception cref="InvalidInputException">It is too long, or has control characters other than tabs and line ends.</exception>
    public static string? Text(string field, string? value, int maxLength) => Trimmed(field, value, maxLength, allowed: "\t\r\n");

    /// <summary>A pattern for <c>LIKE</c> that finds a filter's text anywhere; null where the filter is absent or empty.</summary>
    /// <exception cref="InvalidInputException">It is longer than any name it could find, or has control characters.</exception>
    public static string? Containing(string field, string? value) =>
        string.IsNullOrEmpty(value) ? null : LikePattern.Containing(Checked(field, value, Vacancy.MaxNameLength, allowed: ""));

    private static string? Trimmed(string field, string? value, int maxLength, string allowed)
    {
        var trimmed = value?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : Checked(field, trimmed, maxLength, allowed);
    }

    private static string Checked(string field, string value, int maxLength, string allowed)
    {
        if (value.Length > maxLength)
        {
            throw new InvalidInputException(field, $"{field} has {value.Length} characters; at most {maxLength} are allowed.");
        }

        foreach (var rune in value.EnumerateRunes())
        {
            // EnumerateRunes turns a broken surrogate pair into U+FFFD, which nobody types on purpose.
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && !allowed.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                throw new InvalidInputException(
                    field, $"{field} contains U+{rune.Value:X4}; control characters and broken surrogate pairs are not allowed.");
            }
        }

        return value;
    }
}

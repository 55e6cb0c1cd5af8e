namespace RecruitGraph.Schema;

/// <summary>Checks of input texts that every noun shares.</summary>
internal static class Input
{
    /// <summary>A text that must say something: trimmed, 1 to <paramref name="maxLength"/> characters.</summary>
    /// <exception cref="InvalidInputException">It is empty or too long.</exception>
    public static string Required(string field, string value, int maxLength)
    {
        var trimmed = value.Trim();
        return trimmed.Length == 0
            ? throw new InvalidInputException(field, $"{field} must not be empty; 1 to {maxLength} characters are allowed.")
            : Bounded(field, trimmed, maxLength);
    }

    /// <summary>A text that may be absent; an empty one counts as absent.</summary>
    /// <exception cref="InvalidInputException">It is too long.</exception>
    public static string? Optional(string field, string? value, int maxLength)
    {
        var trimmed = value?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : Bounded(field, trimmed, maxLength);
    }

    private static string Bounded(string field, string value, int maxLength)
    {
        if (value.Length > maxLength)
        {
            throw new InvalidInputException(field, $"{field} has {value.Length} characters; at most {maxLength} are allowed.");
        }

        // PostgreSQL stores no NUL in texts, and a lone surrogate is no text at all.
        return value.AsSpan().ContainsAnyInRange('\0', '\b') || !IsWellFormed(value)
            ? throw new InvalidInputException(field, $"{field} contains control characters or broken surrogate pairs, which are not allowed.")
            : value;
    }

    private static bool IsWellFormed(string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            // EnumerateRunes turns what is broken into U+FFFD, which nobody types on purpose.
            if (rune == System.Text.Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}

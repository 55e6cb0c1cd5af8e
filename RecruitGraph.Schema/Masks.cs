namespace RecruitGraph.Schema;

/// <summary>
/// Personal values as those see them who may not: numbers as long as they are, and as they are put together; an address, whose words
/// would be told by their lengths, not at all.
/// </summary>
internal static class Masks
{
    /// <summary>The number of an identity card, by its last two characters.</summary>
    public static string? IdNumber(string? value) => Mask(value, keep: 2);

    /// <summary>A telephone number, by its last two digits.</summary>
    public static string? PhoneNumber(string? value) => Mask(value, keep: 2);

    /// <summary>An address, of which nothing shows but that there is one.</summary>
    public static string? Address(string? value) => value is null ? null : "******";

    private static string? Mask(string? value, int keep)
    {
        if (value is null)
        {
            return null;
        }

        // A short value would be half told by what is left of it.
        var hidden = value.Count(char.IsLetterOrDigit) is var all && all >= 3 * keep ? all - keep : all;
        return string.Create(value.Length, (value, hidden), static (masked, source) =>
        {
            var left = source.hidden;
            for (var i = 0; i < masked.Length; i++)
            {
                var isHidden = (char.IsLetterOrDigit(source.value[i]) || char.IsSurrogate(source.value[i])) && left > 0;
                masked[i] = isHidden ? '*' : source.value[i];
                left -= isHidden && !char.IsSurrogate(source.value[i]) ? 1 : 0;
            }
        });
    }
}

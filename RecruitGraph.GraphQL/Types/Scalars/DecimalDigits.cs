using System.Globalization;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// What a decimal text says, whatever its spelling: digits without zeros around them, and by which power of ten they are
/// multiplied.
/// </summary>
internal readonly record struct DecimalDigits(bool IsNegative, string Digits, long Exponent)
{
    /// <summary>Reads the text of a number, as decimal fraction or with an exponent.</summary>
    public static DecimalDigits Read(string number)
    {
        var text = number.AsSpan().Trim();
        var exponentAt = text.IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var point = mantissa.IndexOf('.');
        var digits = string.Concat(point < 0 ? mantissa : mantissa[..point], point < 0 ? "" : mantissa[(point + 1)..]).TrimStart('-', '+', '0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return new DecimalDigits(false, "", 0);
        }

        var places = point < 0 ? 0 : mantissa.Length - point - 1;
        var exponent = exponentAt < 0 ? 0 : ReadExponent(text[(exponentAt + 1)..]);
        return new DecimalDigits(mantissa[0] == '-', significant, exponent - places + digits.Length - significant.Length);
    }

    /// <summary>An exponent that is too long to be read is beyond any that matters.</summary>
    private static long ReadExponent(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) ? exponent
        : text[0] == '-' ? int.MinValue
        : int.MaxValue;
}

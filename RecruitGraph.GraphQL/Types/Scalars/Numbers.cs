using System.Globalization;
using System.Text.Json;

namespace RecruitGraph.GraphQL.Types;

/// <summary>What the scalars know of CLR numbers.</summary>
internal static class Numbers
{
    /// <summary>What is wrong with a number that 32 bits cannot hold; the number stands before it.</summary>
    public const string BeyondSingle = "is too large. Expected a number from -3.4028235e+38 to 3.4028235e+38.";

    /// <summary>A finite number in 32 bits, rounded; false when it would become infinite.</summary>
    public static bool TryToSingle(double number, out float single)
    {
        single = (float)number;
        return float.IsFinite(single);
    }

    /// <summary>Whether a value is a number of any CLR type, and which.</summary>
    public static bool TryConvert(object value, out double number)
    {
        switch (value)
        {
            case double or float or decimal or int or long or short or byte or sbyte or ushort or uint or ulong:
                number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                return true;
            case JsonElement { ValueKind: JsonValueKind.Number } json:
                number = json.GetDouble();
                return true;
            default:
                number = 0;
                return false;
        }
    }

    /// <summary>Whether a text is a number, and which; white space around it does not matter.</summary>
    public static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>The text of a finite number of any CLR type.</summary>
    public static bool TryFormat(object value, out string text)
    {
        text = string.Empty;
        switch (value)
        {
            case double real:
                text = double.IsFinite(real) ? Format(real) : string.Empty;
                break;
            case float real:
                text = float.IsFinite(real) ? Format(real) : string.Empty;
                break;
            case JsonElement { ValueKind: JsonValueKind.Number } json:
                text = json.GetRawText();
                break;
            case decimal or int or long or short or byte or sbyte or ushort or uint or ulong:
                text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
                break;
        }

        return text.Length > 0;
    }

    /// <summary>
    /// A number in the shortest form that reads back the same: digits up to 21 places, then <c>1e+21</c>, and
    /// <c>1e-7</c> below a millionth, as JSON texts usually have them.
    /// </summary>
    public static string Format(double number) => number == 0 ? "0" : Format(number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The same, for a number of 32 bits.</summary>
    public static string Format(float number) => number == 0 ? "0" : Format(number.ToString("R", CultureInfo.InvariantCulture));

    private static string Format(string text)
    {
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        if (exponentAt < 0)
        {
            return text;
        }

        var mantissa = text[..exponentAt];
        var exponent = int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is < -6 or >= 21)
        {
            return $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}";
        }

        var sign = text[0] == '-' ? "-" : string.Empty;
        var digits = mantissa.Replace("-", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal);
        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : sign + digits.PadRight(exponent + 1, '0');
    }
}

using System.Globalization;
using System.Text.Json;

namespace RecruitGraph.GraphQL.Types;

/// <summary>What the scalars know of CLR numbers.</summary>
internal static class Numbers
{
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
            case double or float:
                var real = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                text = double.IsFinite(real) ? Format(real) : string.Empty;
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
    public static string Format(double number)
    {
        if (number == 0)
        {
            return "0";
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
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

        var sign = number < 0 ? "-" : string.Empty;
        var digits = mantissa.Replace("-", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal);
        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : sign + digits.PadRight(exponent + 1, '0');
    }
}

using System.Globalization;

namespace RecruitGraph.Data.Candidates;

/// <summary>Telephone numbers in the form in which they are compared.</summary>
public static class PhoneNumber
{
    /// <summary>
    /// The digits alone, of whatever script, in European form: <c>+7 (912) 345</c> becomes <c>7912345</c>. Null where
    /// there is none.
    /// </summary>
    public static string? Normalize(string? phoneNumber)
    {
        var digits = string.Concat((phoneNumber ?? "").Where(char.IsDigit).Select(digit => CharUnicodeInfo.GetDecimalDigitValue(digit)));
        return digits.Length == 0 ? null : digits;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace RecruitGraph.Server.Resumes.Analysis;

/// <summary>Finds an age: from a date of birth, else where it is said.</summary>
internal static class AgeFinder
{
    private const int Youngest = 14;
    private const int Oldest = 100;
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Birth = new(
        @"(?:date of birth|birth ?date|birthday|\bborn\b|\bDOB\b|дата рождения|год рождения|родил(?:ся|ась)|出生(?:日期|年月|年份)?|生日)[\s:：,]{0,4}(?<date>.{4,24})", Options);

    private static readonly Regex NumericDate = new(
        @"^(?:on )?(?:(?<year>[0-9]{4})\s?[年./\-]\s?(?<month>[0-9]{1,2})(?:\s?[月./\-]\s?(?<day>[0-9]{1,2}))?|(?<day>[0-9]{1,2})[./\-](?<month>[0-9]{1,2})[./\-](?<year>[0-9]{4}))", Options);

    private static readonly Regex WrittenDate = new(
        @"^(?:on )?(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?<month>\p{L}{3,10})\.?,?\s+(?<year>[0-9]{4})|(?<month>\p{L}{3,10})\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<year>[0-9]{4}))", Options);

    private static readonly Regex Year = new(@"^(?:in )?(?<year>[0-9]{4})", Options);

    private static readonly Regex Said = new(
        @"(?:(?:\bage\b|возраст|年龄|年齡)\s{0,2}[:：\-–]?\s{0,2}(?<age>[0-9]{1,3})\b|(?<age>[0-9]{2})\s(?:years old|year-old)|(?<age>[0-9]{2})\s?[岁歲]|(?:мужчина|женщина),?\s(?<age>[0-9]{2})\s(?:год|года|лет))",
        Options);

    private static readonly string[] Months =
        ["jan|янв", "feb|фев", "mar|мар", "apr|апр", "may|мая|май", "jun|июн", "jul|июл", "aug|авг", "sep|сен", "oct|окт", "nov|ноя", "dec|дек"];

    /// <summary>The age in years on a day; null where nothing is said of it.</summary>
    public static int? Find(IReadOnlyList<string> lines, DateOnly today)
    {
        foreach (var line in lines)
        {
            if (Birth.Match(line) is { Success: true } birth && AgeOn(today, birth.Groups["date"].Value) is { } age)
            {
                return age;
            }
        }

        return lines.Select(line => Said.Match(line))
            .Where(match => match.Success)
            .Select(match => (int?)int.Parse(match.Groups["age"].Value, CultureInfo.InvariantCulture))
            .FirstOrDefault(age => IsPossible(age!.Value));
    }

    private static int? AgeOn(DateOnly today, string date)
    {
        var match = new[] { NumericDate, WrittenDate, Year }.Select(form => form.Match(date)).FirstOrDefault(match => match.Success);
        if (match is null || MonthOf(match.Groups["month"].Value) is not { } month)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var day = match.Groups["day"] is { Success: true, Value: var written } ? int.Parse(written, CultureInfo.InvariantCulture) : 1;
        if (month is < 1 or > 12 || year is < 1 or > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var hadBirthday = (today.Month, today.Day).CompareTo((month, day)) >= 0;
        var age = today.Year - year - (hadBirthday ? 0 : 1);
        return IsPossible(age) ? age : null;
    }

    /// <summary>The number of a month; 1 where only the year is known, null where the word is no month.</summary>
    private static int? MonthOf(string month)
    {
        if (month.Length == 0)
        {
            return 1;
        }

        if (int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var index = Array.FindIndex(Months, names => names.Split('|').Any(name => month.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        return index < 0 ? null : index + 1;
    }

    private static bool IsPossible(int age) => age is >= Youngest and <= Oldest;
}

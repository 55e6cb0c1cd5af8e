using System.Net.Mail;
using System.Text.RegularExpressions;
using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Server.Resumes.Analysis;

/// <summary>Finds how somebody is reached. All patterns take time that grows with the text alone.</summary>
internal static class ContactFinder
{
    private const int MinDigits = 7;
    private const int MaxDigits = 15;

    private static readonly Regex Address = new(
        @"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,8}", RegexOptions.NonBacktracking);

    private static readonly Regex Number = new(@"(?:\+|00)?\(?[0-9][0-9 ().\-]{5,22}[0-9]", RegexOptions.NonBacktracking);

    private static readonly Regex NumberLabel = new(
        @"(?:phone|mobile|cell|tel\b|телефон|тел\.|моб\.|мобильный|电话|手机|電話|手機|联系方式|聯絡方式)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The first e-mail address; null where there is none.</summary>
    public static string? FindEmail(string text) => Address.Matches(text)
        .Select(match => match.Value.TrimEnd('.', '-'))
        .FirstOrDefault(address => address.Length <= Candidate.MaxEmailLength && MailAddress.TryCreate(address, out _));

    /// <summary>The first telephone number that is called so, else the first that can be nothing else; null where there is none.</summary>
    public static string? FindPhoneNumber(IReadOnlyList<string> lines)
    {
        string? unlabelled = null;
        foreach (var line in lines)
        {
            var label = NumberLabel.Match(line);
            if (label.Success && Numbers(line[(label.Index + label.Length)..]).FirstOrDefault() is { } labelled)
            {
                return labelled;
            }

            unlabelled ??= Numbers(line).FirstOrDefault(CanBeNothingElse);
        }

        return unlabelled;
    }

    private static IEnumerable<string> Numbers(string text) => Number.Matches(text)
        .Where(match => !IsWithinDigits(text, match))
        .Select(match => match.Value)
        .Where(number => number.Length <= Candidate.MaxPhoneNumberLength && number.Count(char.IsAsciiDigit) is >= MinDigits and <= MaxDigits);

    private static bool IsWithinDigits(string text, Match match) =>
        (match.Index > 0 && char.IsAsciiDigit(text[match.Index - 1]))
        || (match.Index + match.Length < text.Length && char.IsAsciiDigit(text[match.Index + match.Length]));

    /// <summary>International numbers, and mobile numbers of China, Taiwan and Russia; years and dates are none of them.</summary>
    private static bool CanBeNothingElse(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return number.StartsWith('+') || digits switch
        {
            ['1', >= '3', ..] => digits.Length == 11,
            ['0', '9', ..] => digits.Length == 10,
            ['7' or '8', '9', ..] => digits.Length == 11,
            _ => false,
        };
    }
}

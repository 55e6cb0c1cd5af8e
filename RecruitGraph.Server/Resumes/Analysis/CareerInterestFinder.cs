using System.Text.RegularExpressions;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Server.Resumes.Analysis;

/// <summary>Finds what somebody looks for, where it is called so: on the same line, or on the next one.</summary>
internal static class CareerInterestFinder
{
    private static readonly Regex Label = new(
        @"^\W{0,4}(?:career (?:objective|interests?|goal)|objective|desired position|position (?:sought|desired)|target position|looking for|желаемая должность(?: и зарплата)?|цель|ищу работу|интересующая должность|求职意向|求職意向|期望职位|期望職位|应聘(?:职位|岗位)|應徵(?:職位|職務)|职业(?:兴趣|目标)|職業(?:興趣|目標)|意向岗位)\s{0,4}(?:[:：\-–—]\s{0,4}(?<interest>.{0,400})|$)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The interest; null where nothing is said of it.</summary>
    public static string? Find(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Label.Match(lines[i]) is { Success: true } label)
            {
                var interest = label.Groups["interest"].Value.Trim() is { Length: > 0 } here ? here : i + 1 < lines.Count ? lines[i + 1] : "";
                return interest.Length == 0 ? null : Cut(interest);
            }
        }

        return null;
    }

    private static string Cut(string text)
    {
        const int Most = ResumeAnalysis.MaxCareerInterestLength;
        return text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)];
    }
}

using System.Globalization;
using System.Text;

namespace RecruitGraph.Server.Resumes.Analysis;

/// <summary>Says which of the wanted skills are there and which are missing, in the language of the vacancy.</summary>
internal static class MatchSentence
{
    // Two lists and what stands around them stay below what the database takes.
    private const int MaxListLength = 440;

    /// <param name="vacancy">What the vacancy says; its script decides.</param>
    /// <param name="present">At least one.</param>
    /// <param name="missing">May be empty.</param>
    public static string Of(string vacancy, IReadOnlyList<string> present, IReadOnlyList<string> missing)
    {
        var wanted = present.Count + missing.Count;
        if (vacancy.Any(Script.IsHan))
        {
            return Format($"要求的 {wanted} 项技能中具备 {present.Count} 项：{List(present, "、")}")
                + (missing.Count == 0 ? "。" : Format($"；缺少：{List(missing, "、")}。"));
        }

        if (vacancy.Any(Script.IsCyrillic))
        {
            return Format($"Из требуемых навыков ({wanted}) есть {present.Count}: {List(present, ", ")}")
                + (missing.Count == 0 ? "." : Format($"; не хватает: {List(missing, ", ")}."));
        }

        return (wanted == 1 ? Format($"The required skill is there: {List(present, ", ")}")
            : Format($"{present.Count} of {wanted} required skills are there: {List(present, ", ")}"))
            + (missing.Count == 0 ? "." : Format($"; missing: {List(missing, ", ")}."));
    }

    private static string List(IReadOnlyList<string> skills, string separator)
    {
        var list = new StringBuilder();
        for (var i = 0; i < skills.Count; i++)
        {
            if (list.Length + separator.Length + skills[i].Length > MaxListLength)
            {
                return list.Append(separator).Append(CultureInfo.InvariantCulture, $"… (+{skills.Count - i})").ToString();
            }

            list.Append(i == 0 ? "" : separator).Append(skills[i]);
        }

        return list.ToString();
    }

    private static string Format(FormattableString text) => FormattableString.Invariant(text);
}

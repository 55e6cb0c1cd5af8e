using System.Text.RegularExpressions;
using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Server.Resumes.Analysis;

/// <summary>Finds a person's name: where it is called so, else in the first lines, where it stands alone.</summary>
internal static class NameFinder
{
    private const int FirstLines = 6;
    private const int MaxWords = 4;

    private static readonly Regex Label = new(
        @"^(?:(?:full )?name|ФИО|Ф\.\s?И\.\s?О\.|имя|姓\s{0,4}名)\s{0,4}[:：]\s{0,4}(?<name>[^\d@|,;，；]{2,64})",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex NextField = new(@"\s{2,}|\s(?:性别|性別|年龄|年齡|电话|電話)", RegexOptions.NonBacktracking);

    private static readonly Regex Words = new(@"^\p{Lu}[\p{L}'’\-]{0,30}(?:\s(?:\p{Lu}[\p{L}'’\-]{0,30}|\p{Lu}\.)){1,3}$", RegexOptions.NonBacktracking);

    private static readonly Regex Heading = new(
        @"\b(?:r[eé]sum[eé]|cv|curriculum|vitae|profile|summary|contacts?|experience|education|skills|objective|developer|engineer|manager|резюме|анкета|контакты|опыт|образование|навыки|цель|разработчик|инженер|менеджер|желаемая)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    // The most frequent ones: with them a line of two to four characters is a name, without them it may be anything.
    private const string Surnames =
        "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金贾賈韦韋夏付方邹鄒熊白孟秦邱侯江尹薛闫段雷龙龍史陶贺賀毛郝顾顧龚龔邵万覃钱錢戴严嚴莫孔向常";

    /// <summary>The name; null where none is found.</summary>
    public static string? Find(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            if (Label.Match(line) is { Success: true } labelled)
            {
                var name = NextField.Split(labelled.Groups["name"].Value.Trim())[0].Trim();
                return name.Length is > 1 and <= Candidate.MaxFullNameLength ? name : null;
            }
        }

        return lines.Take(FirstLines).FirstOrDefault(IsName);
    }

    private static bool IsName(string line) =>
        line.Length <= Candidate.MaxFullNameLength && !Heading.IsMatch(line)
        && (line.All(Script.IsHan)
            ? line.Length is >= 2 and <= 4 && Surnames.Contains(line[0], StringComparison.Ordinal)
            : Words.IsMatch(line) && line.Count(character => character == ' ') < MaxWords);
}

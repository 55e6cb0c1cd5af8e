using RecruitGraph.Data.Resumes;
using RecruitGraph.Server.Resumes.Analysis;

namespace RecruitGraph.Tests.Server.Resumes.Analysis;

public class VacancyMatcherTests
{
    private static readonly SkillFinder Finder = new(["C#", "SQL", "Go", "Docker"]);

    [Theory]
    [InlineData("Developer", "C# SQL Go", "C# SQL", 67, "2 of 3 required skills are there: C#, SQL; missing: Go.")]
    [InlineData("Developer", "C#", "C#", 100, "The required skill is there: C#.")]
    [InlineData("Разработчик", "C# SQL Go Docker", "C# SQL Docker", 75, "Из требуемых навыков (4) есть 3: C#, SQL, Docker; не хватает: Go.")]
    [InlineData("Разработчик", "C# SQL", "C# SQL", 100, "Из требуемых навыков (2) есть 2: C#, SQL.")]
    [InlineData("开发工程师", "C# SQL", "SQL", 50, "要求的 2 项技能中具备 1 项：SQL；缺少：C#。")]
    [InlineData("开发工程师", "C#", "C#", 100, "要求的 1 项技能中具备 1 项：C#。")]
    public void Match_Should_ScoreTheShareAndSaySo(string title, string wanted, string named, int score, string sentence)
    {
        var fit = Match(title, "", wanted.Split(' '), named)!;

        (fit.Score, fit.Sentence).ShouldBe((score, sentence));
        fit.Present.ShouldBe(wanted.Split(' ').Intersect(named.Split(' ')));
        fit.Missing.ShouldBe(wanted.Split(' ').Except(named.Split(' ')));
    }

    [Fact]
    public void Match_Should_ReadTheText_When_NoSkillsAreListed()
    {
        Match("Go developer", "We use SQL and Docker", [], "SQL")!.Missing.ShouldBe(["Go", "Docker"]);
        Match("Driver", "A licence", [], "SQL").ShouldBeNull();
    }

    [Fact]
    public void Match_Should_BeNone_When_NothingIsThere() => Match("Developer", "", ["Go"], "SQL").ShouldBeNull();

    [Fact]
    public void Match_Should_StayBelowTheLimit_When_ListsAreLong()
    {
        var wanted = Enumerable.Range(0, 100).Select(i => $"{i}{new string('я', 190)}").ToList();

        Match("Разработчик", "", wanted, string.Join(' ', wanted.Take(50)))!.Sentence.Length
            .ShouldBeLessThanOrEqualTo(VacancyMatch.MaxSentenceLength);
    }

    private static VacancyFit? Match(string title, string text, IReadOnlyList<string> wanted, string named) => VacancyMatcher.Match(
        named.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase), new WantedProfile(1, title, text, wanted), Finder, default);
}

using RecruitGraph.Server.Resumes.Analysis;

namespace RecruitGraph.Tests.Server.Resumes.Analysis;

public class SkillFinderTests
{
    private static readonly SkillFinder Finder = new(
        ["C", "C++", "C#", "Go", "Java", "JavaScript", "SQL", ".NET", "Node.js", "Machine learning", "машинное обучение", "обучение", "数据库", "数据", "机器学习", "R"]);

    [Theory]
    [InlineData("JAVA, sql and node.js", "Java SQL Node.js")]
    [InlineData("JavaScript", "JavaScript")]
    [InlineData("NoSQL, Javanese, SQLite", "")]
    [InlineData("C++ and C#", "C++ C#")]
    [InlineData("C, Go; (R)", "C Go R")]
    [InlineData("I go to r, c and see", "")]
    [InlineData("GO", "")]
    [InlineData("machine\n  learning", "Machine learning")]
    [InlineData("Опыт: Машинное Обучение, обучение", "машинное обучение|обучение")]
    [InlineData("переобучение", "")]
    [InlineData("熟悉数据库和Java开发，机器学习", "数据库 Java 机器学习")]
    [InlineData("数据分析", "数据")]
    [InlineData("Ｊａｖａ　Ｃ＃", "Java C#")]
    [InlineData("React-Java/SQL", "Java SQL")]
    [InlineData("C+++ C##", "")]
    [InlineData("ASP.NET", "")]
    [InlineData("Java Java java", "Java")]
    [InlineData("", "")]
    public void Find_Should_NameWholeWords_LongestFirst(string text, string expected) =>
        string.Join('|', Finder.Find(text, default)).ShouldBe(
            expected.Contains('|', StringComparison.Ordinal) || expected is "Machine learning" ? expected : expected.Replace(' ', '|'));

    [Fact]
    public void Find_Should_GiveAllTitlesThatAreWrittenAlike() =>
        new SkillFinder(["docker", "Docker"]).Find("DOCKER", default).ShouldBe(["docker", "Docker"]);

    [Fact]
    public void Find_Should_ReadLongTexts() =>
        Finder.Find(string.Concat(Enumerable.Repeat("Machine machine ", 12_500)) + "learning", default).ShouldBe(["Machine learning"]);
}

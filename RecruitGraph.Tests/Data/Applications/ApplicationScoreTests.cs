using RecruitGraph.Data.Applications;

namespace RecruitGraph.Tests.Data.Applications;

public sealed class ApplicationScoreTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, null)]
    [InlineData(4, 4, 2, 2, 3, 3, 100)]
    [InlineData(0, 4, 0, 2, 0, 3, 0)]
    [InlineData(4, 4, 0, 2, 0, 3, 40)]
    [InlineData(0, 4, 2, 2, 0, 3, 20)]
    [InlineData(0, 4, 0, 2, 3, 3, 40)]
    [InlineData(4, 4, 0, 2, 0, 0, 67)]
    [InlineData(0, 4, 2, 2, 0, 0, 33)]
    [InlineData(1, 2, 0, 0, 0, 0, 50)]
    [InlineData(0, 0, 0, 0, 1, 3, 33)]
    [InlineData(1, 2, 1, 2, 1, 2, 50)]
    public void Of_Should_WeighWhatCounts(int skills, int allSkills, int technologies, int allTechnologies, int right, int answers, int? expected) =>
        ApplicationScore.Of(new(skills, allSkills), new(technologies, allTechnologies), new(right, answers)).ShouldBe(expected);

    [Theory]
    [InlineData(0, 0, 3, 67)]
    [InlineData(1, 1, 3, 53)]
    [InlineData(0, 1, 3, 40)]
    [InlineData(2, 2, 3, 67)]
    [InlineData(3, 3, 3, 80)]
    [InlineData(4, 4, 3, 80)]
    [InlineData(1, 1, 0, 80)]
    public void Of_Should_CountRightAnswersOfTheQuestionsThatWereAsked(int right, int given, int asked, int expected) =>
        ApplicationScore.Of(new(4, 4), new(0, 2), ApplicationScore.Answers(right, given, asked)).ShouldBe(expected);
}

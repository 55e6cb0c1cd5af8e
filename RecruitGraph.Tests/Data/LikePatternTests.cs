using RecruitGraph.Data;

namespace RecruitGraph.Tests.Data;

public sealed class LikePatternTests
{
    [Theory]
    [InlineData("word", "%word%")]
    [InlineData("100%_a\\", "%100\\%\\_a\\\\%")]
    public void Containing_Should_LetTextStandForItself(string text, string expected) => LikePattern.Containing(text).ShouldBe(expected);
}

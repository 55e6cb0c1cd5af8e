using RecruitGraph.Data;

namespace RecruitGraph.Tests.Data;

public sealed class NormalizedTextTests
{
    [Theory]
    [InlineData("Nurse", "NURSE")]
    [InlineData("  Head   nurse\t", "HEAD NURSE")]
    [InlineData("Старшая медсестра", "СТАРШАЯ МЕДСЕСТРА")]
    [InlineData("护士 长", "护士 长")]
    [InlineData("   ", "")]
    public void Of_Should_ForgetCaseAndWhiteSpace(string text, string expected) => NormalizedText.Of(text).ShouldBe(expected);
}

using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types.Coercion;

public sealed class InspectionTests
{
    [Theory]
    [InlineData("é ☃ 😀", "\"é ☃ 😀\"")]
    [InlineData("\"\\/<\u2028\u007f", "\"\\\"\\\\/<\u2028\u007f\"")]
    [InlineData("\b\f\n\r\t\u0001\u001f", "\"\\b\\f\\n\\r\\t\\u0001\\u001f\"")]
    public void Describe_Should_ShowTextsAsTheyRead_When_TheyHoldMoreThanAscii(string text, string expected) =>
        Inspection.Describe(text).ShouldBe(expected);

    [Fact]
    public void Describe_Should_ReplaceHalfAPair_When_ATextHoldsOne() => Inspection.Describe("\ud83d").ShouldBe("\"\ufffd\"");
}

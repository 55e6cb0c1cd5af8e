using System.Text;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.GraphQL.Language;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nb", 0, 1, 1)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\n\rb", 3, 3, 1)]
    [InlineData("\r\r\n\n  x", 6, 4, 3)]
    [InlineData("", 0, 1, 1)]
    [InlineData("x\n", 2, 2, 1)]
    public void GetLocation_Should_CountEachLineEndOnce_When_TheyDiffer(string text, int offset, int line, int column)
    {
        SourceText.FromString(text).GetLocation(offset).ShouldBe(new SourceLocation(line, column));
    }

    [Fact]
    public void GetLocation_Should_CountColumnsInUtf16_When_CharactersTakeSeveralBytes()
    {
        var source = SourceText.FromString("x\n\uFEFFä€😀!");

        source.GetLocation(source.Utf8.Length - 1).ShouldBe(new SourceLocation(2, 6));
        source.GetUtf16Offset(source.Utf8.Length).ShouldBe(source.ToString().Length);
    }

    [Fact]
    public void FromString_Should_KeepHalfPairs_When_TextIsNotWellFormed()
    {
        var source = SourceText.FromString("a\uD83Db\uDE00😀\uD83D");

        Convert.ToHexString(source.Utf8.Span).ShouldBe("61EDA0BD62EDB880F09F9880EDA0BD");
        source.GetUtf16Offset(source.Utf8.Length).ShouldBe(7);
    }

    [Fact]
    public void FromString_Should_GiveTheBytesOfTheText_When_WellFormed()
    {
        const string Text = "{ a(s: \"äöü 😀 €\") }";

        SourceText.FromString(Text, "test.graphql").Utf8.ToArray().ShouldBe(Encoding.UTF8.GetBytes(Text));
        SourceText.FromString(Text, "test.graphql").Name.ShouldBe("test.graphql");
    }
}

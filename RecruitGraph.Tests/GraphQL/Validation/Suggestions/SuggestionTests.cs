using RecruitGraph.GraphQL.Validation.Suggestions;

namespace RecruitGraph.Tests.GraphQL.Validation.Suggestions;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("same", "same", 0)]
    [InlineData("Case", "cASE", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("insert", "insserts", 2)]
    [InlineData("delete", "dlet", 2)]
    [InlineData("swap", "sawp", 1)]
    [InlineData("ab1234", "ba3412", null)]
    public void Measure_Should_CountEdits_When_WithinThreshold(string word, string other, int? expected) =>
        new LexicalDistance(word).Measure(other, 3).ShouldBe(expected);

    [Theory]
    [InlineData("greenish", new[] { "green", "greenish", "GREENISH", "red" }, new[] { "greenish", "GREENISH", "green" })]
    [InlineData("abc", new[] { "a1", "abc10", "abc2", "xyz" }, new[] { "abc2", "a1", "abc10" })]
    [InlineData("a", new[] { "a10", "a2", "a02" }, new[] { "a2" })]
    [InlineData("", new[] { "a", "ab" }, new[] { "a" })]
    public void Of_Should_OrderByDistanceThenNaturally_When_NamesAreNear(string written, string[] names, string[] expected) =>
        SuggestionList.Of(written, names).ShouldBe(expected);

    [Fact]
    public void Of_Should_FindNothing_When_NoNameIsSoLong()
    {
        var name = new string('a', 256);

        SuggestionList.Of(name, [name]).ShouldBe([name]);
        SuggestionList.Of(name + "b", [name]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "A" }, " Did you mean the letter \"A\"?")]
    [InlineData(new[] { "A", "B" }, " Did you mean the letter \"A\" or \"B\"?")]
    [InlineData(new[] { "A", "B", "C" }, " Did you mean the letter \"A\", \"B\", or \"C\"?")]
    [InlineData(
        new[] { "A", "B", "C", "D", "E", "F" }, " Did you mean the letter \"A\", \"B\", \"C\", \"D\", or \"E\"?")]
    public void Of_Should_ProposeFiveAtMost_When_NamesAreGiven(string[] names, string expected) =>
        DidYouMean.Of(names, "the letter").ShouldBe(expected);

    [Theory]
    [InlineData("a9", "a10", -1)]
    [InlineData("a10", "a9", 1)]
    [InlineData("a", "a1", -1)]
    [InlineData("a01", "a1", -1)]
    [InlineData("b", "a", 1)]
    [InlineData("a1b", "a1b", 0)]
    public void Compare_Should_SortDigitsByNumber_When_NamesHaveThem(string a, string b, int expected) =>
        Math.Sign(NaturalComparer.Compare(a, b)).ShouldBe(expected);
}

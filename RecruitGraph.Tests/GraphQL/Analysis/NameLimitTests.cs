using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Analysis;

public sealed class NameLimitTests
{
    private static readonly RequestLimits Twelve = new() { MaxNameLength = 12 };

    [Fact]
    public async Task Document_Should_Run_When_NamesAreAsLongAsAllowed() =>
        (await Twelve.CodesAsync("query TwelveLetter { twelveLetter: t @skip(if: false) }")).ShouldBeEmpty();

    [Theory]
    [InlineData("query ThirteenChars { t }")]
    [InlineData("query($thirteenChars: Int) { t }")]
    [InlineData("query($v: ThirteenChars) { t }")]
    [InlineData("{ thirteenChars: t }")]
    [InlineData("{ thirteenChars }")]
    [InlineData("{ s(thirteenChars: 1) }")]
    [InlineData("{ s(v: $thirteenChars) }")]
    [InlineData("{ s(v: THIRTEENCHARS) }")]
    [InlineData("{ s(o: { thirteenChars: 1 }) }")]
    [InlineData("{ t @thirteenChars }")]
    [InlineData("{ ...ThirteenChars }")]
    [InlineData("fragment ThirteenChars on Query { t }")]
    public async Task Document_Should_BeRefused_When_ANameIsLonger(string document) =>
        (await Twelve.CodesAsync(document)).ShouldBe("NAME_LIMIT_EXCEEDED");

    [Fact]
    public async Task Document_Should_BeRefusedWithoutTheName_When_ItHasHundredsOfThousandsOfCharacters()
    {
        var error = await new RequestLimits().ErrorAsync($"query {new string('A', 850_000)} {{ t }}");

        error["message"]!.GetValue<string>().ShouldBe(
            "The name is too long: 850000 characters, but at most 256 are allowed. Take a shorter one.");
        error["extensions"]!.ToJsonString().ShouldBe("""{"code":"NAME_LIMIT_EXCEEDED","asked":850000,"allowed":256}""");
    }

    [Fact]
    public async Task Document_Should_Run_When_TextsAndCommentsAreLonger() =>
        (await Twelve.CodesAsync("# a comment of many words\n{ s(text: \"a text of many words\") }")).ShouldBeEmpty();
}

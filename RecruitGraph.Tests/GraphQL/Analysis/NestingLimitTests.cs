using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Analysis;

public sealed class NestingLimitTests
{
    private static readonly RequestLimits Four = new() { MaxNesting = 4 };

    [Theory]
    [InlineData("{ a { a { a { t } } } }")]
    [InlineData("{ s(o: { in: { in: { x: 1 } } }) }")]
    [InlineData("{ s(o: { list: [{ x: 1 }] }) }")]
    public async Task Document_Should_Run_When_ItNestsAsDeepAsAllowed(string document) =>
        (await Four.CodesAsync(document)).ShouldBeEmpty();

    [Fact]
    public async Task Error_Should_SayAtLeast_When_CountingStopsAtTheTokens()
    {
        var limits = new RequestLimits { MaxTokens = 10, MaxNesting = 2 };
        var error = await limits.ErrorAsync(LimitTest.Repeat(50, "{ a "));

        error["message"]!.GetValue<string>().ShouldContain("at least 5 levels of brackets");
        error["extensions"]!["asked"]!.GetValue<int>().ShouldBe(5);
    }

    [Theory]
    [InlineData("{ a { a { a { a { t } } } } }")]
    [InlineData("{ s(o: { in: { in: { in: { x: 1 } } } }) }")]
    [InlineData("{ s(v: [[[[1]]]]) }")]
    [InlineData("query($v: [[[[[Int]]]]]) { t }")]
    public async Task Document_Should_BeRefused_When_ItNestsDeeper(string document)
    {
        (await Four.CodesAsync(document)).ShouldBe("NESTING_LIMIT_EXCEEDED");
        (await Four.ErrorAsync(document))["extensions"]!["asked"]!.GetValue<int>().ShouldBe(5);
    }
}

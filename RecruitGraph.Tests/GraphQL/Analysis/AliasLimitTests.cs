using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Analysis;

public sealed class AliasLimitTests
{
    private static readonly RequestLimits Four = new() { MaxAliases = 4 };

    [Theory]
    [InlineData("{ x: t y: t a { x: t y: t } t s }")]
    [InlineData("{ a { ...F } b { ...F } } fragment F on Query { x: t y: t }")]
    public async Task Operation_Should_Run_When_ItHasAsManyAliasesAsAllowed(string document) =>
        (await Four.CodesAsync(document)).ShouldBeEmpty();

    [Theory]
    [InlineData("{ x: t y: t z: t a { x: t y: t } }", 5)]
    [InlineData("{ w: a { ...F } b { ...F } } fragment F on Query { x: t y: t }", 5)]
    [InlineData("{ a { ...F } b { ...F } many { ...F } } fragment F on Query { x: t ...G } fragment G on Query { y: t }", 6)]
    public async Task Operation_Should_BeRefused_When_ItHasMore(string document, int asked)
    {
        (await Four.CodesAsync(document)).ShouldBe("ALIAS_LIMIT_EXCEEDED");
        (await Four.ErrorAsync(document))["extensions"]!["asked"]!.GetValue<int>().ShouldBe(asked);
    }

    [Fact]
    public async Task Error_Should_SayAtLeast_When_FragmentsMultiplyBeyondCounting()
    {
        var limits = RequestLimits.Unlimited with { MaxAliases = 4 };
        var error = await limits.ErrorAsync($"{{ ...F0 }} {LimitTest.Doubling(100, "x: t")}");

        error["extensions"]!.ToJsonString().ShouldBe("""{"code":"ALIAS_LIMIT_EXCEEDED","asked":2147483647,"allowed":4}""");
        error["message"]!.GetValue<string>().ShouldContain("at least 2147483647 aliases");
    }
}

using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Analysis;

public sealed class TokenLimitTests
{
    private static readonly RequestLimits Three = new() { MaxTokens = 3 };

    [Fact]
    public async Task Document_Should_Run_When_ItHasAsManyTokensAsAllowed() =>
        (await Three.CodesAsync("# a comment counts as nothing, and so do commas ,,,\n{ t }")).ShouldBeEmpty();

    [Fact]
    public async Task Document_Should_BeRefused_When_ItHasOneTokenMore() =>
        (await Three.CodesAsync("{ t t }")).ShouldBe("TOKEN_LIMIT_EXCEEDED");

    [Fact]
    public async Task Document_Should_BeRefusedForItsLength_When_TheRestIsNoGraphQL() =>
        (await Three.CodesAsync("{ t t t \u0000 ~ ")).ShouldBe("TOKEN_LIMIT_EXCEEDED");

    [Fact]
    public async Task Document_Should_BeRefused_When_ItHasAMegabyteOfAliases() =>
        (await new RequestLimits().CodesAsync($"{{ {LimitTest.Repeat(120_000, static i => $"a{i}:t ")} }}"))
            .ShouldBe("TOKEN_LIMIT_EXCEEDED");
}

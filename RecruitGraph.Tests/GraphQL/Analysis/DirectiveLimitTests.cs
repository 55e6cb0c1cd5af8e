using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Analysis;

public sealed class DirectiveLimitTests
{
    private static readonly RequestLimits Three = new() { MaxDirectives = 3 };

    [Theory]
    [InlineData("{ t @skip(if: true) ... @include(if: true) { s } ...F @skip(if: false) } fragment F on Query { t }")]
    public async Task Document_Should_Run_When_ItHasAsManyDirectivesAsAllowed(string document) =>
        (await Three.CodesAsync(document)).ShouldBeEmpty();

    [Theory]
    [InlineData("{ t @skip(if: true) s @skip(if: true) a @skip(if: true) { t @skip(if: true) } }", 61)]
    [InlineData("query($v: Int @b) @a { t @c ... @d { t } }", 33)]
    [InlineData("{ t @a @b } fragment F on Query @c { ...G @d } fragment G on Query { t }", 43)]
    [InlineData("{ t @a @a @a @a @a @a }", 14)]
    public async Task Document_Should_BeRefused_When_ItHasMore(string document, int column)
    {
        (await Three.CodesAsync(document)).ShouldBe("DIRECTIVE_LIMIT_EXCEEDED");
        (await Three.ErrorAsync(document))["locations"]![0]!["column"]!.GetValue<int>().ShouldBe(column);
    }
}

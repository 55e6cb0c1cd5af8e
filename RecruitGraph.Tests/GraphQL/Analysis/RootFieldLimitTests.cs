using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Analysis;

public sealed class RootFieldLimitTests
{
    private static readonly RequestLimits Two = new() { MaxRootFields = 2 };

    [Theory]
    [InlineData("{ t s }")]
    [InlineData("{ t t t s ... { t } ...F ...F } fragment F on Query { s t }")]
    [InlineData("{ t a { t s a { t s b { t } } } }")]
    public async Task Operation_Should_Run_When_ItHasAsManyRootFieldsAsAllowed(string document) =>
        (await Two.CodesAsync(document)).ShouldBeEmpty();

    [Fact]
    public async Task Error_Should_TellAllRootFields_When_ThereAreMoreThanFieldsAreAllowed()
    {
        // Counting must not stop at the other limit.
        var limits = Two with { MaxFields = 3 };
        var error = await limits.ErrorAsync($"{{ {LimitTest.Repeat(9, static i => $"x{i}: t ")} }}");

        error["extensions"]!.ToJsonString().ShouldBe("""{"code":"ROOT_FIELD_LIMIT_EXCEEDED","asked":9,"allowed":2}""");
        error["locations"]![0]!["column"]!.GetValue<int>().ShouldBe(15);
    }

    [Theory]
    [InlineData("{ t s x: t }", 7)]
    [InlineData("{ t ... { s ... { x: t } } }", 19)]
    [InlineData("{ t s ...F } fragment F on Query { x: t }", 36)]
    public async Task Operation_Should_BeRefused_When_ItHasMore(string document, int column)
    {
        (await Two.CodesAsync(document)).ShouldBe("ROOT_FIELD_LIMIT_EXCEEDED");
        (await Two.ErrorAsync(document))["locations"]![0]!["column"]!.GetValue<int>().ShouldBe(column);
    }
}

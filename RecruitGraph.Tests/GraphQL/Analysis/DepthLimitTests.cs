using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Analysis;

public sealed class DepthLimitTests
{
    private static readonly RequestLimits Three = new() { MaxDepth = 3 };

    [Theory]
    [InlineData("{ a { a { t } } }")]
    [InlineData("{ ... { ... on Query { a { ... { a { t } } } } } }")]
    [InlineData("{ a { ...F } } fragment F on Query { a { t } }")]
    [InlineData("query A { a { a { t } } }")]
    public async Task Operation_Should_Run_When_ItIsAsDeepAsAllowed(string document) =>
        (await Three.CodesAsync(document)).ShouldBeEmpty();

    [Theory]
    [InlineData("{ t a { a { a { t } } } }", 17)]
    [InlineData("{ a { a { ... { a { t } } } } }", 21)]
    [InlineData("{ t a { ...F } } fragment F on Query { a { a { t } } }", 9)]
    public async Task Operation_Should_BeRefused_When_ItIsDeeper(string document, int column)
    {
        (await Three.CodesAsync(document)).ShouldBe("DEPTH_LIMIT_EXCEEDED");
        var error = await Three.ErrorAsync(document);
        error["extensions"]!["asked"]!.GetValue<int>().ShouldBe(4);
        error["locations"]![0]!["column"]!.GetValue<int>().ShouldBe(column);
    }

    [Fact]
    public async Task Error_Should_SayAtLeast_When_AFragmentLeadsBackToItself() =>
        (await Three.ErrorAsync("{ ...F } fragment F on Query { a { a { ...F } } }"))["message"]!.GetValue<string>()
            .ShouldContain("at least 4 levels");

    [Fact]
    public async Task Document_Should_BeRefused_When_AnOperationThatIsNotAskedForIsTooDeep() =>
        (await Three.CodesAsync("query A { t } query B { a { a { a { t } } } }")).ShouldBe("DEPTH_LIMIT_EXCEEDED");

    [Fact]
    public async Task Depth_Should_BeExact_When_FragmentsAreReachedTwice()
    {
        // F is reached at the top first, and then one deeper.
        const string document = "{ ...F a { ...F } } fragment F on Query { a { ...G } } fragment G on Query { a { t } }";

        (await Three.ErrorAsync(document))["extensions"]!["asked"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task Cycle_Should_BeToldAsSuch_When_FragmentsSpreadThemselves() =>
        (await Three.CodesAsync("{ ...F } fragment F on Query { a { ...F } }")).ShouldBe("GRAPHQL_VALIDATION_FAILED");
}

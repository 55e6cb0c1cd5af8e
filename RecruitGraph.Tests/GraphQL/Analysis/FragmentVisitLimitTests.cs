using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.GraphQL.Analysis;

public sealed class FragmentVisitLimitTests
{
    private static readonly RequestLimits Six = new() { MaxFragmentVisits = 6 };

    [Fact]
    public async Task Operation_Should_Run_When_ItVisitsFragmentsAsOftenAsAllowed() =>
        (await Six.CodesAsync("{ ...F ...F } fragment F on Query { t a { ...G ...G } } fragment G on Query { t }")).ShouldBeEmpty();

    [Fact]
    public async Task Operation_Should_BeRefused_When_ItVisitsFragmentsMoreOften()
    {
        const string document = "{ ...F ...F b { ...G } } fragment F on Query { t a { ...G ...G } } fragment G on Query { t }";

        (await Six.CodesAsync(document)).ShouldBe("FRAGMENT_VISIT_LIMIT_EXCEEDED");
        (await Six.ErrorAsync(document))["extensions"]!["asked"]!.GetValue<int>().ShouldBe(7);
    }

    [Fact]
    public async Task Operation_Should_BeRefused_When_FragmentsMultiply() =>
        (await new RequestLimits().CodesAsync($"{{ ...F0 }} {LimitTest.Doubling(15, "t")}")).ShouldBe("FRAGMENT_VISIT_LIMIT_EXCEEDED");

    [Theory]
    [InlineData(1_000)]
    [InlineData(2_000)]
    [InlineData(4_000)]
    public void Steps_Should_GrowWithTheDocument_When_FragmentsMultiply(int fragments)
    {
        var counts = new DocumentCounts(GraphQLParser.Parse($"{{ ...F0 }} {LimitTest.Doubling(fragments, "t")}"));

        counts.Operations[0].FragmentVisits.ShouldBe(int.MaxValue);
        counts.Operations[0].Depth.ShouldBe(fragments + 1);
        counts.Steps.ShouldBeLessThanOrEqualTo(4 * fragments);
    }
}

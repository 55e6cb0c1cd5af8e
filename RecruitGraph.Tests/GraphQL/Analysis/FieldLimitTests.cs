using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.GraphQL.Analysis;

public sealed class FieldLimitTests
{
    private static readonly RequestLimits Six = new() { MaxFields = 6 };

    [Theory]
    [InlineData("{ t a { t s } b { t } }")]
    [InlineData("{ t t t a { t t } a { t s } b { t } b { t t t } }")]
    [InlineData("{ ...F ...F ... { ...F } } fragment F on Query { t a { t s } b { t } }")]
    public async Task Operation_Should_Run_When_ItHasAsManyFieldsAsAllowed(string document) =>
        (await Six.CodesAsync(document)).ShouldBeEmpty();

    [Theory]
    [InlineData("{ t a { t s } b { t s } }")]
    [InlineData("{ a { ...F } b { ...F } } fragment F on Query { x: t y: t z: t }")]
    public async Task Operation_Should_BeRefused_When_ItHasMore(string document) =>
        (await Six.CodesAsync(document)).ShouldBe("FIELD_LIMIT_EXCEEDED");

    [Fact]
    public async Task Document_Should_BeRefused_When_ItRepeatsFieldsMoreThanFiftyTimesAsOften() =>
        (await Six.CodesAsync($"{{ {LimitTest.Repeat(301, "t ")} }}")).ShouldBe("FIELD_LIMIT_EXCEEDED");

    [Fact]
    public async Task Error_Should_TellThoseBeforeMerging_When_TheyAreRepeatedTooOften() =>
        (await Six.ErrorAsync($"{{ {LimitTest.Repeat(310, "t ")} }}"))["extensions"]!.ToJsonString()
            .ShouldBe("""{"code":"FIELD_LIMIT_EXCEEDED","asked":310,"allowed":300}""");

    [Fact]
    public async Task Document_Should_Run_When_ItRepeatsFieldsFiftyTimes() =>
        (await Six.CodesAsync($"{{ {LimitTest.Repeat(300, "t ")} }}")).ShouldBeEmpty();

    [Fact]
    public async Task Document_Should_BeRefused_When_ItsOperationsRepeatFieldsTogether() =>
        (await Six.CodesAsync(LimitTest.Repeat(61, static i => $"query Q{i} {{ t t t t t }} "))).ShouldBe("FIELD_LIMIT_EXCEEDED");

    [Fact]
    public async Task Operation_Should_BeRefused_When_FragmentsMultiply() =>
        (await (RequestLimits.Unlimited with { MaxFields = 2_000 }).CodesAsync($"{{ ...F0 }} {LimitTest.Doubling(100, "t")}"))
            .ShouldBe("FIELD_LIMIT_EXCEEDED");

    [Fact]
    public void Steps_Should_BeBounded_When_FragmentsMultiplyAndMerge()
    {
        // Every fragment is spread twice at one place: 2^200 ways through the text, but two hundred fields.
        var text = LimitTest.Repeat(200, static i => $"fragment F{i} on Query {{ a {{ ...F{i + 1} }} a {{ ...F{i + 1} }} }} ");
        var document = new DocumentCounts(GraphQLParser.Parse($"{{ ...F0 }} {text} fragment F200 on Query {{ t }}"));
        var merged = new MergedFields(document);
        merged.Count((OperationDefinitionNode)document.Operations[0].Definition, 10, 10_000);

        document.Steps.ShouldBeLessThan(1_000);
        document.Operations[0].Fields.ShouldBe(int.MaxValue);
        merged.Fields.ShouldBe(201);
        merged.Steps.ShouldBeLessThan(2_000);
    }
}

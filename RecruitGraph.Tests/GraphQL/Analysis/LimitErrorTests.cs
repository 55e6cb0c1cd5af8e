using System.Text;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable.Filtering;
using RecruitGraph.Tests.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Queryable;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Analysis;

/// <summary>The errors of all limits in one file, in the one form that clients and the documentation know.</summary>
public sealed class LimitErrorTests
{
    private static readonly (RequestLimits Limits, string Document, string? Variables)[] Requests =
    [
        (new() { MaxTokens = 3 }, "{ t s }", null),
        (new() { MaxNameLength = 4 }, "{ t names }", null),
        (new() { MaxNesting = 2 }, "{ a { a { t } } }", null),
        (new() { MaxDepth = 2 }, "query Deep { a { a { t } } }", null),
        (new() { MaxAliases = 1 }, "query Many { x: t y: t }", null),
        (new() { MaxRootFields = 1 }, "{ t s }", null),
        (new() { MaxFields = 2 }, "{ a { t s } }", null),
        (new() { MaxFragmentVisits = 1 }, "{ ...F ...F } fragment F on Query { t }", null),
        (new() { MaxDirectives = 1 }, "{ t @skip(if: true) s @skip(if: true) }", null),
        (new(), "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", null),
        (new() { MaxFieldCost = 10 }, "query Dear { many { a { t } } }", null),
        (new() { MaxTypeCost = 10 }, "query($v: String) { many { s(text: $v) } }", null),
        (new() { MaxVariablesSize = 8 }, "query($v: String) { s(text: $v) }", """{"v":"long"}"""),
    ];

    [Fact]
    public async Task Errors_Should_HaveOneForm()
    {
        var table = new StringBuilder();
        foreach (var (limits, document, variables) in Requests)
        {
            table.Append(document).Append('\n').Append(await TellAsync(limits, document, variables)).Append("\n\n");
        }

        Snapshot.Match(table.ToString());
    }

    [Theory]
    [InlineData("{ ids(where: { rank: { in: [1, 2, 3, 4, 5, 6] } }) }", "FILTER_TOO_COMPLEX", 6, 5)]
    [InlineData("{ ids(where: { and: [{ and: [{ and: [{ rank: { eq: 1 } }] }] }] }) }", "FILTER_TOO_COMPLEX", 5, 4)]
    [InlineData("{ ids(where: { or: [{ rank: { eq: 1 } }, { rank: { eq: 1 } }, { rank: { eq: 1 } }, { rank: { eq: 1 } }] }) }", "FILTER_TOO_COMPLEX", 4, 3)]
    [InlineData("{ ids(where: { title: { eq: \"12345678\" } }) }", "FILTER_TOO_COMPLEX", 8, 7)]
    [InlineData("{ ids(order: [{ id: ASC } { id: ASC } { id: ASC } { id: ASC } { id: ASC } { id: ASC } { id: ASC } { id: ASC } { id: ASC }]) }", "INVALID_SORTING", 9, 8)]
    [InlineData("{ page(first: 101) { nodes { id } } }", "INVALID_PAGING_ARGUMENTS", 101, 100)]
    [InlineData("{ page(last: 1000) { nodes { id } } }", "INVALID_PAGING_ARGUMENTS", 1000, 100)]
    public async Task Arguments_Should_TellAll_When_TheyAskForTooMuch(string document, string code, int asked, int allowed)
    {
        var limits = new FilterLimits { MaxDepth = 4, MaxConditions = 3, MaxItems = 5, MaxTextLength = 7 };
        var executor = PostingSchema.Executor(
            static () => PostingData.Make().AsQueryable(), new RequestExecutorOptions { Filtering = limits });
        var error = JsonNode.Parse(await executor.RunAsync(document))!["errors"]!.AsArray().ShouldHaveSingleItem()!;

        ShouldTellAll(error);
        error["extensions"]!.ToJsonString().ShouldBe($$"""{"code":"{{code}}","asked":{{asked}},"allowed":{{allowed}}}""");
        error["path"]!.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Answer_Should_TellAll_When_ItIsTooLarge()
    {
        var executor = LongTexts.Executor(new RequestLimits { MaxResponseSize = 1_024 }, textLength: 1_020);
        var error = JsonNode.Parse(await executor.RunAsync("{ text }"))!["errors"]!.AsArray().ShouldHaveSingleItem()!;

        ShouldTellAll(error);
        error["path"]!.ToJsonString().ShouldBe("""["text"]""");
    }

    [Fact]
    public async Task Answer_Should_TellAll_When_TheServerHoldsTooMuch()
    {
        var executor = LongTexts.Executor(new RequestLimits(), textLength: 10_000, memory: new MemoryAccount(5_000));
        var error = JsonNode.Parse(await executor.RunAsync("{ text }"))!["errors"]!.AsArray().ShouldHaveSingleItem()!;

        ShouldTellAll(error);
        error["path"]!.ToJsonString().ShouldBe("""["text"]""");
    }

    [Fact]
    public void Create_Should_TellWholeNumbersAsSuch_And_FractionsAsTheyAre()
    {
        var error = LimitError.Create("X", "It is too much", "units", 2.5, 2, "Ask for less.");

        error.Message.ShouldBe("It is too much: 2.5 units, but at most 2 are allowed. Ask for less.");
        error.Extensions!["asked"].ShouldBe(2.5);
        error.Extensions["allowed"].ShouldBe(2.0);
    }

    private static async Task<string> TellAsync(RequestLimits limits, string document, string? variables)
    {
        var answer = JsonNode.Parse(await LimitTest.Executor(limits).RunAsync(document, variables))!;
        answer["data"].ShouldBeNull();
        var error = answer["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ShouldTellAll(error);
        return error.ToJsonString(ExecutionTest.Plain);
    }

    /// <summary>Code, asked, allowed and a place, and nothing else.</summary>
    private static void ShouldTellAll(JsonNode error)
    {
        var extensions = error["extensions"]!.AsObject();
        extensions["code"]!.GetValue<string>().ShouldNotBeEmpty();
        extensions["asked"]!.GetValue<double>().ShouldBeGreaterThan(extensions["allowed"]!.GetValue<double>());
        extensions.Select(static e => e.Key).ShouldBe(
            error["locations"] is null ? ["code", "asked", "allowed", "where"] : ["code", "asked", "allowed"]);
    }
}

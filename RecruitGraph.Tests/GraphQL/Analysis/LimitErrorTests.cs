using System.Text;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.Tests.GraphQL.Execution;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Analysis;

/// <summary>The errors of all limits in one file, in the one form that clients and the documentation know.</summary>
public sealed class LimitErrorTests
{
    private static readonly (RequestLimits Limits, string Document, string? Variables)[] Requests =
    [
        (new() { MaxTokens = 3 }, "{ t s }", null),
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
        error["extensions"]!.AsObject().Select(static e => e.Key).ShouldBeSubsetOf(["code", "asked", "allowed"]);
        return error.ToJsonString(ExecutionTest.Plain);
    }
}

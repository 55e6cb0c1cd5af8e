using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Analysis.Cost;

/// <summary>What happens to operations that cost as much as allowed, and more; and who is told the cost.</summary>
public sealed class CostLimitTests
{
    private const string Sdl =
        """
        directive @cost(weight: String!) on FIELD_DEFINITION
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        type Query { users(max: Int): [User] @listSize(slicingArguments: ["max"]), runs: Int @cost(weight: "1") }
        type User { age: Int @cost(weight: "2") }
        type Mutation { run: Int @cost(weight: "12") }
        """;

    private static readonly RequestLimits Limits = new() { MaxFieldCost = 11, MaxTypeCost = 6 };

    [Theory]
    [InlineData("{ users(max: 5) { age } }", null, "")]
    [InlineData("{ users(max: 6) { age } }", null, "FIELD_COST_LIMIT_EXCEEDED TYPE_COST_LIMIT_EXCEEDED")]
    [InlineData("{ users(max: 6) { __typename } }", null, "TYPE_COST_LIMIT_EXCEEDED")]
    [InlineData("{ users(max: 5) { age } runs }", null, "FIELD_COST_LIMIT_EXCEEDED")]
    [InlineData("query($n: Int) { users(max: $n) { age } }", """{"n":5}""", "")]
    [InlineData("query($n: Int) { users(max: $n) { age } }", """{"n":6}""", "FIELD_COST_LIMIT_EXCEEDED TYPE_COST_LIMIT_EXCEEDED")]
    [InlineData("query($n: Int) { users(max: $n) { age } }", """{"n":2147483647}""", "FIELD_COST_LIMIT_EXCEEDED TYPE_COST_LIMIT_EXCEEDED")]
    [InlineData("query($n: Int) { users(max: $n) { age } }", """{"n":-5}""", "")]
    [InlineData("mutation { run }", null, "FIELD_COST_LIMIT_EXCEEDED")]
    public async Task Operation_Should_BeRefused_When_ItCostsMoreThanAllowed(string document, string? variables, string codes) =>
        LimitTest.Codes(await Executor().RunAsync(document, variables)).ShouldBe(codes);

    [Fact]
    public async Task Plan_Should_BeCached_When_OtherVariablesCouldCostLess()
    {
        var executor = Executor();
        await executor.RunAsync("{ users(max: 6) { age } }");
        await executor.RunAsync("{ users { age } }");
        executor.CachedPlans.ShouldBe(0);
        await executor.RunAsync("query($n: Int) { users(max: $n) { age } }", """{"n":6}""");
        executor.CachedPlans.ShouldBe(1);
    }

    [Fact]
    public async Task Report_Should_ComeWithTheAnswer() =>
        (await RunAsync("{ users(max: 5) { age } }", CostMode.Report))
            .ShouldBe("""{"data":{"users":null},"extensions":{"operationCost":{"fieldCost":11,"typeCost":6}}}""");

    [Fact]
    public async Task Report_Should_ComeWithTheRefusal_When_TheOperationCostsTooMuch()
    {
        var answer = JsonNode.Parse(await RunAsync("{ users(max: 6) { age } }", CostMode.Report))!;
        answer["errors"]!.AsArray().Count.ShouldBe(2);
        answer["data"].ShouldBeNull();
        answer["extensions"]!.ToJsonString().ShouldBe("""{"operationCost":{"fieldCost":13,"typeCost":7}}""");
    }

    [Fact]
    public async Task Validate_Should_ComeAlone() =>
        (await RunAsync("mutation { __typename }", CostMode.Validate))
            .ShouldBe("""{"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""");

    [Fact]
    public async Task Validate_Should_TellTheCost_When_LimitsAreOff()
    {
        var executor = ExecutionTest.Executor(Sdl, new RequestExecutorOptions { Limits = RequestLimits.Unlimited });
        (await RunAsync(executor, "{ users(max: 1000000) { age } }", CostMode.Validate))
            .ShouldBe("""{"extensions":{"operationCost":{"fieldCost":2000001,"typeCost":1000001}}}""");
    }

    private static RequestExecutor Executor() =>
        ExecutionTest.Executor(Sdl, new RequestExecutorOptions { Limits = Limits });

    private static Task<string> RunAsync(string document, CostMode mode) => RunAsync(Executor(), document, mode);

    private static async Task<string> RunAsync(RequestExecutor executor, string document, CostMode mode)
    {
        await using var result = await executor.ExecuteAsync(
            ExecutionTest.Request(document) with { CostMode = mode }, NoServices.Instance, CancellationToken.None);
        return ExecutionTest.Text((OperationResult)result);
    }
}

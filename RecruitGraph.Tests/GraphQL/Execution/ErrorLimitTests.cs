using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>How many errors of fields one answer tells.</summary>
public sealed class ErrorLimitTests
{
    [Theory]
    [InlineData(5, 5)]
    [InlineData(4, 5)]
    [InlineData(0, 5)]
    [InlineData(1, 1)]
    public async Task Errors_Should_BeToldOneByOne_When_TheyAreNotTooMany(int fails, int max) =>
        Codes(await ErrorsAsync("{ items }", fails, max)).ShouldAllBe(static code => code == "INTERNAL_SERVER_ERROR");

    [Theory]
    [InlineData(6, 5, 2)]
    [InlineData(4_000, 5, 3_996)]
    [InlineData(2, 1, 2)]
    public async Task LastError_Should_SayHowManyAreLeftOut_When_TheyAreTooMany(int fails, int max, int omitted)
    {
        var errors = await ErrorsAsync("{ items }", fails, max);

        errors.Count.ShouldBe(max);
        Codes(errors).Count(static code => code == "INTERNAL_SERVER_ERROR").ShouldBe(max - 1);
        errors[^1]!.ToJsonString(ExecutionTest.Plain).ShouldBe(
            $$$"""{"message":"The answer has too many errors: {{{fails}}} errors, but at most {{{max}}} are allowed. The last {{{omitted}}} are left out.","locations":[{"line":1,"column":3}],"path":["items",{{{max - 1}}}],"extensions":{"code":"ERROR_LIMIT_EXCEEDED","asked":{{{fails}}},"allowed":{{{max}}}}}""");
    }

    [Fact]
    public async Task Data_Should_BeWhole_When_ErrorsAreLeftOut()
    {
        var answer = JsonNode.Parse(await Executor(3, 2).RunAsync("{ items again: items }"))!;
        answer["data"]!.ToJsonString().ShouldBe("""{"items":[null,null,null],"again":[null,null,null]}""");
        answer["errors"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Part_Should_BeLimitedForItself_When_TheAnswerComesInParts()
    {
        var request = ExecutionTest.Request("{ items ... @defer { later: items } }") with { AllowsIncrementalDelivery = true };
        await using var result = await Executor(7, 3).ExecuteAsync(request, NoServices.Instance, CancellationToken.None);
        var errors = new List<JsonArray>();
        await foreach (var answer in ((ResponseStream)result).ReadAsync(CancellationToken.None))
        {
            var payload = JsonNode.Parse(ExecutionTest.Text(answer))!;
            errors.Add((payload["errors"] ?? payload["incremental"]![0]!["errors"])!.AsArray());
            await answer.DisposeAsync();
        }

        errors.Select(static e => e.Count).ShouldBe([3, 3]);
        errors.ShouldAllBe(static e => e[2]!["extensions"]!["asked"]!.GetValue<int>() == 7);
    }

    private static async Task<JsonArray> ErrorsAsync(string document, int fails, int max) =>
        JsonNode.Parse(await Executor(fails, max).RunAsync(document))!["errors"]?.AsArray() ?? [];

    private static List<string> Codes(JsonArray errors) => [.. errors.Select(static e => e!["extensions"]!["code"]!.GetValue<string>())];

    private static RequestExecutor Executor(int fails, int max) => ExecutionTest.Executor(
        new SchemaBuilder { EnableIncrementalDelivery = true }.AddType(new ObjectTypeConfiguration("Query")
        {
            Fields =
            [
                new("items", "[Int]")
                {
                    Resolve = (in _) => Enumerable.Range(0, fails).Select(static _ => (object?)new InvalidOperationException("Secret")),
                },
            ],
        }),
        new RequestExecutorOptions { Limits = new RequestLimits { MaxErrors = max } });
}

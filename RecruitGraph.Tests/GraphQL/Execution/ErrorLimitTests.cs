using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Execution.Incremental;

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

    [Theory]
    [InlineData(1, 9, "1 1 1")]
    [InlineData(3, 9, "3 3 3")]
    [InlineData(3, 8, "3 3 2!9")]
    [InlineData(3, 6, "3 3 1!9")]
    [InlineData(3, 5, "3 2!6 0")]
    [InlineData(3, 3, "3 1!6 0")]
    [InlineData(3, 2, "2!3 0 0")]
    [InlineData(3, 1, "1!3 0 0")]
    public async Task Parts_Should_ShareTheLimit_AndBeSilentOnceItIsTold(int fails, int max, string expected)
    {
        var payloads = await Executor(fails, max).PayloadsAsync("{ items ... @defer { a: items ... @defer { b: items } } }");

        payloads.Select(static p => JsonNode.Parse(p)!)
            .SelectMany(static p => p["incremental"]?.AsArray().Select(static e => e!["errors"]) ?? [p["errors"]])
            .Select(static errors => Describe(errors?.AsArray() ?? []))
            .ShouldBe(expected.Split(' '));
        IncrementalTest.Data(payloads).ShouldBe(
            """{"items":[0],"a":[0],"b":[0]}""".Replace("0", string.Join(',', Enumerable.Repeat("null", fails)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    public async Task FailedPart_Should_SayHowManyThereAre_When_NoMoreAreTold(int fails, int max)
    {
        var payloads = await Executor(fails, max).PayloadsAsync("{ items ... @defer { never } ... @defer { once: never } }");

        var completed = payloads.SelectMany(static p => JsonNode.Parse(p)!["completed"]?.AsArray() ?? []).ToList();
        completed.Count.ShouldBe(2);
        completed.Select(static c => Describe(c!["errors"]!.AsArray())).ShouldBe([$"1!{fails + 1}", $"1!{fails + 2}"]);
    }

    [Fact]
    public async Task FailedParts_Should_ShareTheLimit()
    {
        var document = $"{{ __typename {string.Join(' ', Enumerable.Range(0, 8).Select(static i => $"... @defer {{ a{i}: never }}"))} }}";
        var payloads = await Executor(fails: 0, max: 5).PayloadsAsync(document);

        var errors = IncrementalTest.Merge(payloads).Errors;
        errors.Count(static e => e["extensions"]!["code"]!.GetValue<string>() == "NON_NULL_VIOLATION").ShouldBe(5);
        errors.Skip(5).Select(static e => e["message"]!.GetValue<string>()).ShouldBe(
            [.. new[] { 6, 7, 8 }.Select(static asked => $"The answer has too many errors: at least {asked} errors, but at most 5 are allowed. This one is left out.")]);
    }

    /// <summary>How many errors there are and, where the last says that there are too many, how many it counts.</summary>
    private static string Describe(JsonArray errors) =>
        errors.LastOrDefault()?["extensions"] is { } last && last["code"]!.GetValue<string>() == "ERROR_LIMIT_EXCEEDED"
            ? $"{errors.Count}!{last["asked"]}"
            : $"{errors.Count}";

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
                new("never", "Int!") { Resolve = static (in _) => null },
            ],
        }),
        new RequestExecutorOptions { Limits = new RequestLimits { MaxErrors = max } });
}

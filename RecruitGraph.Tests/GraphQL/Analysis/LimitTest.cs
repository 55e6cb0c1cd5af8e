using System.Text;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Analysis;

/// <summary>What the tests of limits share: a schema, a run, and documents by repetition.</summary>
internal static class LimitTest
{
    public const string Sdl =
        """
        type Query { a: Query, b: Query, s(v: [Int], o: In, text: String): String, t: String, many: [Query] }
        input In { in: In, list: [In], x: Int }
        """;

    public static RequestExecutor Executor(RequestLimits limits) =>
        ExecutionTest.Executor(Sdl, new RequestExecutorOptions { Limits = limits });

    /// <summary>The codes of the answer's errors, without those of fields; empty when the request was executed.</summary>
    public static async Task<string> CodesAsync(this RequestLimits limits, string document, string? variables = null)
    {
        var executor = Executor(limits);
        var codes = Codes(await executor.RunAsync(document, variables));

        // What is refused for its document is not worth a place in the cache.
        executor.CachedPlans.ShouldBe(codes.Length == 0 ? 1 : 0);
        return codes;
    }

    /// <summary>The first error of the answer.</summary>
    public static async Task<JsonNode> ErrorAsync(this RequestLimits limits, string document, string? variables = null) =>
        JsonNode.Parse(await Executor(limits).RunAsync(document, variables))!["errors"]![0]!;

    public static string Codes(string answer) => string.Join(
        ' ', JsonNode.Parse(answer)!["errors"]?.AsArray().Select(static e => e!["extensions"]!["code"]!.GetValue<string>()) ?? []);

    public static string Repeat(int count, string text) => Repeat(count, _ => text);

    public static string Repeat(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            all.Append(text(i));
        }

        return all.ToString();
    }

    /// <summary>Fragments F0 to F{count}, each of which spreads the next twice; the last has a selection of its own.</summary>
    public static string Doubling(int count, string last) =>
        Repeat(count, static i => $"fragment F{i} on Query {{ a {{ ...F{i + 1} }} b {{ ...F{i + 1} }} }} ")
        + $"fragment F{count} on Query {{ {last} }}";
}

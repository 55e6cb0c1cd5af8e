using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>What the reference implementation answers to documents with <c>@defer</c> and <c>@stream</c>.</summary>
public sealed class IncrementalVectorTests(ITestOutputHelper output)
{
    [VectorFact]
    public Task ExecuteAsync_Should_AnswerAsTheReference_When_PayloadsAreMerged() => CompareAsync("merged", static answer =>
    [
        Sorted(answer.Data)?.ToJsonString(ExecutionTest.Plain) ?? "null",
        .. answer.Errors.Select(Essence).Order(StringComparer.Ordinal),
    ]);

    [VectorFact]
    public Task ExecuteAsync_Should_AnnounceAndDeliverAsTheReference_When_OrderIsLeftOut() => CompareAsync("payloads", static answer =>
    [
        .. answer.Pending.Order(StringComparer.Ordinal),
        .. answer.Completed.Select(static c => c.Split(" [{")[0]).Order(StringComparer.Ordinal),
        .. answer.Delivered,
    ]);

    private async Task CompareAsync(string part, Func<MergedAnswer, string[]> describe)
    {
        using var file = ConformanceVectors.Load("incremental-vectors.json");
        var tally = new VectorTally(output, $"incremental-vectors.json {part}");
        foreach (var vector in file.RootElement.GetProperty("vectors").EnumerateArray())
        {
            await tally.CaseAsync(vector.GetProperty("id").ToString(), async () =>
            {
                var (expected, actual) = (Expected(vector), await RunAsync(vector));
                var (wanted, got) = (describe(IncrementalTest.Merge(expected)), describe(IncrementalTest.Merge(actual)));
                return wanted.SequenceEqual(got) && (actual.Count == 1) == (expected.Count == 1)
                    ? null
                    : $"{vector.GetProperty("test")}\nexpected {string.Join("\n   ", expected)}\nactual   {string.Join("\n   ", actual)}";
            });
        }

        tally.ShouldBeComplete(atLeast: 93);
    }

    private static async Task<List<string>> RunAsync(JsonElement vector)
    {
        // The reference executes these documents as they are, without validation.
        var executor = IncrementalTest.Executor(
            vector.GetProperty("schema").GetString()!, new RequestExecutorOptions { ValidatesDocuments = false });
        var request = new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(vector.GetProperty("document").GetString()!),
            Variables = vector.TryGetProperty("variables", out var variables) ? variables : default,
            InitialValue = vector.TryGetProperty("rootValue", out var root) ? ExecutionVectorTests.ToRootValue(root) : null,
            AllowsIncrementalDelivery = true,
        };
        await using var result = await executor.ExecuteAsync(request, NoServices.Instance, CancellationToken.None);
        return await IncrementalTest.ReadAsync(result).WaitAsync(IncrementalTest.Patience);
    }

    private static List<string> Expected(JsonElement vector) => vector.TryGetProperty("single", out var single)
        ? [single.GetRawText()]
        : [
            vector.GetProperty("initialResult").GetRawText(),
            .. vector.GetProperty("subsequentResults").EnumerateArray().Select(static r => r.GetRawText()),
        ];

    private static string Essence(JsonNode error) => new JsonArray(
        error["message"]?.DeepClone(), error["locations"]?.DeepClone(), error["path"]?.DeepClone()).ToJsonString(ExecutionTest.Plain);

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(
            members.OrderBy(static m => m.Key, StringComparer.Ordinal).Select(static m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}

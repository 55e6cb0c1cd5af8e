using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>What the tests of incremental delivery share: run a document, read the payloads, put them together.</summary>
internal static class IncrementalTest
{
    /// <summary>Far beyond what any step takes; a test that gets here hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static RequestExecutor Executor(string sdl, RequestExecutorOptions? options = null) =>
        new(
            new SchemaBuilder { EnableIncrementalDelivery = true }.AddDocument(sdl).Build(),
            options ?? new RequestExecutorOptions());

    public static GraphQLRequest Request(string document, string? variables = null, object? root = null) =>
        ExecutionTest.Request(document, variables, root) with { AllowsIncrementalDelivery = true };

    /// <summary>Every payload as JSON text; there is one when the answer does not come in parts.</summary>
    public static async Task<List<string>> PayloadsAsync(
        this RequestExecutor executor,
        string document,
        string? variables = null,
        object? root = null,
        IServiceProvider? services = null)
    {
        await using var result = await executor.ExecuteAsync(
            Request(document, variables, root), services ?? NoServices.Instance, CancellationToken.None);
        return await ReadAsync(result);
    }

    public static async Task<List<string>> ReadAsync(ExecutionResult result)
    {
        if (result is OperationResult only)
        {
            return [ExecutionTest.Text(only)];
        }

        var stream = result.ShouldBeAssignableTo<ResponseStream>()!;
        stream.Kind.ShouldBe(ResponseStreamKind.Incremental);
        var payloads = new List<string>();
        await foreach (var payload in stream.ReadAsync(CancellationToken.None))
        {
            await using (payload)
            {
                payloads.Add(ExecutionTest.Text(payload));
            }
        }

        return payloads;
    }

    /// <summary>The data of all payloads together.</summary>
    public static string Data(IEnumerable<string> payloads) => Merge(payloads).Data!.ToJsonString(ExecutionTest.Plain);

    public static MergedAnswer Merge(IEnumerable<string> payloads) =>
        MergedAnswer.Of([.. payloads.Select(static p => JsonNode.Parse(p)!.AsObject())]);
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>What the tests of execution share: run a document, read the answer.</summary>
internal static class ExecutionTest
{
    public static RequestExecutor Executor(string sdl, RequestExecutorOptions? options = null) =>
        new(new SchemaBuilder().AddDocument(sdl).Build(), options ?? new RequestExecutorOptions());

    public static RequestExecutor Executor(SchemaBuilder schema, RequestExecutorOptions? options = null) =>
        new(schema.Build(), options ?? new RequestExecutorOptions());

    public static GraphQLRequest Request(string document, string? variables = null, object? root = null) => new()
    {
        Document = Encoding.UTF8.GetBytes(document),
        Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
        InitialValue = root,
    };

    /// <summary>The answer as JSON text.</summary>
    public static async Task<string> RunAsync(
        this RequestExecutor executor,
        string document,
        string? variables = null,
        object? root = null,
        CancellationToken cancellationToken = default)
    {
        await using var result = await executor.ExecuteAsync(
            Request(document, variables, root), NoServices.Instance, cancellationToken);
        return Text(result.ShouldBeAssignableTo<OperationResult>()!);
    }

    /// <summary>The answer's data as JSON text; there must be no errors.</summary>
    public static async Task<string> DataAsync(
        this RequestExecutor executor, string document, string? variables = null, object? root = null)
    {
        var answer = JsonNode.Parse(await executor.RunAsync(document, variables, root))!;
        answer["errors"].ShouldBeNull();
        return answer["data"]!.ToJsonString(Plain);
    }

    public static string Text(OperationResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        if (result.Length is { } length)
        {
            length.ShouldBe(output.WrittenCount);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static JsonSerializerOptions Plain { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>A host without services.</summary>
internal sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}

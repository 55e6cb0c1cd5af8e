using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Types.Introspection;

/// <summary>Runs the introspection query on the schemas of the reference implementation's own tests.</summary>
public sealed class IntrospectionVectorTests(ITestOutputHelper output)
{
    [VectorFact]
    public async Task Introspect_Should_GiveTheReferencesAnswer_When_ASchemaIsAskedAboutItself()
    {
        using var vectors = ConformanceVectors.Load("introspection-vectors.json");
        var query = Encoding.UTF8.GetBytes(vectors.RootElement.GetProperty("query").GetString()!);
        var tally = new VectorTally(output, "introspection-vectors.json");
        foreach (var vector in vectors.RootElement.GetProperty("vectors").EnumerateArray())
        {
            await tally.CaseAsync(vector.GetProperty("id").ToString(), async () =>
            {
                var schema = new SchemaBuilder { AllowUnknownDirectives = true }
                    .AddDocument(vector.GetProperty("sdl").GetString()!)
                    .BuildUnvalidated();
                var actual = await ExecuteAsync(schema, query);
                var expected = new JsonObject { ["data"] = JsonNode.Parse(vector.GetProperty("data").GetRawText()) };
                return FindDifference(Sort(expected)!, Sort(JsonNode.Parse(actual))!, "$");
            });
        }

        tally.ShouldBeComplete(atLeast: 227);
    }

    private static async Task<string> ExecuteAsync(GraphQLSchema schema, byte[] query)
    {
        var executor = new RequestExecutor(schema, new RequestExecutorOptions());
        await using var result = await executor.ExecuteAsync(
            new GraphQLRequest { Document = query }, NoServices.Instance, CancellationToken.None);
        var buffer = new ArrayBufferWriter<byte>();
        result.ShouldBeAssignableTo<OperationResult>()!.WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The order of types, members and locations is an implementation's own; only their names count.</summary>
    private static JsonNode? Sort(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject entries:
                return new JsonObject(entries.Select(static e => KeyValuePair.Create(e.Key, Sort(e.Value))));
            case JsonArray items:
                return new JsonArray([.. items.Select(Sort).OrderBy(Key, StringComparer.Ordinal)]);
            default:
                return node?.DeepClone();
        }
    }

    private static string Key(JsonNode? node) =>
        node is JsonObject entries ? entries["name"]?.GetValue<string>() ?? string.Empty : node?.ToJsonString() ?? string.Empty;

    private static string? FindDifference(JsonNode? expected, JsonNode? actual, string path)
    {
        if (JsonNode.DeepEquals(expected, actual))
        {
            return null;
        }

        if (expected is JsonObject expectedObject && actual is JsonObject actualObject)
        {
            return expectedObject.Select(e => e.Key).Union(actualObject.Select(e => e.Key))
                .Select(key => FindDifference(expectedObject[key], actualObject[key], $"{path}.{key}"))
                .First(static d => d is not null);
        }

        if (expected is JsonArray expectedArray && actual is JsonArray actualArray && expectedArray.Count == actualArray.Count)
        {
            return expectedArray.Zip(actualArray, (e, a) => FindDifference(e, a, $"{path}[{Key(e)}]")).First(static d => d is not null);
        }

        return $"{path}: expected {Shorten(expected)}, but was {Shorten(actual)}";
    }

    private static string Shorten(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length <= 400 ? text : $"{text[..400]}...";
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}

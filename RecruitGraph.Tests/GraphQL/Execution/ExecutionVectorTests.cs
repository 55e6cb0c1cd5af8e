using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>What the reference implementation answers to documents over JSON root values.</summary>
public sealed class ExecutionVectorTests(ITestOutputHelper output)
{
    /// <summary>Vectors that are answered differently on purpose, and why.</summary>
    private static readonly Dictionary<int, string> Different = new()
    {
        [26] = "The space inside braces of a printed default: 16.15.0 has none, 17.1.0 has it.",
        [100] = "The vector runs a subscription once, like a query; here a subscription answers with a stream.",
        [424] = "@experimental_disableErrorPropagation is in no edition of the specification.",
        [456] = "Answers are not delivered incrementally, so the initial count of @stream is not read.",
    };

    [VectorFact]
    public async Task ExecuteAsync_Should_AnswerAsTheReference_When_VectorIsPortable()
    {
        using var file = ConformanceVectors.Load("execution-vectors.json");
        var (passed, total) = (0, 0);
        var misses = new List<string>();
        foreach (var vector in file.RootElement.GetProperty("vectors").EnumerateArray())
        {
            if (!vector.GetProperty("portable").GetBoolean() || !vector.TryGetProperty("result", out var expected))
            {
                continue;
            }

            total++;
            var id = vector.GetProperty("id").GetInt32();
            var miss = await CompareAsync(vector, expected);
            if (miss is null)
            {
                passed++;
                Different.ShouldNotContainKey(id);
            }
            else if (!Different.ContainsKey(id))
            {
                misses.Add($"{id} {vector.GetProperty("test").GetString()}\n{miss}");
            }
        }

        output.WriteLine($"{passed} / {total}, {Different.Count} different on purpose");
        misses.Count.ShouldBe(0, string.Join("\n\n", misses.Take(12)));
        passed.ShouldBe(total - Different.Count);
    }

    private static async Task<string?> CompareAsync(JsonElement vector, JsonElement expected)
    {
        string actual;
        try
        {
            actual = await RunAsync(vector);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }

        // What only 16.15.0 answers differs from 17.1.0 in words, which are the latter's here.
        var words = vector.GetProperty("verifiedBy").EnumerateArray().Any(v => v.GetString() == "17.1.0");
        var (wanted, got) = (Normalize(expected.GetRawText(), words), Normalize(actual, words));
        return wanted == got ? null : $"expected {wanted}\nactual   {got}";
    }

    private static async Task<string> RunAsync(JsonElement vector)
    {
        var schema = new SchemaBuilder { EnableIncrementalDelivery = true }
            .AddDocument(vector.GetProperty("schema").GetString()!)
            .Build();
        var executor = new RequestExecutor(schema, new RequestExecutorOptions
        {
            // The functions whose names begin so parse and validate, the others execute whatever they are given.
            ValidatesDocuments = vector.GetProperty("fn").GetString()!.StartsWith("graphql", StringComparison.Ordinal),
            ParserOptions = new ParserOptions { AllowFragmentArguments = true },
        });
        var request = new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(vector.GetProperty("document").GetString()!),
            OperationName = vector.TryGetProperty("operationName", out var name) ? name.GetString() : null,
            Variables = vector.TryGetProperty("variables", out var variables) ? variables : default,
            InitialValue = vector.TryGetProperty("rootValue", out var root) ? ToRootValue(root) : null,
        };
        await using var result = await executor.ExecuteAsync(request, NoServices.Instance, CancellationToken.None);
        return ExecutionTest.Text((OperationResult)result);
    }

    private static object? ToRootValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(ToRootValue).ToArray(),
        JsonValueKind.Object when value.TryGetProperty("$throw", out var message) =>
            new GraphQLException(new GraphQLError(message.GetString()!)),
        JsonValueKind.Object => value.EnumerateObject().DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => ToRootValue(p.Value)),
        _ => JsonValues.ToObject(value),
    };

    /// <summary>Data as it stands, errors with what the specification says of them.</summary>
    private static string Normalize(string answer, bool words)
    {
        var node = JsonNode.Parse(answer)!.AsObject();
        var errors = node["errors"]?.AsArray().Select(e => new JsonObject
        {
            ["message"] = words ? e!["message"]!.DeepClone() : null,
            ["locations"] = e!["locations"]?.DeepClone(),
            ["path"] = e["path"]?.DeepClone(),
        });
        return new JsonObject
        {
            ["errors"] = errors is null ? null : new JsonArray([.. errors]),
            ["hasData"] = node.ContainsKey("data"),
            ["data"] = node["data"]?.DeepClone(),
        }.ToJsonString(ExecutionTest.Plain);
    }
}

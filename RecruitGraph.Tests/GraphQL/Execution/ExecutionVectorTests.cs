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
    [VectorFact]
    public async Task ExecuteAsync_Should_AnswerAsTheReference_When_VectorIsPortable()
    {
        using var file = ConformanceVectors.Load("execution-vectors.json");
        var tally = new VectorTally(output, "execution-vectors.json portable");
        foreach (var vector in file.RootElement.GetProperty("vectors").EnumerateArray())
        {
            if (vector.GetProperty("portable").GetBoolean() && vector.TryGetProperty("result", out var expected))
            {
                await tally.CaseAsync(vector.GetProperty("id").ToString(), () => CompareAsync(vector, expected));
            }
        }

        tally.ShouldBeComplete(atLeast: 241);
    }

    private static async Task<string?> CompareAsync(JsonElement vector, JsonElement expected)
    {
        var actual = await RunAsync(vector);

        // What only 16.15.0 answers differs from 17.1.0 in words, which are the latter's here.
        var words = vector.GetProperty("verifiedBy").EnumerateArray().Any(v => v.GetString() == "17.1.0");
        var (wanted, got) = (Normalize(SupersededTexts.Update(expected.GetRawText()), words), Normalize(actual, words));
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
            AllowsIncrementalDelivery = true,
        };
        await using var result = await executor.ExecuteAsync(request, NoServices.Instance, CancellationToken.None);
        return result is OperationResult answer && !IsWithoutStream(answer)
            ? ExecutionTest.Text(answer)
            : await RunForOneEventAsync(executor, request);
    }

    // The reference's execute runs a subscription as it does for one event, without asking anybody for a stream.
    private static bool IsWithoutStream(OperationResult answer) =>
        answer is { HasData: false, Errors: [{ Message: var message }] }
        && message.EndsWith("has no event stream.", StringComparison.Ordinal);

    private static async Task<string> RunForOneEventAsync(RequestExecutor executor, GraphQLRequest request)
    {
        var events = new[] { request.InitialValue }.ToAsyncEnumerable();
        var fields = executor.Schema.SubscriptionType!.Fields.ToDictionary(f => f.Name, object? (_) => events);
        await using var result = await executor.ExecuteAsync(
            request with { InitialValue = fields }, NoServices.Instance, CancellationToken.None);
        await using var answers = ((ResponseStream)result).ReadAsync(CancellationToken.None).GetAsyncEnumerator();
        (await answers.MoveNextAsync()).ShouldBeTrue();
        await using var answer = answers.Current;
        return ExecutionTest.Text(answer);
    }

    internal static object? ToRootValue(JsonElement value) => value.ValueKind switch
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

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation;
using RecruitGraph.Tests.GraphQL.Execution;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>Random operations with random variables over resolvers that give both implementations the same values.</summary>
[Trait("Category", "Differential")]
public sealed class ExecutionDifferentialTests(ITestOutputHelper output)
{
    private const int Cases = 3000;

    private static readonly GraphQLSchema Schema = DifferentialSchemas.Build(DifferentialSchemas.Everything);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Execute_Should_AgreeWithTheReference_When_OperationsAreRandom(bool isAsync)
    {
        var schema = DifferentialSchemas.Build(DifferentialSchemas.Everything);
        HashedResolvers.Install(schema, isAsync);
        var executor = new RequestExecutor(schema, new RequestExecutorOptions { Limits = RequestLimits.Unlimited });
        await using var reference = await ReferenceImplementation.StartAsync(("everything", DifferentialSchemas.Everything));
        await new DifferentialRun(output, $"npm graphql 17.1.0, random operations executed{(isAsync ? ", asynchronous resolvers" : "")}", reference)
        {
            Ask = static tried => new JsonObject
            {
                ["op"] = "execute",
                ["schema"] = tried.Schema,
                ["document"] = tried.Document,
                ["variables"] = tried.Variables?.DeepClone(),
            },
            Compare = (tried, answer) => CompareAsync(executor, tried, answer, isAsync),
        }.RunAsync(FuzzOptions.Seeds(Cases).Select(Generate));
    }

    private static DifferentialCase Generate(int seed)
    {
        var random = new SeededRandom(seed);
        var generator = new OperationGenerator(Schema, random, conflicts: false);
        var document = generator.Generate(OperationType.Query, OperationType.Query, OperationType.Mutation);
        return new DifferentialCase(seed, document) { Schema = "everything", Variables = generator.ValuesOfVariables() };
    }

    private static async Task<string?> CompareAsync(
        RequestExecutor executor, DifferentialCase tried, JsonElement answer, bool isAsync)
    {
        if (!IsExecutable(tried.Document))
        {
            return null;
        }

        using var variables = JsonDocument.Parse(tried.Variables!.ToJsonString());
        await using var result = await executor.ExecuteAsync(
            new GraphQLRequest { Document = Encoding.UTF8.GetBytes(tried.Document), Variables = variables.RootElement },
            NoServices.Instance,
            CancellationToken.None);
        using var ours = JsonDocument.Parse(ExecutionTest.Text((OperationResult)result), new JsonDocumentOptions { MaxDepth = 512 });
        var (actual, expected) = (Normalize(ours.RootElement, isAsync), Normalize(answer, isAsync));
        return actual == expected ? null : $"actual\n{actual}\nreference\n{expected}";
    }

    /// <summary>What a shrunken document must still be: the reference implementation takes empty selection sets, a server does not.</summary>
    private static bool IsExecutable(string document)
    {
        try
        {
            return DocumentValidator.Validate(Schema, GraphQLParser.Parse(document)).Count == 0;
        }
        catch (SyntaxException)
        {
            return false;
        }
    }

    /// <summary>
    /// Data as it stands, numbers in one form; errors in the order of their texts. Where a null has bubbled up from fields that
    /// ran side by side, which of them failed first is nobody's to say (specification, section 6.4.4): one of them is enough.
    /// </summary>
    private static string Normalize(JsonElement answer, bool isAsync)
    {
        var text = new StringBuilder();
        var hasData = answer.TryGetProperty("data", out var data);
        if (answer.TryGetProperty("errors", out var errors))
        {
            var described = errors.EnumerateArray()
                .Select(error => isAsync && FindBubbled(error, data) is { } place ? $"errors below {place}" : Describe(error));
            foreach (var error in described.Distinct().Order(StringComparer.Ordinal))
            {
                text.Append(error).Append('\n');
            }
        }

        text.Append(hasData ? "data " : "no data");
        Write(data, text);
        return text.ToString();
    }

    /// <summary>The place of the null that an error has bubbled up to; null where it stands in its own place.</summary>
    private static string? FindBubbled(JsonElement error, JsonElement data)
    {
        if (!error.TryGetProperty("path", out var path) || data.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        var place = string.Empty;
        foreach (var key in path.EnumerateArray())
        {
            if (data.ValueKind == JsonValueKind.Null)
            {
                return $"the null at {place}";
            }

            data = key.ValueKind == JsonValueKind.Number ? data[key.GetInt32()] : data.GetProperty(key.GetString()!);
            place += $"/{key}";
        }

        return null;
    }

    private static string Describe(JsonElement error)
    {
        var text = new StringBuilder(error.GetProperty("message").GetString());
        if (error.TryGetProperty("locations", out var locations))
        {
            foreach (var location in locations.EnumerateArray())
            {
                text.Append(' ').Append(location.GetProperty("line")).Append(':').Append(location.GetProperty("column"));
            }
        }

        return text.Append(error.TryGetProperty("path", out var path) ? $" {path.GetRawText()}" : string.Empty).ToString();
    }

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var property in value.EnumerateObject())
                {
                    text.Append(property.Name).Append(':');
                    Write(property.Value, text);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append('"').Append(value.GetString()).Append('"');
                break;
            case JsonValueKind.Number:
                text.Append(Numbers.Format(value.GetDouble()));
                break;
            default:
                text.Append(value.ToString());
                break;
        }
    }
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation;
using RecruitGraph.Tests.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Execution.Incremental;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>
/// Random operations with <c>@defer</c> and <c>@stream</c> answer, once their parts are put together, what they answer without
/// these directives. Where a null bubbles it may bubble less far: to the edge of its part.
/// </summary>
[Trait("Category", "Differential")]
public sealed partial class AnswersInPartsTests(ITestOutputHelper output)
{
    private const int Cases = 400;

    private static readonly GraphQLSchema Schema = DifferentialSchemas.Build(DifferentialSchemas.Everything, parts: true);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Parts_Should_MakeTheWholeAnswer_When_OperationsAreRandom(bool isAsync, bool fails)
    {
        var executor = CreateExecutor(isAsync, fails);
        var (inParts, withoutErrors) = (0, 0);
        foreach (var seed in FuzzOptions.Seeds(Cases))
        {
            var generator = new OperationGenerator(Schema, new SeededRandom(seed), conflicts: false, parts: true);
            var document = generator.Generate(OperationType.Query);
            var variables = generator.ValuesOfVariables().ToJsonString();
            if (!IsValid(document))
            {
                continue;
            }

            var outcome = await RunAsync(executor, document, variables);
            if (outcome.Difference is not null)
            {
                FuzzOptions.End();
            }

            outcome.Difference.ShouldBeNull(
                outcome.Difference is null ? null : await ShrinkAsync(executor, seed, document, variables));
            inParts += outcome.Payloads > 1 ? 1 : 0;
            withoutErrors += outcome is { Payloads: > 1, HasErrors: false } ? 1 : 0;
        }

        output.WriteLine($"{inParts} answers in parts, {withoutErrors} of them without errors");
        if (!FuzzOptions.IsAskedFor)
        {
            inParts.ShouldBeGreaterThan(0);
            withoutErrors.ShouldBeGreaterThan(0);
        }
    }

    private static RequestExecutor CreateExecutor(bool isAsync, bool fails)
    {
        var schema = DifferentialSchemas.Build(DifferentialSchemas.Everything, parts: true);
        HashedResolvers.Install(schema, isAsync, fails);
        return new RequestExecutor(schema, new RequestExecutorOptions { Limits = RequestLimits.Unlimited });
    }

    private static async Task<Outcome> RunAsync(RequestExecutor executor, string document, string variables)
    {
        var whole = JsonNode.Parse(await executor.RunAsync(PartDirective().Replace(document, string.Empty), variables))!;
        var hasErrors = whole["errors"] is not null;
        try
        {
            var payloads = await executor.PayloadsAsync(document, variables);
            return new Outcome(payloads.Count, hasErrors, Compare(whole, hasErrors, payloads));
        }
        catch (Exception exception)
        {
            return new Outcome(0, hasErrors, exception.ToString());
        }
    }

    private static string? Compare(JsonNode whole, bool hasErrors, List<string> payloads)
    {
        var merged = IncrementalTest.Merge(payloads);
        var (expected, actual) = (whole["data"], merged.Data);
        var isWhole = hasErrors ? IsWithin(expected, actual) : JsonNode.DeepEquals(expected, actual);
        if (!isWhole || hasErrors != (merged.Errors.Count > 0))
        {
            return $"whole\n{whole.ToJsonString(ExecutionTest.Plain)}\nparts\n{string.Join('\n', payloads)}";
        }

        return merged.Errors.Find(static e => e["message"]!.GetValue<string>() == "Unexpected execution error.")?.ToJsonString();
    }

    /// <summary>Whether an answer has all that another one has, and perhaps something where that has null.</summary>
    private static bool IsWithin(JsonNode? part, JsonNode? whole) => (part, whole) switch
    {
        (null, _) => true,
        (JsonObject fields, JsonObject all) => fields.All(f => all.ContainsKey(f.Key) && IsWithin(f.Value, all[f.Key])),
        (JsonArray items, JsonArray all) => items.Count == all.Count && items.Zip(all).All(static i => IsWithin(i.First, i.Second)),
        _ => JsonNode.DeepEquals(part, whole),
    };

    private static bool IsValid(string document)
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

    private static async Task<string> ShrinkAsync(RequestExecutor executor, int seed, string document, string variables)
    {
        var small = await DocumentShrinker.ShrinkAsync(document, async tried => await DifferenceAsync(tried) is not null);
        return $"seed {seed}\n{small}\n{variables}\n{await DifferenceAsync(small)}";

        async Task<string?> DifferenceAsync(string tried) =>
            IsValid(tried) ? (await RunAsync(executor, tried, variables)).Difference : null;
    }

    [GeneratedRegex(@"@\s*(defer|stream)\b\s*(\([^)]*\))?")]
    private static partial Regex PartDirective();

    private sealed record Outcome(int Payloads, bool HasErrors, string? Difference);
}

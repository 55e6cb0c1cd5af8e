using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Validation;

/// <summary>What the reference implementation answers: message and locations, in order, of one rule and of all together.</summary>
public sealed class ValidationVectorTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Rules that the reference implementation offers beyond the specification.</summary>
    private static readonly HashSet<string> BeyondSpecification =
        ["MaxIntrospectionDepthRule", "NoDeprecatedCustomRule", "NoSchemaIntrospectionCustomRule"];

    private readonly Dictionary<(string Name, bool IsIncremental), GraphQLSchema> _schemas = [];
    private JsonDocument? _vectors;

    public void Dispose() => _vectors?.Dispose();

    [VectorFact]
    public void Rule_Should_AnswerAsReference_When_InSpecification() =>
        Run("plain", "errors", atLeast: 531, static v => !IsIncremental(v) && !HasFragmentArguments(v) && !IsBeyond(v));

    [VectorFact]
    public void Rule_Should_AnswerAsReference_When_DeliveryIsIncremental() => Run("incremental", "errors", atLeast: 53, IsIncremental);

    [VectorFact]
    public void Rule_Should_AnswerAsReference_When_FragmentsHaveArguments() => Run("fragment arguments", "errors", atLeast: 43, HasFragmentArguments);

    [VectorFact]
    public void Rule_Should_AnswerAsReference_When_BeyondSpecification() => Run("beyond the specification", "errors", atLeast: 38, IsBeyond);

    [VectorFact]
    public void AllRules_Should_AnswerAsReference_When_RunTogether() => Run("all rules together", "allRulesErrors", atLeast: 665, static _ => true);

    private static bool IsIncremental(JsonElement vector) =>
        vector.TryGetProperty("incremental", out var incremental) && incremental.GetBoolean();

    private static bool HasFragmentArguments(JsonElement vector) => HasOption(vector, "fragmentArguments");

    private static bool IsBeyond(JsonElement vector) => BeyondSpecification.Contains(vector.GetProperty("rule").GetString()!);

    private static bool HasOption(JsonElement vector, string option) =>
        vector.TryGetProperty("options", out var options)
        && options.ValueKind == JsonValueKind.Object
        && options.TryGetProperty(option, out var value)
        && value.GetBoolean();

    private void Run(string part, string expected, int atLeast, Func<JsonElement, bool> isWanted)
    {
        _vectors = ConformanceVectors.Load("validation-vectors.json");
        var tally = new VectorTally(output, $"validation-vectors.json {part}");
        foreach (var vector in _vectors.RootElement.GetProperty("vectors").EnumerateArray())
        {
            if (!isWanted(vector))
            {
                continue;
            }

            tally.Case(
                $"{vector.GetProperty("id")} {vector.GetProperty("test").GetString()}",
                () => Compare(Validate(vector, expected == "errors"), vector.GetProperty(expected)));
        }

        tally.ShouldBeComplete(atLeast);
    }

    private IReadOnlyList<GraphQLError> Validate(JsonElement vector, bool isIsolated)
    {
        var document = GraphQLParser.Parse(vector.GetProperty("document").GetString()!, new ParserOptions
        {
            AllowFragmentArguments = HasFragmentArguments(vector),
            AllowDirectivesOnDirectiveDefinitions = true,
        });
        var schema = vector.GetProperty("schema").GetString() is { } name ? FindSchema(name, IsIncremental(vector)) : null;
        var rule = CreateRule(vector.GetProperty("rule").GetString()!);
        if (vector.GetProperty("target").GetString() == "sdl")
        {
            return SdlValidator.Validate(document, schema, isIsolated ? rule : ValidationRules.TypeSystem);
        }

        return DocumentValidator.Validate(schema!, document, new ValidationOptions
        {
            Rules = isIsolated ? rule : ValidationRules.Specified,
            HideSuggestions = HasOption(vector, "hideSuggestions"),
        });
    }

    private static ValidationRules CreateRule(string name)
    {
        var type = typeof(ValidationRule).Assembly.GetType($"RecruitGraph.GraphQL.Validation.Rules.{name}", throwOnError: true)!;
        return new ValidationRules(() => (ValidationRule)Activator.CreateInstance(type)!);
    }

    private GraphQLSchema FindSchema(string name, bool isIncremental)
    {
        if (!_schemas.TryGetValue((name, isIncremental), out var schema))
        {
            var sdl = _vectors!.RootElement.GetProperty("schemas").GetProperty(name).GetString()!;
            schema = new SchemaBuilder { EnableIncrementalDelivery = isIncremental }.AddDocument(sdl).BuildUnvalidated();
            _schemas.Add((name, isIncremental), schema);
        }

        return schema;
    }

    private static string? Compare(IReadOnlyList<GraphQLError> actual, JsonElement expected)
    {
        var actualText = string.Join('\n', actual.Select(static error =>
            $"{error.Message} @ {string.Join(' ', error.Locations.Select(static l => $"{l.Line}:{l.Column}"))}"));
        var expectedText = string.Join('\n', expected.EnumerateArray().Select(static error =>
            $"{error.GetProperty("message").GetString()} @ {string.Join(' ', Locations(error))}"));
        return actualText == expectedText ? null : $"expected\n{expectedText}\nbut was\n{actualText}";
    }

    private static IEnumerable<string> Locations(JsonElement error) =>
        error.TryGetProperty("locations", out var locations) && locations.ValueKind == JsonValueKind.Array
            ? locations.EnumerateArray().Select(static l => $"{l.GetProperty("line")}:{l.GetProperty("column")}")
            : [];
}

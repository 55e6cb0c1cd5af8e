using System.Text.Json;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Types;

/// <summary>Builds, extends, validates, prints and sorts the schemas of the reference implementation's own tests.</summary>
public sealed class SchemaVectorTests(ITestOutputHelper output)
{
    /// <summary>What single printed types refer to.</summary>
    private static readonly List<(string Use, string Definition)> NotPrinted =
    [
        ("implements Foo & Bar & Baz", " interface Foo interface Bar interface Baz"),
        ("FirstType | SecondType | ThirdType", " type FirstType type SecondType type ThirdType"),
    ];

    [VectorFact]
    public void Build_Should_GiveTheReferencesSchema_When_ADocumentIsRead() => Run("build", atLeast: 430, vector =>
    {
        var builder = CreateBuilder(vector).AddDocument(vector.GetProperty("sdl").GetString()!);
        return PrintOrFail(vector, builder)
            ?? (vector.TryGetProperty("schemaErrors", out var errors) && !IsAssumedValid(vector)
                ? CompareErrors(errors, builder.BuildUnvalidated())
                : null);
    });

    [VectorFact]
    public void Build_Should_GiveTheReferencesSchema_When_ADocumentExtendsAnother() => Run("extend", atLeast: 61, vector =>
    {
        var builder = CreateBuilder(vector);
        var text = vector.GetProperty("base").GetString()!;
        _ = text.Length == 0 ? builder.AddDocument(new DocumentNode([])) : builder.AddDocument(text);
        return PrintOrFail(vector, builder.AddDocument(vector.GetProperty("extension").GetString()!));
    });

    [VectorFact]
    public void Validate_Should_FindTheReferencesErrors_When_ASchemaBreaksRules() => Run("validateSchema", atLeast: 241, vector =>
    {
        var schema = new SchemaBuilder { AllowUnknownDirectives = true }.AddDocument(vector.GetProperty("sdl").GetString()!).BuildUnvalidated();
        return CompareErrors(vector.GetProperty("errors"), schema);
    });

    [VectorFact]
    public void Print_Should_GiveTheReferencesText_When_ASchemaIsPrinted() => Run("print", atLeast: 213, vector =>
    {
        // Where the original was built in code, its text is the schema.
        var printed = SupersededTexts.Update(vector.GetProperty("printed").GetString()!);
        var function = vector.GetProperty("fn").GetString();
        var sdl = vector.TryGetProperty("sdl", out var given) ? given.GetString() : null;
        if (function == "printIntrospectionSchema")
        {
            return Compare(printed, SchemaPrinter.PrintIntrospection(Build(sdl ?? "type Query { field: String }")));
        }

        var schema = Build(sdl ?? printed + string.Concat(NotPrinted.Where(d => printed.Contains(d.Use, StringComparison.Ordinal)).Select(d => d.Definition)));
        return Compare(
            printed,
            function == "printType"
                ? SchemaPrinter.Print(schema.FindType(vector.GetProperty("type").GetString()!)!)
                : SchemaPrinter.Print(schema));
    });

    [VectorFact]
    public void Print_Should_GiveTheReferencesText_When_ASchemaIsSorted() => Run("sort", atLeast: 10, vector =>
        Compare(vector.GetProperty("printed").GetString()!, SchemaPrinter.Print(Build(vector.GetProperty("sdl").GetString()!), sorted: true)));

    private static bool IsAssumedValid(JsonElement vector) =>
        vector.TryGetProperty("options", out var options) && options.TryGetProperty("assumeValid", out _);

    private static SchemaBuilder CreateBuilder(JsonElement vector) => new()
    {
        AllowUnknownDirectives = vector.TryGetProperty("options", out _),
    };

    private static GraphQLSchema Build(string sdl) => new SchemaBuilder().AddDocument(sdl).BuildUnvalidated();

    private static string? PrintOrFail(JsonElement vector, SchemaBuilder builder)
    {
        try
        {
            if (builder.ValidateDocuments() is { Count: > 0 } broken)
            {
                throw new SchemaException(broken);
            }

            var printed = SchemaPrinter.Print(builder.BuildUnvalidated());
            return vector.TryGetProperty("printed", out var expected)
                ? Compare(expected.GetString()!, printed)
                : $"should fail: {vector.GetProperty("error")}";
        }
        catch (SchemaException refused)
        {
            return vector.TryGetProperty("error", out var expected)
                ? Compare(expected.GetProperty("message").GetString()!, refused.Message)
                : refused.Message;
        }
    }

    private static string? CompareErrors(JsonElement expected, GraphQLSchema schema) => Compare(
        string.Join("\n", expected.EnumerateArray().Select(static e => Describe(
            e.GetProperty("message").GetString()!,
            e.TryGetProperty("locations", out var locations)
                ? locations.EnumerateArray().Select(static l => (l.GetProperty("line").GetInt32(), l.GetProperty("column").GetInt32()))
                : []))),
        string.Join("\n", SchemaValidator.Validate(schema).Select(static e =>
            Describe(e.Message, e.Locations.Select(static l => (l.Line, l.Column))))));

    private static string Describe(string message, IEnumerable<(int Line, int Column)> locations) =>
        $"{message} {string.Join(" ", locations.Select(static l => $"{l.Line}:{l.Column}"))}".TrimEnd();

    private static string? Compare(string expected, string actual) =>
        expected == actual ? null : $"expected:\n{expected}\nbut was:\n{actual}";

    private void Run(string section, int atLeast, Func<JsonElement, string?> check)
    {
        using var vectors = ConformanceVectors.Load("schema-vectors.json");
        var tally = new VectorTally(output, $"schema-vectors.json {section}");
        var index = 0;
        foreach (var vector in vectors.RootElement.GetProperty(section).EnumerateArray())
        {
            index++;
            tally.Case($"#{index} {vector.GetProperty("test").GetString()}", () => check(vector));
        }

        tally.ShouldBeComplete(atLeast);
    }
}

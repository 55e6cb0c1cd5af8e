using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation;
using RecruitGraph.Tests.GraphQL.Language;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>Random documents: the verdict, every error with its places, and the printed text, as npm graphql has them.</summary>
[Trait("Category", "Differential")]
public sealed class ValidationDifferentialTests(ITestOutputHelper output)
{
    private const int Cases = 4000;

    private static readonly Dictionary<string, GraphQLSchema> Schemas = new()
    {
        ["recruiting"] = DifferentialSchemas.Build(DifferentialSchemas.Recruiting),
        ["everything"] = DifferentialSchemas.Build(DifferentialSchemas.Everything),
    };

    [Fact]
    public async Task Validate_Should_AgreeWithTheReference_When_DocumentsAreRandom()
    {
        await using var reference = await ReferenceImplementation.StartAsync(
            ("recruiting", DifferentialSchemas.Recruiting), ("everything", DifferentialSchemas.Everything));
        await new DifferentialRun(output, "npm graphql 17.1.0, random documents validated", reference)
        {
            Ask = static tried => new JsonObject { ["op"] = "validate", ["schema"] = tried.Schema, ["document"] = tried.Document },
            Compare = static (tried, answer) => Task.FromResult(Compare(tried, answer)),
        }.RunAsync(FuzzOptions.Seeds(Cases).Select(Generate));
    }

    private static DifferentialCase Generate(int seed)
    {
        var random = new SeededRandom(seed);
        var name = random.Percent(40) ? "recruiting" : "everything";
        var document = new OperationGenerator(Schemas[name], random, conflicts: true)
            .Generate(OperationType.Query, OperationType.Query, OperationType.Query, OperationType.Mutation, OperationType.Subscription);
        return new DifferentialCase(seed, random.Percent(35) ? document : new DocumentMutator(Schemas[name]).Mutate(document, random))
        {
            Schema = name,
        };
    }

    private static string? Compare(DifferentialCase tried, JsonElement answer)
    {
        var expected = answer.TryGetProperty("syntaxError", out var broken) ? Describe(broken) : Describe(answer);
        var actual = Validate(Schemas[tried.Schema], tried.Document);
        return actual == expected ? null : $"actual\n{actual}\nreference\n{expected}";
    }

    private static string Validate(GraphQLSchema schema, string text)
    {
        DocumentNode document;
        try
        {
            document = GraphQLParser.Parse(text, LanguageVectors.ReferenceOptions);
        }
        catch (SyntaxException invalid)
        {
            return Describe(invalid.Message, [invalid.Location]);
        }

        var errors = DocumentValidator.Validate(schema, document);
        return errors.Count == 0
            ? SyntaxPrinter.Print(document)
            : string.Join('\n', errors.Select(static e => Describe(e.Message, e.Locations)).Order(StringComparer.Ordinal));
    }

    private static string Describe(JsonElement answer)
    {
        if (!answer.TryGetProperty("errors", out var errors))
        {
            return DescribeError(answer);
        }

        return errors.GetArrayLength() == 0
            ? answer.GetProperty("printed").GetString()!
            : string.Join('\n', errors.EnumerateArray().Select(DescribeError).Order(StringComparer.Ordinal));
    }

    private static string DescribeError(JsonElement error) => Describe(
        error.GetProperty("message").GetString()!,
        error.GetProperty("locations").EnumerateArray().Select(static l => new SourceLocation(l.GetProperty("line").GetInt32(), l.GetProperty("column").GetInt32())));

    private static string Describe(string message, IEnumerable<SourceLocation> locations) =>
        $"{message} {string.Join(' ', locations.Select(static l => $"{l.Line}:{l.Column}"))}";
}

using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation;
using RecruitGraph.Tests.GraphQL.Language;
using RecruitGraph.Tests.Infrastructure;
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
        await new DifferentialRun(output, KnownDifferences.RandomDocuments, reference)
        {
            Ask = static tried => new JsonObject { ["op"] = "validate", ["schema"] = tried.Schema, ["document"] = tried.Document },
            Compare = static (tried, answer) => Task.FromResult(Compare(Schemas[tried.Schema], tried.Document, answer)),
        }.RunAsync(FuzzOptions.Seeds(Cases).Select(Generate));
    }

    [Theory]
    [InlineData("query($v: Level) { searches(by: [{ level: $v }]) }")]
    [InlineData("query($v: Level) { search(by: { level: $v }) }")]
    [InlineData("query($v: Level) { searches(by: { level: $v }) }")]
    public async Task Validate_Should_FindTheNullableVariable_When_TheReferenceMissesItBehindAWrappedType(string document)
    {
        const string sdl = """
            enum Level { LOW }
            input Search @oneOf { level: Level }
            type Query { search(by: Search!): Int searches(by: [Search!]): Int }
            """;
        await using var reference = await ReferenceImplementation.StartAsync(("search", sdl));
        var answer = await reference.AskAsync(new JsonObject { ["op"] = "validate", ["schema"] = "search", ["document"] = document });
        var schema = DifferentialSchemas.Build(sdl);

        KnownDifferences.Of(KnownDifferences.RandomDocuments).ShouldContain(KnownDifferences.NullableOneOfVariable);
        answer.GetProperty("errors").GetArrayLength().ShouldBe(0);
        DocumentValidator.Validate(schema, GraphQLParser.Parse(document)).ShouldHaveSingleItem().Message
            .ShouldBe("Variable \"$v\" is of type \"Level\" but must be non-nullable to be used for OneOf Input Object \"Search\".");
        Compare(schema, document, answer).ShouldBeNull();
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

    private static string? Compare(GraphQLSchema schema, string text, JsonElement answer)
    {
        var expected = answer.TryGetProperty("syntaxError", out var broken) ? Describe(broken) : Describe(answer);
        string actual;
        try
        {
            var document = GraphQLParser.Parse(text, LanguageVectors.ReferenceOptions);
            var errors = DocumentValidator.Validate(schema, document);
            actual = Describe(document, errors);
            if (actual != expected && Describe(document, [.. WrappedOneOfRule.Without(schema, document, errors)]) == expected)
            {
                return null;
            }
        }
        catch (SyntaxException invalid)
        {
            actual = Describe(invalid.Message, [invalid.Location]);
        }

        return AbbreviatedText.IsSame(expected, actual) ? null : $"actual\n{actual}\nreference\n{expected}";
    }

    private static string Describe(DocumentNode document, IReadOnlyList<GraphQLError> errors) => errors.Count == 0
        ? SyntaxPrinter.Print(document)
        : string.Join('\n', errors.Select(static e => Describe(e.Message, e.Locations)).Order(StringComparer.Ordinal));

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

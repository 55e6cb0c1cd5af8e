using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>Schemas with random mistakes and changes: what is wrong with them, how they print, and what changed.</summary>
[Trait("Category", "Differential")]
public sealed partial class SchemaDifferentialTests(ITestOutputHelper output)
{
    private const int Cases = 1000;

    private static readonly GraphQLSchema Schema = DifferentialSchemas.Build(DifferentialSchemas.Everything);

    /// <summary>What the reference implementation does not compare.</summary>
    private static readonly HashSet<SchemaChangeKind> Beyond =
    [
        SchemaChangeKind.RootTypeChanged, SchemaChangeKind.RootTypeAdded, SchemaChangeKind.OneOfAdded, SchemaChangeKind.OneOfRemoved,
        SchemaChangeKind.SpecifiedByChanged, SchemaChangeKind.DeprecationChanged,
        SchemaChangeKind.RequiredArgDefaultRemoved, SchemaChangeKind.RequiredInputFieldDefaultRemoved,
    ];

    [Fact]
    public async Task Build_Should_AgreeWithTheReference_When_SchemasAreRandomlyBroken()
    {
        await using var reference = await ReferenceImplementation.StartAsync();
        await new DifferentialRun(output, "npm graphql 17.1.0, random schemas built and printed", reference)
        {
            Ask = static tried => new JsonObject { ["op"] = "build", ["sdl"] = tried.Document },
            Compare = static (tried, answer) => Task.FromResult(CompareBuilt(tried.Document, answer)),
        }.RunAsync(FuzzOptions.Seeds(Cases).Select(static seed => new DifferentialCase(seed, Mutate(seed)) { Schema = "mutated" }));
    }

    [Fact]
    public async Task Compare_Should_AgreeWithTheReference_When_SchemasRandomlyChange()
    {
        await using var reference = await ReferenceImplementation.StartAsync();
        await new DifferentialRun(output, "npm graphql 17.1.0, random schema changes", reference)
        {
            Ask = static tried => new JsonObject
            {
                ["op"] = "changes",
                ["before"] = DifferentialSchemas.Everything,
                ["after"] = Builds(tried.Document) ? tried.Document : DifferentialSchemas.Everything,
            },
            Compare = static (tried, answer) => Task.FromResult(CompareChanges(tried.Document, answer)),
        }.RunAsync(FuzzOptions.Seeds(Cases).Select(static seed => new DifferentialCase(seed, Change(seed)) { Schema = "mutated" }));
    }

    /// <summary>A mutation that leaves a valid schema; none where many tries give none.</summary>
    private static string Change(int seed)
    {
        const int tries = 30;
        var random = new SeededRandom(seed);
        var mutator = new DocumentMutator(Schema);
        return Enumerable.Range(0, tries).Select(_ => mutator.Mutate(DifferentialSchemas.Everything, random)).FirstOrDefault(Builds)
            ?? DifferentialSchemas.Everything;
    }

    private static string Mutate(int seed) => new DocumentMutator(Schema).Mutate(DifferentialSchemas.Everything, new SeededRandom(seed));

    private static bool Builds(string sdl)
    {
        try
        {
            DifferentialSchemas.Build(sdl);
            return true;
        }
        catch (Exception exception) when (exception is SyntaxException or SchemaException)
        {
            return false;
        }
    }

    private static string? CompareBuilt(string sdl, JsonElement answer)
    {
        if (answer.TryGetProperty("hasNoAnswer", out _))
        {
            return null;
        }

        string actual;
        try
        {
            actual = SchemaPrinter.Print(DifferentialSchemas.Build(sdl));
        }
        catch (SyntaxException invalid)
        {
            actual = $"{invalid.Message} {invalid.Location.Line}:{invalid.Location.Column}";
        }
        catch (SchemaException invalid)
        {
            actual = string.Join('\n', invalid.Errors
                .Select(static e => $"{e.Message} {string.Join(' ', e.Locations.Select(static l => $"{l.Line}:{l.Column}"))}".TrimEnd())
                .Order(StringComparer.Ordinal));
        }

        if (actual.Contains("must not use itself", StringComparison.Ordinal))
        {
            // Section 3.13 forbids it, the reference implementation does not look for it.
            return null;
        }

        var expected = answer.TryGetProperty("printed", out var printed)
            ? printed.GetString()!
            : string.Join('\n', answer.GetProperty("errors").EnumerateArray().Select(Describe).Order(StringComparer.Ordinal));
        return AbbreviatedText.IsSame(expected, actual) ? null : $"actual\n{actual}\nreference\n{expected}";
    }

    private static string Describe(JsonElement error) =>
        $"{error.GetProperty("message").GetString()} {string.Join(' ', error.GetProperty("locations").EnumerateArray().Select(static l => $"{l.GetProperty("line")}:{l.GetProperty("column")}"))}".TrimEnd();

    // JavaScript's word for nothing is no help.
    [GeneratedRegex(" has changed to \"undefined\"\\.$")]
    private static partial Regex Undefined();

    private static string? CompareChanges(string sdl, JsonElement answer)
    {
        if (!Builds(sdl))
        {
            return null;
        }

        var expected = answer.GetProperty("changes").EnumerateArray().Select(static c => Undefined().Replace(c.GetString()!, " was removed.")).Order(StringComparer.Ordinal).ToList();
        var actual = SchemaComparer.Compare(Schema, DifferentialSchemas.Build(sdl))
            .Where(static c => !Beyond.Contains(c.Kind))
            .Select(static c => $"{c.Code} {c.Description}")
            .Order(StringComparer.Ordinal)
            // The reference keeps silent of types that change safely beside a default.
            .Where(c => expected.Contains(c) || !c.Contains("_CHANGED_KIND_SAFE", StringComparison.Ordinal))
            .ToList();
        return actual.SequenceEqual(expected) ? null : $"actual\n{string.Join('\n', actual)}\nreference\n{string.Join('\n', expected)}";
    }
}

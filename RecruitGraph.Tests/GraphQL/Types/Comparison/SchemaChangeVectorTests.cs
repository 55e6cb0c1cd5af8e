using System.Text.Json;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Types.Comparison;

/// <summary>Compares the schemas of the reference implementation's own tests: kinds and words of every change.</summary>
public sealed class SchemaChangeVectorTests(ITestOutputHelper output)
{
    /// <summary>What the reference implementation does not compare.</summary>
    private static readonly HashSet<SchemaChangeKind> Beyond =
    [
        SchemaChangeKind.RootTypeChanged, SchemaChangeKind.RootTypeAdded, SchemaChangeKind.OneOfAdded, SchemaChangeKind.OneOfRemoved,
        SchemaChangeKind.SpecifiedByChanged, SchemaChangeKind.DeprecationChanged,
        SchemaChangeKind.RequiredArgDefaultRemoved, SchemaChangeKind.RequiredInputFieldDefaultRemoved,
    ];

    [VectorFact]
    public void Compare_Should_FindTheReferencesChanges_When_ASchemaChanges()
    {
        using var vectors = ConformanceVectors.Load("schema-change-vectors.json");
        var tally = new VectorTally(output, "schema-change-vectors.json");
        var index = 0;
        foreach (var vector in vectors.RootElement.GetProperty("vectors").EnumerateArray())
        {
            tally.Case($"{index++} {vector.GetProperty("test").GetString()}", () => Compare(vector));
        }

        tally.ShouldBeComplete(atLeast: 57);
    }

    private static string? Compare(JsonElement vector)
    {
        var (before, after) = (Build(vector, "oldSDL"), Build(vector, "newSDL"));
        if (vector.GetProperty("test").GetString()!.Contains("implicitly removed", StringComparison.Ordinal))
        {
            // The vector's schema was made in code without a directive that no text can leave out.
            after.Directives = [.. after.Directives.Where(static d => d.Name != "deprecated")];
        }

        var wanted = vector.GetProperty("fn").GetString() switch
        {
            "findBreakingChanges" => [SchemaChangeCriticality.Breaking],
            "findDangerousChanges" => [SchemaChangeCriticality.Dangerous],
            _ => Enum.GetValues<SchemaChangeCriticality>(),
        };
        var actual = SchemaComparer.Compare(before, after)
            .Where(c => wanted.Contains(c.Criticality) && !Beyond.Contains(c.Kind))
            .Select(static c => $"{c.Code} {c.Description}");
        var isOlder = vector.GetProperty("from").GetString()!.StartsWith("16.", StringComparison.Ordinal);
        var expected = vector.GetProperty("changes").EnumerateArray().Select(change =>
        {
            var (type, description) = (change.GetProperty("type").GetString()!, change.GetProperty("description").GetString()!);
            return $"{type} {(isOlder ? SupersededTexts.UpdateChange(type, description) : description)}";
        });
        var (actualText, expectedText) = (string.Join("\n    ", actual.Order()), string.Join("\n    ", expected.Order()));
        return actualText == expectedText ? null : $"{actualText}\n    expected\n    {expectedText}";
    }

    private static GraphQLSchema Build(JsonElement vector, string version) =>
        new SchemaBuilder().AddDocument(vector.GetProperty(version).GetString() is { Length: > 0 } sdl ? sdl : "scalar Any").BuildUnvalidated();
}

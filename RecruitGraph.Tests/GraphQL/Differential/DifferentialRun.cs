using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>A document that both implementations are asked about.</summary>
/// <param name="Seed">Makes it again.</param>
/// <param name="Document">Its text.</param>
internal sealed record DifferentialCase(int Seed, string Document)
{
    /// <summary>Which schema.</summary>
    public required string Schema { get; init; }

    /// <summary>The values of its variables.</summary>
    public JsonObject? Variables { get; init; }
}

/// <summary>Asks both implementations about many cases and fails with the first differences, made small.</summary>
internal sealed class DifferentialRun(ITestOutputHelper output, string suite, ReferenceImplementation reference)
{
    private const int BatchSize = 250;

    private static readonly int MostShown = FuzzOptions.IsAskedFor ? 1 : 5;

    private readonly List<string> _misses = [];
    private int _total;
    private int _differing;

    /// <summary>How a case is put to the reference implementation.</summary>
    public required Func<DifferentialCase, JsonObject> Ask { get; init; }

    /// <summary>How our answer differs from the reference's; null where it does not.</summary>
    public required Func<DifferentialCase, JsonElement, Task<string?>> Compare { get; init; }

    /// <summary>Tries cases until there are no more, or too many have differed.</summary>
    public async Task RunAsync(IEnumerable<DifferentialCase> cases)
    {
        foreach (var batch in cases.Chunk(BatchSize))
        {
            var answers = await reference.AskAsync([.. batch.Select(Ask)]);
            for (var i = 0; i < batch.Length; i++)
            {
                _total++;
                if (await Compare(batch[i], answers[i]) is not null)
                {
                    _differing++;
                    await AddMissAsync(batch[i]);
                }
            }

            if (_misses.Count >= MostShown)
            {
                break;
            }
        }

        ConformanceReport.Add(output, suite, _total - _differing, _total);
        _misses.Count.ShouldBe(0, string.Join("\n\n", _misses));
    }

    private async Task AddMissAsync(DifferentialCase found)
    {
        if (_misses.Count >= MostShown)
        {
            return;
        }

        FuzzOptions.End();
        var small = found with
        {
            Document = await DocumentShrinker.ShrinkAsync(
                found.Document, async document => await DifferenceAsync(found with { Document = document }) is not null),
        };
        var difference = await DifferenceAsync(small);
        var seed = found.Seed.ToString(CultureInfo.InvariantCulture);
        _misses.Add($"{suite}, seed {seed}, schema {found.Schema}\n{small.Document}\n{small.Variables?.ToJsonString()}\n{difference}");
    }

    private async Task<string?> DifferenceAsync(DifferentialCase tried) => await Compare(tried, await reference.AskAsync(Ask(tried)));
}

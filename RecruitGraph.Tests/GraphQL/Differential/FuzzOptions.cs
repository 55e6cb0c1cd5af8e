using System.Diagnostics;
using System.Globalization;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>How much is tried: a fixed number of cases from a fixed seed, unless the environment asks for more.</summary>
internal static class FuzzOptions
{
    private const int DefaultSeed = 20261121;

    /// <summary><c>RECRUITGRAPH_FUZZ_SEED</c>: the seed of the first case; each case has the next one.</summary>
    public static int Seed { get; } = Read("RECRUITGRAPH_FUZZ_SEED") is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : DefaultSeed;

    /// <summary>
    /// The seeds to try. <c>RECRUITGRAPH_FUZZ</c> asks for a number of cases (<c>5000</c>), for seconds (<c>60s</c>) or for
    /// cases without end (<c>forever</c>).
    /// </summary>
    /// <param name="cases">How many there are where nobody asks.</param>
    public static IEnumerable<int> Seeds(int cases)
    {
        var wanted = Read("RECRUITGRAPH_FUZZ") ?? cases.ToString(CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        var seconds = wanted.EndsWith('s') ? int.Parse(wanted.AsSpan(..^1), CultureInfo.InvariantCulture) : 0;
        var most = wanted == "forever" || seconds > 0 ? long.MaxValue : int.Parse(wanted, CultureInfo.InvariantCulture);
        for (long i = 0; i < most && (seconds == 0 || watch.Elapsed.TotalSeconds < seconds); i++)
        {
            yield return unchecked((int)(Seed + i));
        }
    }

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

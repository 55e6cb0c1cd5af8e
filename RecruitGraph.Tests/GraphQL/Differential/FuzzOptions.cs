using System.Diagnostics;
using System.Globalization;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>How much is tried: a fixed number of cases from a fixed seed, unless the environment asks for more.</summary>
internal static class FuzzOptions
{
    private const int DefaultSeed = 20261121;

    private static volatile bool _isOver;

    /// <summary>Whether somebody asked for random cases, and waits for a difference.</summary>
    public static bool IsAskedFor { get; } = Read("RECRUITGRAPH_FUZZ") is not null;

    /// <summary><c>RECRUITGRAPH_FUZZ_SEED</c>: the seed of the first case; each case has the next one.</summary>
    public static int Seed { get; } = Read("RECRUITGRAPH_FUZZ_SEED") is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : DefaultSeed;

    /// <summary>
    /// The seeds to try. <c>RECRUITGRAPH_FUZZ</c> asks for a number of cases (<c>5000</c>) or for seconds (<c>60s</c>), which end with
    /// the first difference.
    /// </summary>
    /// <param name="cases">How many there are where nobody asks.</param>
    public static IEnumerable<int> Seeds(int cases)
    {
        var wanted = Read("RECRUITGRAPH_FUZZ") ?? cases.ToString(CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        var seconds = wanted.EndsWith('s') ? int.Parse(wanted.AsSpan(..^1), CultureInfo.InvariantCulture) : 0;
        var most = seconds > 0 ? long.MaxValue : int.Parse(wanted, CultureInfo.InvariantCulture);
        for (long i = 0; i < most && !_isOver && (seconds == 0 || watch.Elapsed.TotalSeconds < seconds); i++)
        {
            yield return unchecked((int)(Seed + i));
        }
    }

    /// <summary>A difference was found: whoever asked for random cases is told, and no kind goes on.</summary>
    public static void End() => _isOver = IsAskedFor;

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

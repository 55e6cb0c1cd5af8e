using System.Diagnostics;

namespace RecruitGraph.Benchmarks.Shims;

/// <summary>What a call costs through its shim, compared with the GraphQL requests that it stands for.</summary>
/// <param name="Name">The call.</param>
/// <param name="Legacy">The median time of the legacy calls.</param>
/// <param name="Graph">The median time of the GraphQL requests.</param>
/// <param name="Ratio">The median of the rounds' ratios.</param>
internal sealed record ShimCost(string Name, TimeSpan Legacy, TimeSpan Graph, double Ratio)
{
    /// <summary>A shim may cost this much of what it stands for.</summary>
    public const double Allowed = 1.15;

    // Before that the runtime still compiles what is called often.
    private const int WarmUps = 300;

    public bool IsMet => Ratio <= Allowed;

    /// <summary>
    /// Measures in turn, A B and then B A, so that whatever else the machine does falls on both; a round is short, and its ratio stands
    /// for itself.
    /// </summary>
    /// <param name="client">Sends the requests, one at a time.</param>
    /// <param name="call">What is measured.</param>
    /// <param name="rounds">How many rounds, at least one.</param>
    /// <param name="callsPerRound">How often each side is called in a round, at least once.</param>
    public static async Task<ShimCost> MeasureAsync(ShimClient client, ShimCall call, int rounds, int callsPerRound)
    {
        for (var i = 0; i < WarmUps / callsPerRound; i++)
        {
            await TimeAsync(client, call.Legacy, callsPerRound);
            await TimeAsync(client, call.Graph, callsPerRound);
        }

        var times = new List<(double Legacy, double Graph)>(rounds);
        for (var i = 0; i < rounds; i++)
        {
            var first = await TimeAsync(client, i % 2 == 0 ? call.Legacy : call.Graph, callsPerRound);
            var second = await TimeAsync(client, i % 2 == 0 ? call.Graph : call.Legacy, callsPerRound);
            times.Add(i % 2 == 0 ? (first, second) : (second, first));
        }

        return new ShimCost(
            call.Name,
            TimeSpan.FromSeconds(Median(times.Select(time => time.Legacy)) / callsPerRound),
            TimeSpan.FromSeconds(Median(times.Select(time => time.Graph)) / callsPerRound),
            Median(times.Select(time => time.Legacy / time.Graph)));
    }

    private static async Task<double> TimeAsync(ShimClient client, IReadOnlyList<PreparedRequest> requests, int times)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            foreach (var request in requests)
            {
                await client.SendAsync(request);
            }
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1
            ? sorted[sorted.Count / 2]
            : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}

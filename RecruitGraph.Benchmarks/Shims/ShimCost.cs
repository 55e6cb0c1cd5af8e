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
    /// for itself. Every call has its round before the next one begins, so that a busy minute falls on all of them and not on one.
    /// </summary>
    /// <param name="client">Sends the requests, one at a time.</param>
    /// <param name="calls">What is measured.</param>
    /// <param name="rounds">How many rounds, at least one.</param>
    /// <param name="callsPerRound">How often each side is called in a round, at least once.</param>
    /// <param name="cancellationToken">Ends the measuring.</param>
    public static async Task<IReadOnlyList<ShimCost>> MeasureAsync(
        ShimClient client, IReadOnlyList<ShimCall> calls, int rounds, int callsPerRound, CancellationToken cancellationToken)
    {
        for (var i = 0; i < WarmUps / callsPerRound; i++)
        {
            await RunRoundAsync(i, static (_, _, _) => { });
        }

        var times = calls.ToDictionary(call => call, _ => new List<(double Legacy, double Graph)>(rounds));
        for (var i = 0; i < rounds; i++)
        {
            await RunRoundAsync(i, (call, legacy, graph) => times[call].Add((legacy, graph)));
        }

        return [.. calls.Select(call => Of(call.Name, times[call], callsPerRound))];

        async Task RunRoundAsync(int round, Action<ShimCall, double, double> took)
        {
            foreach (var call in calls)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var isLegacyFirst = round % 2 == 0;
                var first = await TimeAsync(client, isLegacyFirst ? call.Legacy : call.Graph, callsPerRound);
                var second = await TimeAsync(client, isLegacyFirst ? call.Graph : call.Legacy, callsPerRound);
                took(call, isLegacyFirst ? first : second, isLegacyFirst ? second : first);
            }
        }
    }

    private static ShimCost Of(string name, IReadOnlyList<(double Legacy, double Graph)> times, int callsPerRound) => new(
        name,
        TimeSpan.FromSeconds(Median(times.Select(time => time.Legacy)) / callsPerRound),
        TimeSpan.FromSeconds(Median(times.Select(time => time.Graph)) / callsPerRound),
        Median(times.Select(time => time.Legacy / time.Graph)));

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

using System.CommandLine;
using System.Globalization;
using System.Text;
using RecruitGraph.Benchmarks.Servers;
using RecruitGraph.Data.Demo;
using RecruitGraph.Data.Users;
using RecruitGraph.Server.Hosting;

namespace RecruitGraph.Benchmarks.Shims;

/// <summary><c>bench shims</c>: what the legacy dialects cost on top of the graph.</summary>
internal static class ShimCommand
{
    private const int CallsPerRound = 20;

    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "A quarter of the rounds: shows what is far off." };
        var results = new Option<DirectoryInfo?>("--results") { Description = "A folder for the table; it is printed in any case." };
        var command = new Command("shims", "Legacy calls against the GraphQL requests they stand for.") { quick, results };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(quick) ? 15 : 60, parsed.GetValue(results), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int rounds, DirectoryInfo? results, CancellationToken cancellationToken)
    {
        await using var server = await MeasuredServer.StartAsync(cancellationToken);
        using var client = new ShimClient(server);
        var (seeker, staff, admin) = (await SignInAsync(Role.JobSeeker), await SignInAsync(Role.Hr), await SignInAsync(Role.Admin));
        var calls = await new ShimCalls(client, seeker, staff, admin).PrepareAsync();
        var costs = await ShimCost.MeasureAsync(client, calls, rounds, CallsPerRound, cancellationToken);
        var table = Table(costs);
        Console.Write(table);
        if (results is not null)
        {
            results.Create();
            await File.WriteAllTextAsync(Path.Combine(results.FullName, "shims.md"), table, cancellationToken);
        }

        var met = costs.Count(cost => cost.IsMet);
        Console.WriteLine($"goals met {met} of {costs.Count}");
        return met == costs.Count ? 0 : 1;

        Task<string> SignInAsync(Role role) => client.SignInAsync(DemoDataLoader.UserNames[role], HostingOptions.DefaultDemoPassword);
    }

    private static string Table(IEnumerable<ShimCost> costs)
    {
        var table = new StringBuilder("| legacy calls | legacy, ms | GraphQL, ms | ratio | at most |\n|---|---|---|---|---|\n");
        foreach (var cost in costs)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {cost.Name} | {cost.Legacy.TotalMilliseconds:0.000} | {cost.Graph.TotalMilliseconds:0.000} | {cost.Ratio:0.00} | {ShimCost.Allowed} |\n");
        }

        return table.ToString();
    }
}

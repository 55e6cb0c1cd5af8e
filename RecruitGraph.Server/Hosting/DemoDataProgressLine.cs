using System.Globalization;
using RecruitGraph.Data.Demo;
using Spectre.Console;

namespace RecruitGraph.Server.Hosting;

/// <summary>Shows how far the demo data has come: a bar on a terminal, a line for each quarter anywhere else.</summary>
internal static class DemoDataProgressLine
{
    private const int Steps = 4;

    /// <summary>Loads while it shows; gives what the loading gives.</summary>
    public static Task<long> ShowAsync(Func<IProgress<DemoDataProgress>, Task<long>> load)
    {
        var capabilities = AnsiConsole.Profile.Capabilities;
        if (Console.IsOutputRedirected || !capabilities.Ansi)
        {
            return load(new Lines());
        }

        // A bar asks nothing, so it needs no input; without this word an input from elsewhere would make it lines.
        capabilities.Interactive = true;
        return ShowBarAsync(load);
    }

    private static Task<long> ShowBarAsync(Func<IProgress<DemoDataProgress>, Task<long>> load) =>
        AnsiConsole.Progress().StartAsync(context => load(new Bar(context.AddTask("Loading demo data"))));

    private sealed class Bar(ProgressTask task) : IProgress<DemoDataProgress>
    {
        public void Report(DemoDataProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Written;
        }
    }

    private sealed class Lines : IProgress<DemoDataProgress>
    {
        private long _shown = -1;

        public void Report(DemoDataProgress value)
        {
            var step = value.Total == 0 ? Steps : value.Written * Steps / value.Total;
            if (step > _shown)
            {
                _shown = step;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Loading demo data: {value.Written:N0} of {value.Total:N0} rows"));
            }
        }
    }
}

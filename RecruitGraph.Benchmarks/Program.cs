using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using RecruitGraph.Benchmarks.Shims;

// Named as people call it, by the script.
var root = new Command("./recruitgraph", "RecruitGraph's tools.")
{
    new HelpOption(), new Command("bench", "Measures the server, as ratios within one run.") { ShimCommand.Create() },
};
var parsed = root.Parse(args);
if (parsed is { Errors.Count: > 0, Action: null or ParseErrorAction })
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"recruitgraph: {error.Message}");
    }

    return 2;
}

return await parsed.InvokeAsync();

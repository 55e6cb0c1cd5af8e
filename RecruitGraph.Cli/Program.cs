using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using RecruitGraph.Cli;
using RecruitGraph.Cli.Schemas;

// Named as people call it, by the script.
var root = new Command("./recruitgraph", "RecruitGraph's tools.") { new HelpOption(), SchemaCommand.Create() };
var parsed = root.Parse(args);
if (parsed is { Errors.Count: > 0, Action: null or ParseErrorAction })
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"recruitgraph: {error.Message}");
    }

    Console.Error.WriteLine("recruitgraph: --help behind a command shows what it takes.");
    return ExitCodes.Usage;
}

return await parsed.InvokeAsync();

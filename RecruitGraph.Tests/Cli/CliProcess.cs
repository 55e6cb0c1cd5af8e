using System.Diagnostics;
using RecruitGraph.Cli.Schemas;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Cli;

/// <summary>The tools as a process of their own, as the script starts them.</summary>
internal static class CliProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="input">What the command reads from standard input.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public static Task<CliOutcome> RunAsync(string folder, string input, params string[] arguments) =>
        RunAsync("dotnet", folder, input, [typeof(DocumentFiles).Assembly.Location, .. arguments]);

    /// <summary>Runs a command whose output goes into a file.</summary>
    public static Task<CliOutcome> RunIntoAsync(string file, params string[] arguments) => RunAsync(
        "bash", RepositoryRoot.Path, string.Empty, ["-c", $"exec dotnet \"$@\" > {file}", "bash", typeof(DocumentFiles).Assembly.Location, .. arguments]);

    /// <summary>Runs the script itself, with arguments for which it starts nothing.</summary>
    public static Task<CliOutcome> RunScriptAsync(params string[] arguments) =>
        RunAsync("bash", RepositoryRoot.Path, string.Empty, [RepositoryRoot.Combine("recruitgraph"), .. arguments]);

    private static async Task<CliOutcome> RunAsync(string program, string folder, string input, string[] arguments)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        return new CliOutcome(process.ExitCode, await output, await errors);
    }
}

/// <summary>What a command left behind.</summary>
internal sealed record CliOutcome(int ExitCode, string Output, string Errors);

using System.Diagnostics;
using System.Text.Json;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>Runs scripts of the folder npm, which print a line of JSON for everything they have tried.</summary>
internal static class NodeHarness
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Runs a script to its end.</summary>
    /// <exception cref="ShouldAssertException">Node.js or the packages are missing, or the script failed as a whole.</exception>
    public static async Task<IReadOnlyList<NodeOutcome>> RunAsync(string script, params string[] arguments)
    {
        var folder = RepositoryRoot.Combine("RecruitGraph.Tests", "npm");
        Directory.Exists(Path.Combine(folder, "node_modules")).ShouldBeTrue(
            "The npm packages are missing: run ./recruitgraph test, or npm ci in RecruitGraph.Tests/npm.");

        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("node", [Path.Combine(folder, script), .. arguments])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.Start();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            process.ExitCode.ShouldBe(0, $"{script} failed:\n{output}\n{await errors}");
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static NodeOutcome Read(string line) => JsonSerializer.Deserialize<NodeOutcome>(line, Options)!;
}

/// <summary>What came of one thing that a script has tried.</summary>
internal sealed record NodeOutcome(string Name, string Status)
{
    /// <summary>The suite's own name for it, where it has one.</summary>
    public string? Id { get; init; }

    public string? Reason { get; init; }

    public bool IsOk => Status == "ok";

    public override string ToString() => $"{Status} {Id} {Name} {Reason}".Trim();
}

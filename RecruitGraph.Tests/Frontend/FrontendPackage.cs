using System.Diagnostics;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Frontend;

/// <summary>The frontend's npm package: its tools as a frontend developer runs them.</summary>
internal static class FrontendPackage
{
    private const string Codegen = "node_modules/@graphql-codegen/cli/cjs/bin.js";
    private const string Compiler = "node_modules/typescript/bin/tsc";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The folder of the package.</summary>
    public static string Folder { get; } = RepositoryRoot.Combine("RecruitGraph.Tests", "Frontend", "npm");

    /// <summary>The operations of all screens, by file name.</summary>
    public static string Screens { get; } = Path.Combine(Folder, "screens");

    /// <summary>Generates the types of the operations in a folder; gives the exit code and all that was printed.</summary>
    public static Task<(int ExitCode, string Output)> GenerateAsync(string? screens = null) => RunAsync(Codegen, screens);

    /// <summary>Compiles the screens against the generated types.</summary>
    public static Task<(int ExitCode, string Output)> CompileAsync() => RunAsync(Compiler, null);

    private static async Task<(int ExitCode, string Output)> RunAsync(string tool, string? screens)
    {
        File.Exists(Path.Combine(Folder, tool)).ShouldBeTrue("RecruitGraph.Tests/Frontend/npm/node_modules is missing; ./recruitgraph test installs it.");
        var start = new ProcessStartInfo("node", [tool])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (screens is not null)
        {
            start.Environment["RECRUITGRAPH_SCREENS"] = screens;
        }

        using var deadline = new CancellationTokenSource(Limit);
        using var process = Process.Start(start)!;
        try
        {
            var texts = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, string.Concat(texts));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}

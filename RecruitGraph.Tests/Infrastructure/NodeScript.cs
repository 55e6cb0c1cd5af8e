using System.Diagnostics;
using System.Text.Json;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// A script of the npm folder, run by Node.js as a client that others wrote would run. It prints a JSON object a line;
/// its standard input ends when the test disposes it.
/// </summary>
public sealed class NodeScript : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly CancellationTokenSource _deadline = new(Limit);

    private NodeScript(Process process) => _process = process;

    /// <summary>Starts a script; a missing <c>node_modules</c> fails the test and says what to do.</summary>
    public static NodeScript Start(string script, params string[] arguments)
    {
        var folder = RepositoryRoot.Combine("RecruitGraph.Tests", "npm");
        Directory.Exists(Path.Combine(folder, "node_modules"))
            .ShouldBeTrue("RecruitGraph.Tests/npm/node_modules is missing; ./recruitgraph test installs it.");
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new NodeScript(Process.Start(start)!);
    }

    /// <summary>The next object that the script prints.</summary>
    public async Task<JsonElement> ReadAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync(_deadline.Token);
        return JsonDocument.Parse(line ?? throw new EndOfStreamException("The script ended without an answer.")).RootElement;
    }

    /// <summary>All objects that the script prints until it ends; it must end well.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadToEndAsync()
    {
        var lines = new List<JsonElement>();
        while (await _process.StandardOutput.ReadLineAsync(_deadline.Token) is { } line)
        {
            lines.Add(JsonDocument.Parse(line).RootElement);
        }

        await _process.WaitForExitAsync(_deadline.Token);
        _process.ExitCode.ShouldBe(0, $"The script failed after {lines.Count} lines; its reason is in the test run's output.");
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        _deadline.Dispose();
    }
}

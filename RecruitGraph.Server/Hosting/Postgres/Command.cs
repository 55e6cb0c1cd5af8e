using System.ComponentModel;
using System.Diagnostics;

namespace RecruitGraph.Server.Hosting.Postgres;

/// <summary>A program that is run to its end, with what it wrote.</summary>
internal sealed record Command(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The line that tells most about a failure.</summary>
    public string Reason => FirstMatching(Errors) ?? FirstMatching(Output) ?? $"exit code {ExitCode}";

    /// <summary>Runs a program in a clean environment: no PG* variables, English messages, a folder that every user can enter.</summary>
    /// <exception cref="StartupException">There is no such program, or it may not be run.</exception>
    public static async Task<Command> RunAsync(IReadOnlyList<string> commandLine, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(commandLine[0], commandLine.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        using var process = Start(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return new Command(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new StartupException($"{start.FileName} cannot be run: {e.Message}", e);
        }
    }

    private static string? FirstMatching(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var line in lines)
        {
            foreach (var mark in (string[])["error: ", "FATAL:  ", "PANIC:  "])
            {
                if (line.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var start)
                {
                    return line[(start + mark.Length)..];
                }
            }
        }

        return lines.LastOrDefault();
    }
}

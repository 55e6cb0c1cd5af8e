using System.Diagnostics;
using System.Globalization;

namespace RecruitGraph.Tests.Server.Hosting;

/// <summary>Processes of this machine, by number; a dead one that nobody has reaped yet does not run.</summary>
internal static class Processes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static bool IsRunning(int pid) => CommandLine(pid).Length > 0;

    /// <summary>The arguments; empty where there is no such process.</summary>
    public static string CommandLine(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/cmdline");
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }

    /// <summary>Sends a signal (<c>INT</c>, <c>TERM</c>, <c>KILL</c>).</summary>
    public static void Signal(int pid, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", pid.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Kills a process that may be another process's child, and waits until it is gone.</summary>
    public static async Task KillAsync(int pid)
    {
        Signal(pid, "KILL");
        await Task.Run(() => WaitForEnd(pid));
    }

    /// <summary>Waits until a process runs no more.</summary>
    public static void WaitForEnd(int pid) =>
        SpinWait.SpinUntil(() => !IsRunning(pid), Patience).ShouldBeTrue($"process {pid} still runs");
}

using System.Globalization;

namespace RecruitGraph.Server.Hosting.Postgres;

/// <summary>PostgreSQL's own note of the process that serves a data folder, <c>postmaster.pid</c>.</summary>
internal static class PostmasterFile
{
    /// <summary>The process that serves this folder; null where none does, even if a file of a dead one is left.</summary>
    public static async Task<int?> ReadLiveProcessAsync(ClusterFolder folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder.Path, "postmaster.pid");
        if (!File.Exists(file)
            || !int.TryParse((await File.ReadAllLinesAsync(file, cancellationToken)).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid))
        {
            return null;
        }

        // A stale file's number may belong to any other program by now, which must not be signalled.
        return await ReadCommandLineAsync(pid, cancellationToken) is { } commandLine
            && commandLine.Contains("postgres", StringComparison.Ordinal)
            && commandLine.Contains(folder.Path, StringComparison.Ordinal)
            ? pid
            : null;
    }

    /// <summary>Removes what a dead process left; PostgreSQL itself would refuse to start where its number is in use again.</summary>
    public static void Delete(ClusterFolder folder) => File.Delete(Path.Combine(folder.Path, "postmaster.pid"));

    private static async Task<string?> ReadCommandLineAsync(int pid, CancellationToken cancellationToken)
    {
        if (Directory.Exists("/proc/self"))
        {
            try
            {
                return await File.ReadAllTextAsync($"/proc/{pid}/cmdline", cancellationToken);
            }
            catch (IOException)
            {
                return null;
            }
        }

        var ps = await Command.RunAsync(["ps", "-p", pid.ToString(CultureInfo.InvariantCulture), "-o", "command="], cancellationToken);
        return ps.Succeeded ? ps.Output : null;
    }
}

using System.Globalization;
using RecruitGraph.Server.Hosting.Postgres;

namespace RecruitGraph.Tests.Server.Hosting.Postgres;

/// <summary>A folder for one cluster of a test; what still runs in it is killed, and all of it removed, at the end.</summary>
internal sealed class ClusterSandbox : IDisposable
{
    public ClusterSandbox()
    {
        Parent = Directory.CreateTempSubdirectory("recruitgraph-").FullName;
        File.SetUnixFileMode(Parent, File.GetUnixFileMode(Parent) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public string Parent { get; }

    public string Folder => Path.Combine(Parent, "postgres");

    /// <summary>The process that serves the folder, as PostgreSQL itself noted it; null where none does.</summary>
    public int? Postgres
    {
        get
        {
            var file = Path.Combine(Folder, "postmaster.pid");
            return File.Exists(file) ? int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture) : null;
        }
    }

    /// <summary>Puts a cluster there that no server has used yet.</summary>
    public Task FillAsync() => ClusterTemplate.CopyToAsync(Folder);

    public Task<PrivateCluster> StartAsync(bool durable = false) =>
        PrivateCluster.StartAsync(new PrivateClusterOptions { Folder = Folder, Durable = durable });

    public void Dispose()
    {
        if (Postgres is { } pid && Processes.IsRunning(pid) && Processes.CommandLine(pid).Contains("postgres", StringComparison.Ordinal))
        {
            Processes.Signal(pid, "QUIT");
            Processes.WaitForEnd(pid);
        }

        Directory.Delete(Parent, recursive: true);
    }
}

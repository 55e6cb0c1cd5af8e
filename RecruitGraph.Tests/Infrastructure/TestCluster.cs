using System.Diagnostics;
using System.Globalization;
using RecruitGraph.Server.Hosting.Postgres;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// The one throw-away PostgreSQL of a test run, started by the first test that asks for it. It ends with this process, however
/// this process ends: a small shell waits for its standard input to close, then stops PostgreSQL and removes its folder.
/// </summary>
internal static class TestCluster
{
    private static readonly Lazy<Task<(PrivateCluster Cluster, string Folder)>> Instance = new(StartAsync);

    public static async Task<PrivateCluster> GetAsync() => (await Instance.Value).Cluster;

    /// <summary>A folder that goes with the cluster; PostgreSQL's user can enter it.</summary>
    public static async Task<string> GetFolderAsync() => (await Instance.Value).Folder;

    private static async Task<(PrivateCluster Cluster, string Folder)> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("recruitgraph-tests-").FullName;
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions
        {
            Folder = Path.Combine(folder, "postgres"),
            Durable = false,
            MaxConnections = 200,
        });
        var undertaker = StartUndertaker(cluster.ProcessId, folder, cluster.Folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            undertaker.StandardInput.Close();
            undertaker.WaitForExit(TimeSpan.FromSeconds(10));
        };
        return (cluster, folder);
    }

    private static Process StartUndertaker(int postgres, string folder, string data)
    {
        // Watches the file, not the process: where process 1 reaps nobody, a dead process keeps its number.
        const string script =
            "cat >/dev/null; kill -QUIT \"$1\"; i=0; while [ -e \"$3/postmaster.pid\" ] && [ $i -lt 200 ]; "
            + "do sleep 0.05; i=$((i+1)); done; rm -rf \"$2\" \"$3\"";
        return Process.Start(new ProcessStartInfo(
            "setsid",
            ["sh", "-c", script, "sh", postgres.ToString(CultureInfo.InvariantCulture), folder, data])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}

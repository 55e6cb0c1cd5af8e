using System.Diagnostics;
using RecruitGraph.Server.Hosting.Postgres;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Hosting.Postgres;

/// <summary>One new cluster, made once in a test run and copied by every test to which its making is not the point.</summary>
internal static class ClusterTemplate
{
    private static readonly Lazy<Task<string>> Template = new(MakeAsync);

    /// <summary>Puts a copy, password included, where a server is going to look for its cluster.</summary>
    public static async Task CopyToAsync(string folder)
    {
        var template = await Template.Value;
        foreach (var part in (string[])["", ".password"])
        {
            using var copy = Process.Start("cp", ["-a", template + part, folder + part]);
            await copy.WaitForExitAsync();
            copy.ExitCode.ShouldBe(0);
        }
    }

    private static async Task<string> MakeAsync()
    {
        var folder = Path.Combine(await TestCluster.GetFolderAsync(), "template");
        await using var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions { Folder = folder, Durable = false });
        return cluster.Folder == folder ? folder : throw new InvalidOperationException($"{folder} cannot be entered by PostgreSQL's user.");
    }
}

using System.Runtime.Versioning;

namespace RecruitGraph.Server.Hosting.Postgres;

/// <summary>Makes a new cluster with the machine's own <c>initdb</c>.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class ClusterInitialization(ClusterFolder folder, ServerAccount account, PostgresBinaries binaries)
{
    /// <exception cref="StartupException">initdb failed.</exception>
    public async Task RunAsync(string userName, string password, bool durable, CancellationToken cancellationToken)
    {
        // Made under another name and renamed when done, so that an initdb cut off half-way leaves nothing that looks like a cluster.
        var unfinished = folder.Path + ".unfinished";
        var passwordFile = unfinished + ".password";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        await account.OwnAsync(unfinished, cancellationToken);
        await ClusterPassword.WriteAsync(passwordFile, password, cancellationToken);
        await account.OwnAsync(passwordFile, cancellationToken);
        try
        {
            // Byte order for sorting and indexes; letters of every script known to upper() and lower().
            var initDb = await InitDbAsync("C.UTF-8");
            if (initDb.Errors.Contains("invalid locale", StringComparison.Ordinal))
            {
                initDb = await InitDbAsync("C");
            }

            if (!initDb.Succeeded)
            {
                throw new StartupException($"initdb failed in {folder.Parent}: {initDb.Reason}");
            }
        }
        finally
        {
            File.Delete(passwordFile);
        }

        if (Directory.Exists(folder.Path))
        {
            Directory.Delete(folder.Path);
        }

        Directory.Move(unfinished, folder.Path);

        Task<Command> InitDbAsync(string letters) => account.RunAsync(
            [
                binaries.InitDb, "-D", unfinished, "-U", userName, "--auth=scram-sha-256", $"--pwfile={passwordFile}",
                "--encoding=UTF8", "--locale=C", $"--lc-ctype={letters}", .. durable ? (string[])[] : ["--no-sync"],
            ],
            cancellationToken);
    }
}

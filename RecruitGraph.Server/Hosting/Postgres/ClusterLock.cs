using System.Globalization;

namespace RecruitGraph.Server.Hosting.Postgres;

/// <summary>
/// One server at a time owns a data folder. The operating system gives the lock back when the process ends, however it ends,
/// so a PostgreSQL that still runs while the lock is free is one that a killed server left behind.
/// </summary>
internal sealed class ClusterLock : IDisposable
{
    private readonly FileStream _file;

    private ClusterLock(FileStream file) => _file = file;

    /// <exception cref="StartupException">Another process has it.</exception>
    public static ClusterLock Acquire(ClusterFolder folder)
    {
        FileStream file;
        try
        {
            file = new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(folder.LockFile))
        {
            throw new StartupException(
                $"Another server{Owner(folder)} already uses {folder.Path}: stop it, or set ConnectionStrings__RecruitGraph for this one.", e);
        }

        // Nobody else can read a file that is locked, so the owner's number stands in one beside it.
        File.WriteAllText(folder.OwnerFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new ClusterLock(file);
    }

    public void Dispose() => _file.Dispose();

    private static string Owner(ClusterFolder folder) =>
        File.Exists(folder.OwnerFile) ? $" (process {File.ReadAllText(folder.OwnerFile)})" : string.Empty;
}

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

    public static string FileOf(ClusterFolder folder) => folder.Path + ".lock";

    /// <exception cref="StartupException">Another process has it.</exception>
    public static ClusterLock Acquire(ClusterFolder folder)
    {
        var path = FileOf(folder);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException) && File.Exists(path))
        {
            throw new StartupException(
                $"Another server{Owner(path)} already uses {folder.Path}: stop it, or set ConnectionStrings__RecruitGraph for this one.", e);
        }

        file.SetLength(0);
        file.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        file.Flush();
        return new ClusterLock(file);
    }

    public void Dispose() => _file.Dispose();

    private static string Owner(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd() is { Length: > 0 } pid ? $" (process {pid})" : string.Empty;
    }
}

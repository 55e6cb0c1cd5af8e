using System.Globalization;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;

namespace RecruitGraph.Server.Hosting.Postgres;

/// <summary>
/// Where a cluster's data lies. PostgreSQL's user must be able to reach it, which fails below a folder that is its owner's alone
/// (a repository in <c>/root</c>, say); the data then goes to <c>/var/lib/recruitgraph</c>, and the wanted path becomes a symbolic link.
/// </summary>
internal sealed class ClusterFolder
{
    private const string ReachableFolder = "/var/lib/recruitgraph";

    private readonly string _wanted;

    private ClusterFolder(string wanted, string path)
    {
        _wanted = wanted;
        Path = path;
    }

    /// <summary>The folder itself, without symbolic links.</summary>
    public string Path { get; }

    /// <summary>The folder around it: the lock and half-made clusters stand there.</summary>
    public string Parent => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The superuser's password, readable by this process's user alone; it stands beside the wanted path.</summary>
    public string PasswordFile => _wanted + ".password";

    /// <summary>Held by the server that uses the folder.</summary>
    public string LockFile => Path + ".lock";

    /// <summary>The number of the process that holds the lock.</summary>
    public string OwnerFile => Path + ".owner";

    /// <summary>Whether there is a finished cluster.</summary>
    public bool Exists => Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any();

    /// <summary>Whether the data lies outside the wanted folder's parent.</summary>
    public bool IsElsewhere => Path != _wanted;

    public string LogFile => System.IO.Path.Combine(Path, "server.log");

    /// <exception cref="StartupException">There is no right to make the folder, or PostgreSQL's user cannot reach what is there.</exception>
    [UnsupportedOSPlatform("windows")]
    public static async Task<ClusterFolder> ResolveAsync(string wanted, ServerAccount account, CancellationToken cancellationToken)
    {
        wanted = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(wanted));
        var parent = System.IO.Path.GetDirectoryName(wanted)!;
        Directory.CreateDirectory(parent);
        var link = new DirectoryInfo(wanted);
        if (link.LinkTarget is not null)
        {
            var target = link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            return new ClusterFolder(wanted, target);
        }

        if (await account.CanEnterAsync(parent, cancellationToken))
        {
            return new ClusterFolder(wanted, wanted);
        }

        if (link.Exists)
        {
            throw new StartupException(
                $"The user {account.Name}, who runs PostgreSQL, cannot enter {parent}: start as the owner of {wanted}, or make its parents enterable.");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted)).AsSpan(0, 8));
        var elsewhere = System.IO.Path.Combine(ReachableFolder, hash);
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (var folder in (string[])[ReachableFolder, elsewhere])
        {
            Directory.CreateDirectory(folder);
            File.SetUnixFileMode(folder, mode);
        }

        var path = System.IO.Path.Combine(elsewhere, System.IO.Path.GetFileName(wanted));
        Directory.CreateSymbolicLink(wanted, path);
        return new ClusterFolder(wanted, path);
    }

    /// <summary>The major version that made the data; null where there is none yet.</summary>
    /// <exception cref="StartupException">The folder holds something, but no cluster.</exception>
    public int? ReadMajorVersion()
    {
        if (!Exists)
        {
            return null;
        }

        var file = System.IO.Path.Combine(Path, "PG_VERSION");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new StartupException(
                $"{Path} is no PostgreSQL data folder (PG_VERSION is missing or damaged): move it away to start with an empty database.");
    }

    /// <summary>Removes the cluster and every trace that <see cref="ResolveAsync"/> left.</summary>
    public void Delete()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }

        File.Delete(PasswordFile);
        File.Delete(LockFile);
        File.Delete(OwnerFile);
        if (IsElsewhere)
        {
            File.Delete(_wanted);
            if (Parent.StartsWith(ReachableFolder, StringComparison.Ordinal))
            {
                Directory.Delete(Parent);
            }
        }
    }
}

using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace RecruitGraph.Server.Hosting.Postgres;

/// <summary>The password of a cluster's superuser, in a file beside the data.</summary>
[UnsupportedOSPlatform("windows")]
internal static class ClusterPassword
{
    /// <exception cref="StartupException">There is a cluster, but no password any more.</exception>
    public static async Task<string> ReadOrMakeAsync(ClusterFolder folder, CancellationToken cancellationToken)
    {
        var file = folder.PasswordFile;
        if (File.Exists(file) && await File.ReadAllTextAsync(file, cancellationToken) is { Length: > 0 } known)
        {
            return known;
        }

        if (folder.Exists)
        {
            throw new StartupException(
                $"{file}, the password of {folder.Path}, is missing: put it back, or move the folder away to start with an empty database.");
        }

        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await WriteAsync(file, password, cancellationToken);
        return password;
    }

    /// <summary>Writes a file that this process's user alone can read.</summary>
    public static async Task WriteAsync(string path, string password, CancellationToken cancellationToken)
    {
        File.Delete(path);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        await using var file = new StreamWriter(path, options);
        await file.WriteAsync(password.AsMemory(), cancellationToken);
    }
}

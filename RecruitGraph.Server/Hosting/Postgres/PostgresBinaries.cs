using System.Globalization;
using System.Text.RegularExpressions;

namespace RecruitGraph.Server.Hosting.Postgres;

/// <summary>The machine's own PostgreSQL server programs.</summary>
internal sealed partial class PostgresBinaries
{
    /// <summary>Where Debian and Ubuntu keep them, one folder a major version, none of them on the PATH.</summary>
    private const string DebianFolder = "/usr/lib/postgresql";

    private PostgresBinaries(string folder, int majorVersion)
    {
        Folder = folder;
        MajorVersion = majorVersion;
    }

    public string Folder { get; }

    public int MajorVersion { get; }

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>
    /// The programs on the PATH, else the highest version below <c>/usr/lib/postgresql</c>; where a data folder exists already,
    /// the ones of its major version come before all others.
    /// </summary>
    /// <exception cref="StartupException">There are none, or none of the data folder's major version.</exception>
    public static async Task<PostgresBinaries> FindAsync(ClusterFolder folder, CancellationToken cancellationToken)
    {
        var found = new List<PostgresBinaries>();
        foreach (var candidate in CandidateFolders())
        {
            if (await ReadVersionAsync(candidate, cancellationToken) is { } version)
            {
                found.Add(new PostgresBinaries(candidate, version));
            }
        }

        if (found.Count == 0)
        {
            throw new StartupException(
                "PostgreSQL's server programs (initdb, pg_ctl, postgres) are neither on the PATH nor below /usr/lib/postgresql: "
                + "install the package postgresql, or set ConnectionStrings__RecruitGraph.");
        }

        if (folder.ReadMajorVersion() is not { } wanted)
        {
            return found[0];
        }

        return found.Find(binaries => binaries.MajorVersion == wanted) ?? throw new StartupException(
            $"{folder.Path} was made by PostgreSQL {wanted}, but this machine has PostgreSQL {found[0].MajorVersion}: "
            + $"install PostgreSQL {wanted}, or move the folder away to start with an empty database.");
    }

    private static IEnumerable<string> CandidateFolders()
    {
        if (ExecutablePath.Find("pg_ctl") is { } onPath)
        {
            var target = File.ResolveLinkTarget(onPath, returnFinalTarget: true)?.FullName ?? onPath;
            yield return Path.GetDirectoryName(target)!;
        }

        if (!Directory.Exists(DebianFolder))
        {
            yield break;
        }

        var versions = Directory.EnumerateDirectories(DebianFolder)
            .OrderByDescending(static path =>
                double.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var version) ? version : 0);
        foreach (var version in versions)
        {
            yield return Path.Combine(version, "bin");
        }
    }

    private static async Task<int?> ReadVersionAsync(string folder, CancellationToken cancellationToken)
    {
        var postgres = Path.Combine(folder, "postgres");
        if (!File.Exists(postgres) || !File.Exists(Path.Combine(folder, "initdb")) || !File.Exists(Path.Combine(folder, "pg_ctl")))
        {
            return null;
        }

        var command = await Command.RunAsync([postgres, "--version"], cancellationToken);
        var match = VersionPattern().Match(command.Output);
        return command.Succeeded && match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionPattern();
}

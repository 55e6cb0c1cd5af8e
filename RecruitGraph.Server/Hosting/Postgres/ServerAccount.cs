using System.Globalization;
using System.Runtime.Versioning;

namespace RecruitGraph.Server.Hosting.Postgres;

/// <summary>
/// The operating system's user under whom PostgreSQL runs. PostgreSQL refuses to run as root, so root hands it to
/// <c>postgres</c>, or to <c>nobody</c> where that user does not exist; everyone else runs it himself.
/// </summary>
internal sealed class ServerAccount
{
    private readonly string[] _prefix;

    private ServerAccount(string name, string[] prefix)
    {
        Name = name;
        _prefix = prefix;
    }

    public string Name { get; }

    /// <summary>Whether it is another user than the one of this process.</summary>
    public bool IsOther => _prefix.Length > 0;

    /// <exception cref="StartupException">This process is root, and there is nobody to hand PostgreSQL to.</exception>
    public static ServerAccount Choose()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(Environment.UserName, []);
        }

        var users = File.ReadLines("/etc/passwd")
            .Select(static line => line.Split(':'))
            .Where(static fields => fields.Length >= 4)
            .ToArray();
        var user = users.FirstOrDefault(static fields => fields[0] == "postgres")
            ?? users.FirstOrDefault(static fields => fields[0] == "nobody")
            ?? throw new StartupException(
                "PostgreSQL refuses to run as root, and neither the user postgres nor the user nobody exists.");
        if (ExecutablePath.Find("setpriv") is { } setpriv)
        {
            return new ServerAccount(
                user[0],
                [setpriv, Invariant($"--reuid={user[2]}"), Invariant($"--regid={user[3]}"), "--clear-groups", "--"]);
        }

        var runuser = ExecutablePath.Find("runuser") ?? throw new StartupException(
            $"PostgreSQL refuses to run as root, and neither setpriv nor runuser is there to run it as {user[0]}.");
        return new ServerAccount(user[0], [runuser, "-u", user[0], "--"]);
    }

    /// <summary>Runs a program as this user.</summary>
    public Task<Command> RunAsync(IEnumerable<string> commandLine, CancellationToken cancellationToken) =>
        Command.RunAsync([.. _prefix, .. commandLine], cancellationToken);

    /// <summary>Whether this user can enter a folder.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        !IsOther || (await RunAsync(["test", "-x", folder], cancellationToken)).Succeeded;

    /// <summary>Makes a folder or file, and all below it, this user's alone.</summary>
    [UnsupportedOSPlatform("windows")]
    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (IsOther)
        {
            var chown = await Command.RunAsync(["chown", "-R", $"{Name}:", path], cancellationToken);
            if (!chown.Succeeded)
            {
                throw new StartupException($"{path} cannot be given to the user {Name}: {chown.Reason}");
            }
        }

        File.SetUnixFileMode(
            path,
            Directory.Exists(path)
                ? UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                : UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

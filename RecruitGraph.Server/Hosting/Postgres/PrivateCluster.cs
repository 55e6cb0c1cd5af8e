using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Npgsql;

namespace RecruitGraph.Server.Hosting.Postgres;

/// <summary>
/// A PostgreSQL server of our own on the loopback interface: made with the machine's <c>initdb</c>, run by an unprivileged user,
/// closed by a random password, stopped with this object.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private const string UserName = "recruitgraph";
    private const string DatabaseName = "recruitgraph";
    private const int StartAttempts = 3;

    private readonly PrivateClusterOptions _options;
    private readonly ServerAccount _account;
    private readonly ClusterFolder _folder;
    private readonly ClusterLock _lock;
    private PostgresBinaries _binaries = null!;
    private bool _stopped;

    private PrivateCluster(PrivateClusterOptions options, ServerAccount account, ClusterFolder folder, ClusterLock @lock)
    {
        _options = options;
        _account = account;
        _folder = folder;
        _lock = @lock;
    }

    /// <summary>Reaches the database <c>recruitgraph</c> as the cluster's superuser.</summary>
    public string ConnectionString { get; private set; } = string.Empty;

    /// <summary>PostgreSQL's first process.</summary>
    public int ProcessId { get; private set; }

    /// <summary>Where the data really lies, behind symbolic links.</summary>
    public string Folder => _folder.Path;

    /// <summary>Makes the cluster where there is none, ends what a killed server left, and waits until PostgreSQL answers.</summary>
    /// <exception cref="StartupException">It cannot be done; the message says why and what to do.</exception>
    public static async Task<PrivateCluster> StartAsync(PrivateClusterOptions options, CancellationToken cancellationToken = default)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new StartupException("A private PostgreSQL cluster needs Linux or macOS: set ConnectionStrings__RecruitGraph.");
        }

        try
        {
            var account = ServerAccount.Choose();
            var folder = await ClusterFolder.ResolveAsync(options.Folder, account, cancellationToken);
            var cluster = new PrivateCluster(options, account, folder, ClusterLock.Acquire(folder));
            try
            {
                await cluster.StartAsync(cancellationToken);
                return cluster;
            }
            catch
            {
                await cluster.DisposeAsync();
                throw;
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or NpgsqlException)
        {
            throw new StartupException($"The private PostgreSQL cluster in {options.Folder} cannot be started: {e.Message}", e);
        }
    }

    /// <summary>Stops PostgreSQL: sessions end, everything is written down.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        try
        {
            if (ProcessId != 0)
            {
                NpgsqlConnection.ClearAllPools();
                await StopAsync(CancellationToken.None);
            }
        }
        finally
        {
            _lock.Dispose();
        }
    }

    /// <summary>Removes a stopped cluster and its password.</summary>
    public void Delete() => _folder.Delete();

    [UnsupportedOSPlatform("windows")]
    private async Task StartAsync(CancellationToken cancellationToken)
    {
        _binaries = await PostgresBinaries.FindAsync(_folder, cancellationToken);
        var password = await ClusterPassword.ReadOrMakeAsync(_folder, cancellationToken);
        if (!_folder.Exists)
        {
            _options.Report?.Invoke($"Making a private PostgreSQL {_binaries.MajorVersion} cluster in {_folder.Path}");
            await new ClusterInitialization(_folder, _account, _binaries).RunAsync(UserName, password, _options.Durable, cancellationToken);
        }
        else
        {
            await _account.OwnAsync(_folder.Path, cancellationToken);
            await EndLeftoverAsync(cancellationToken);
        }

        var port = await StartServerAsync(cancellationToken);
        ProcessId = await PostmasterFile.ReadLiveProcessAsync(_folder, cancellationToken)
            ?? throw new StartupException($"PostgreSQL stopped right after its start; its log is {_folder.LogFile}.");
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = UserName,
            Password = password,
            Database = DatabaseName,
            MaxPoolSize = Math.Max(1, _options.MaxConnections - 10),
        }.ConnectionString;
        await EnsureDatabaseAsync(cancellationToken);
    }

    private async Task EndLeftoverAsync(CancellationToken cancellationToken)
    {
        if (await PostmasterFile.ReadLiveProcessAsync(_folder, cancellationToken) is null)
        {
            PostmasterFile.Delete(_folder);
            return;
        }

        _options.Report?.Invoke("Stopping the PostgreSQL that an earlier server left behind");
        await StopAsync(cancellationToken);
    }

    private async Task<int> StartServerAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FindFreePort();
            var options = string.Join(' ', _options.Settings(port).Select(static setting => $"-c '{setting}'"));
            File.Delete(_folder.LogFile);
            cancellationToken.ThrowIfCancellationRequested();

            // Never cut off half-way: pg_ctl puts PostgreSQL into a session of its own, and a start without an end would leave it there.
            var start = await _account.RunAsync(
                [_binaries.PgCtl, "start", "-w", "-t", "120", "-D", _folder.Path, "-l", _folder.LogFile, "-o", options],
                CancellationToken.None);
            if (start.Succeeded)
            {
                return port;
            }

            var log = File.Exists(_folder.LogFile) ? await File.ReadAllTextAsync(_folder.LogFile, cancellationToken) : string.Empty;
            if (attempt == StartAttempts || !log.Contains("Address already in use", StringComparison.Ordinal))
            {
                var reason = log.Length > 0 ? new Command(1, string.Empty, log).Reason : start.Reason;
                throw new StartupException($"PostgreSQL does not start on {_folder.Path}: {reason} (log: {_folder.LogFile})");
            }
        }
    }

    private async Task StopAsync(CancellationToken cancellationToken)
    {
        var stop = await _account.RunAsync([_binaries.PgCtl, "stop", "-m", "fast", "-w", "-t", "60", "-D", _folder.Path], cancellationToken);
        if (!stop.Succeeded && await PostmasterFile.ReadLiveProcessAsync(_folder, cancellationToken) is not null)
        {
            stop = await _account.RunAsync([_binaries.PgCtl, "stop", "-m", "immediate", "-w", "-D", _folder.Path], cancellationToken);
            if (!stop.Succeeded)
            {
                throw new StartupException($"PostgreSQL on {_folder.Path} does not stop: {stop.Reason}");
            }
        }
    }

    private async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection)
        {
            Parameters = { new NpgsqlParameter { Value = DatabaseName } },
        };
        if (await exists.ExecuteScalarAsync(cancellationToken) is null)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {DatabaseName}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using Npgsql;
using RecruitGraph.Server.Hosting.Postgres;

namespace RecruitGraph.Server.Hosting;

/// <summary>The database that this process serves: a configured one, or the private cluster that lives as long as this object.</summary>
internal sealed class ServerDatabase : IAsyncDisposable
{
    private readonly PrivateCluster? _cluster;

    private ServerDatabase(string connectionString, string dataFolder, PrivateCluster? cluster)
    {
        ConnectionString = connectionString;
        DataFolder = dataFolder;
        _cluster = cluster;
    }

    public string ConnectionString { get; }

    /// <summary>Where the server keeps what must outlive it and is not in the database, as a full path.</summary>
    public string DataFolder { get; }

    /// <summary>Whether nothing was configured, so that this process started PostgreSQL itself.</summary>
    public bool IsPrivate => _cluster is not null;

    /// <summary>The private cluster's folder and first process.</summary>
    public (string Folder, int ProcessId)? Cluster => _cluster is null ? null : (_cluster.Folder, _cluster.ProcessId);

    /// <summary>How to sign in as a demo user; null where there are none, or where they are not spoken of.</summary>
    public string? SignInHint { get; set; }

    /// <summary>Host, port and name, without user and password.</summary>
    public string Place
    {
        get
        {
            var parts = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"{parts.Host}:{parts.Port}/{parts.Database ?? parts.Username}";
        }
    }

    /// <exception cref="StartupException">The connection string is malformed.</exception>
    public static ServerDatabase Configured(string connectionString, string dataFolder)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connectionString);
            if (!string.IsNullOrEmpty(parts.Host))
            {
                return new ServerDatabase(connectionString, dataFolder, cluster: null);
            }
        }
        catch (ArgumentException)
        {
            // What is wrong in it may be the password: the text stays out of the message.
        }

        throw new StartupException(
            "ConnectionStrings__RecruitGraph is malformed; expected Host=…;Port=…;Username=…;Password=…;Database=….");
    }

    public static ServerDatabase Private(PrivateCluster cluster, string dataFolder) =>
        new(cluster.ConnectionString, dataFolder, cluster);

    /// <summary>Stops the private cluster.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }
}

namespace RecruitGraph.Server.Hosting.Postgres;

/// <summary>How a private cluster is made and run.</summary>
public sealed record PrivateClusterOptions
{
    /// <summary>The data folder, for example <c>.data/postgres</c>; made where it does not exist.</summary>
    public required string Folder { get; init; }

    /// <summary>
    /// Whether the data must survive a crash of the machine. A throw-away cluster writes to the disk when it likes,
    /// and is several times faster.
    /// </summary>
    public bool Durable { get; init; } = true;

    /// <summary>How many connections the server takes, 10 to 1000.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>Is told, in one line each, what takes a while.</summary>
    public Action<string>? Report { get; init; }

    internal IEnumerable<string> Settings(int port)
    {
        yield return $"port={port}";
        yield return "listen_addresses=127.0.0.1";
        yield return "unix_socket_directories=";
        yield return $"max_connections={MaxConnections}";
        // Short queries lose more to compilation than they gain.
        yield return "jit=off";
        // A failing statement and the row it failed on may hold personal data, which must not reach a log.
        yield return "log_min_error_statement=panic";
        yield return "log_error_verbosity=terse";
        if (!Durable)
        {
            yield return "fsync=off";
            yield return "synchronous_commit=off";
            yield return "full_page_writes=off";
            yield return "wal_level=minimal";
            yield return "max_wal_senders=0";
            yield return "max_wal_size=4GB";
        }
    }
}

using Npgsql;

namespace RecruitGraph.Data.Postgres;

/// <summary>Listens to one channel of <c>NOTIFY</c>, on a connection of its own.</summary>
internal static class PostgresChannel
{
    private static readonly TimeSpan SilenceBeforeProbe = TimeSpan.FromSeconds(30);

    /// <summary>Listens until cancelled or until the connection breaks, which it shows by throwing.</summary>
    /// <param name="dataSource">Gives the connection.</param>
    /// <param name="channel">The channel, an identifier.</param>
    /// <param name="listening">Awaited once, as soon as nothing sent can go unnoticed.</param>
    /// <param name="notified">Called with the payload of every notification; must not block.</param>
    /// <param name="cancellationToken">Ends the listening.</param>
    public static async Task ListenAsync(
        NpgsqlDataSource dataSource, string channel, Func<Task> listening, Action<string> notified, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => notified(notification.Payload);
        await ExecuteAsync(connection, $"listen {channel}", cancellationToken);
        await listening();
        while (true)
        {
            if (!await connection.WaitAsync(SilenceBeforeProbe, cancellationToken))
            {
                // A connection whose other end has vanished is silent as well; asking tells the two apart.
                await ExecuteAsync(connection, "select 1", cancellationToken);
            }
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 10 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using Npgsql;
using RecruitGraph.Data.Events;

namespace RecruitGraph.Data.Postgres;

/// <summary>The signal by <c>LISTEN</c>: a trigger notifies after every transaction that wrote an event.</summary>
internal sealed class PostgresApplicationEventSignal(NpgsqlDataSource dataSource) : IApplicationEventSignal
{
    private static readonly TimeSpan SilenceBeforeProbe = TimeSpan.FromSeconds(30);

    public async Task ListenAsync(Action wake, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, _) => wake();
        await ExecuteAsync(connection, "listen application_events", cancellationToken);
        wake();
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

using System.Globalization;
using Npgsql;
using RecruitGraph.Data.Sessions;

namespace RecruitGraph.Data.Postgres;

/// <summary>The signal by <c>LISTEN</c>: a trigger notifies of every session that ends, once that is committed.</summary>
internal sealed class PostgresSessionEndSignal(NpgsqlDataSource dataSource) : ISessionEndSignal
{
    public Task ListenAsync(Func<Task> listening, Action<long> ended, CancellationToken cancellationToken) => PostgresChannel.ListenAsync(
        dataSource,
        "ended_sessions",
        listening,
        payload =>
        {
            if (long.TryParse(payload, NumberStyles.None, CultureInfo.InvariantCulture, out var sessionId))
            {
                ended(sessionId);
            }
        },
        cancellationToken);
}

using Npgsql;
using RecruitGraph.Data.Events;

namespace RecruitGraph.Data.Postgres;

/// <summary>The signal by <c>LISTEN</c>: a trigger notifies after every transaction that wrote an event.</summary>
internal sealed class PostgresApplicationEventSignal(NpgsqlDataSource dataSource) : IApplicationEventSignal
{
    public Task ListenAsync(Action wake, CancellationToken cancellationToken) => PostgresChannel.ListenAsync(
        dataSource,
        "application_events",
        () =>
        {
            wake();
            return Task.CompletedTask;
        },
        _ => wake(),
        cancellationToken);
}

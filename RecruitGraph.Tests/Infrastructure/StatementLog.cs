using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>The SQL statements that go to one database, as Npgsql's own tracing tells them.</summary>
public sealed class StatementLog : IDisposable
{
    private readonly ConcurrentQueue<string> _statements = new();
    private readonly ActivityListener _listener;

    public StatementLog(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if ((activity.GetTagItem("db.namespace") ?? activity.GetTagItem("db.name")) as string == database
                    && (activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement")) is string statement)
                {
                    _statements.Enqueue(statement);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The statements since the last <see cref="Clear"/>.</summary>
    public IReadOnlyList<string> All => [.. _statements];

    public void Clear() => _statements.Clear();

    public void Dispose() => _listener.Dispose();
}

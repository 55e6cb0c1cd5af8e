using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Events;

namespace RecruitGraph.Data.Postgres;

/// <summary>
/// The log in the table <c>application_events</c>. Sequence numbers are given out before transactions commit, so the
/// log is ordered by transaction first, and read only below the oldest transaction still running.
/// </summary>
internal sealed class PostgresApplicationEventLog(NpgsqlDataSource dataSource) : IApplicationEventLog
{
    // Asked before the rows: what is unsettled here and settled by then is in the rows, never in neither.
    private const string State =
        """
        select pg_snapshot_xmax(pg_current_snapshot()),
               exists (select from application_events where transaction_id >= pg_snapshot_xmin(pg_current_snapshot()))
        """;

    private const string Columns =
        """
        select sequence, transaction_id, application_id, vacancy_id, kind, from_stage_id, to_stage_id, status, actor_id,
               reason, occurred_at, version, ending_reason_id
        """;

    private const string Settled =
        """
        from application_events
        where (transaction_id, sequence) > ($1, $2)
          and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        """;

    private const string HasForeign =
        "select exists (select from application_events where transaction_id >= pg_snapshot_xmax(pg_current_snapshot()))";

    // 2 is PostgreSQL's own number for what was always there. The lock keeps two servers from doing it at once.
    private const string AdoptForeign =
        """
        lock table application_events in share row exclusive mode;
        set local recruitgraph.adopting_restored_events = on;
        update application_events set transaction_id = '2'
        where exists (select from application_events where transaction_id >= pg_snapshot_xmax(pg_current_snapshot()));
        """;

    private const string Order = " order by transaction_id, sequence limit $3";

    public async Task<ApplicationEventPage> ReadAsync(
        ApplicationEventCursor after, ApplicationEventFilter filter, int limit, CancellationToken cancellationToken)
    {
        await using var batch = CreateBatch(Columns + '\n' + Settled + Conditions(filter) + Order, after, filter, limit);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var hasUnsettled = await ReadStateAsync(reader, after, cancellationToken);
        List<ApplicationEvent>? events = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            (events ??= []).Add(ReadEvent(reader));
        }

        return new ApplicationEventPage((IReadOnlyList<ApplicationEvent>?)events ?? [], hasUnsettled);
    }

    public async Task<int> CountAsync(
        ApplicationEventCursor after, ApplicationEventFilter filter, int limit, CancellationToken cancellationToken)
    {
        var counted = $"select count(*)::int from (select {Settled}{Conditions(filter)} limit $3) as counted";
        await using var batch = CreateBatch(counted, after, filter, limit);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await ReadStateAsync(reader, after, cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetInt32(0);
    }

    public async Task<int> AdoptRestoredAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var query = new NpgsqlCommand(HasForeign, connection);
        if (await query.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return 0;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(AdoptForeign, connection) { CommandTimeout = 0 };
        var adopted = await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return adopted;
    }

    public async Task<ApplicationEventCursor> GetPositionAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("select pg_snapshot_xmin(pg_current_snapshot())");
        var oldestRunning = (ulong)(await command.ExecuteScalarAsync(cancellationToken))!;
        return new ApplicationEventCursor(oldestRunning - 1, long.MaxValue);
    }

    public async Task<TransactionSnapshot> TakeSnapshotAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("select pg_current_snapshot()::text");
        return ParseSnapshot((string)(await command.ExecuteScalarAsync(cancellationToken))!);
    }

    /// <summary>Reads PostgreSQL's text form, <c>xmin:xmax:running,running</c>.</summary>
    internal static TransactionSnapshot ParseSnapshot(string text)
    {
        var parts = text.Split(':');
        var running = parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries);
        return new TransactionSnapshot(Parse(parts[0]), Parse(parts[1]), [.. running.Select(Parse)]);

        static ulong Parse(string number) => ulong.Parse(number, CultureInfo.InvariantCulture);
    }

    private static string Conditions(ApplicationEventFilter filter) => filter switch
    {
        { VacancyId: null, ApplicationId: null } => "",
        { ApplicationId: null } => " and vacancy_id = $4",
        { VacancyId: null } => " and application_id = $4",
        _ => " and vacancy_id = $4 and application_id = $5"
    };

    private NpgsqlBatch CreateBatch(string sql, ApplicationEventCursor after, ApplicationEventFilter filter, int limit)
    {
        var rows = new NpgsqlBatchCommand(sql)
        {
            Parameters =
            {
                new NpgsqlParameter<ulong> { TypedValue = after.TransactionId, NpgsqlDbType = NpgsqlDbType.Xid8 },
                new NpgsqlParameter<long> { TypedValue = after.Sequence },
                new NpgsqlParameter<int> { TypedValue = limit }
            }
        };
        foreach (var id in new[] { filter.VacancyId, filter.ApplicationId })
        {
            if (id is { } value)
            {
                rows.Parameters.Add(new NpgsqlParameter<long> { TypedValue = value });
            }
        }

        var batch = dataSource.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(State));
        batch.BatchCommands.Add(rows);
        return batch;
    }

    private static async Task<bool> ReadStateAsync(
        NpgsqlDataReader reader, ApplicationEventCursor after, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        var firstUnassigned = reader.GetFieldValue<ulong>(0);
        var hasUnsettled = reader.GetBoolean(1);
        if (after.TransactionId >= firstUnassigned)
        {
            throw new ResyncRequiredException("This cursor is not of this event log. Load anew and subscribe without it.");
        }

        await reader.NextResultAsync(cancellationToken);
        return hasUnsettled;
    }

    private static ApplicationEvent ReadEvent(NpgsqlDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        TransactionId = row.GetFieldValue<ulong>(1),
        ApplicationId = row.GetInt64(2),
        VacancyId = row.GetInt64(3),
        Kind = (ApplicationEventKind)row.GetInt16(4),
        FromStageId = row.IsDBNull(5) ? null : row.GetInt64(5),
        ToStageId = row.GetInt64(6),
        Status = (ApplicationStatus)row.GetInt16(7),
        ActorId = row.IsDBNull(8) ? null : row.GetInt64(8),
        Reason = row.IsDBNull(9) ? null : row.GetString(9),
        OccurredAt = row.GetFieldValue<DateTimeOffset>(10),
        Version = row.GetInt32(11),
        EndingReasonId = row.IsDBNull(12) ? null : row.GetInt64(12)
    };
}

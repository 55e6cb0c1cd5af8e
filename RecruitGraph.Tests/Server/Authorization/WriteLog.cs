using Npgsql;

namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>
/// Every row that is written to a database, whatever table it is in, as triggers on all of them note it. What a transaction
/// takes back it takes back here as well; writing the value that was there counts.
/// </summary>
internal sealed class WriteLog(string connectionString) : IAsyncDisposable
{
    private const string Install =
        """
        create table written_rows (table_name text not null, operation text not null);
        create function note_written_row() returns trigger language plpgsql as $$
        begin
            insert into written_rows values (tg_table_name, tg_op);
            return null;
        end $$;
        do $$
        declare name text;
        begin
            for name in
                select tablename from pg_tables
                where schemaname = 'public' and tablename not in ('written_rows', '__EFMigrationsHistory')
            loop
                execute format(
                    'create trigger zz_written_row after insert or update or delete on %I for each row execute function note_written_row()', name);
            end loop;
        end $$;
        """;

    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(connectionString);

    /// <summary>Begins to note what is written to a migrated database.</summary>
    public static async Task<WriteLog> StartAsync(string connectionString)
    {
        var log = new WriteLog(connectionString);
        await using var command = log._database.CreateCommand(Install);
        await command.ExecuteNonQueryAsync();
        return log;
    }

    /// <summary>What was written since the last call, each table once, such as <c>INSERT application_events</c>.</summary>
    public async Task<IReadOnlyList<(string Operation, string Table)>> TakeAsync()
    {
        await using var command = _database.CreateCommand("delete from written_rows returning operation, table_name");
        await using var reader = await command.ExecuteReaderAsync();
        var writes = new HashSet<(string, string)>();
        while (await reader.ReadAsync())
        {
            writes.Add((reader.GetString(0), reader.GetString(1)));
        }

        return [.. writes];
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}

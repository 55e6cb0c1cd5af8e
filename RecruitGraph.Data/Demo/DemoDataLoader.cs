using Microsoft.EntityFrameworkCore;
using Npgsql;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Demo;

/// <summary>
/// Fills an empty database with demo data of every noun: vacancies, candidates and applications with their histories, and all that
/// hangs on them. One user for each role has a name that people know. All of it or nothing.
/// </summary>
public sealed class DemoDataLoader(NpgsqlDataSource dataSource, IDbContextFactory<RecruitContext> contexts, TimeProvider time)
{
    private const long LoadingLock = 0x5265_6372_7569_7431;

    // The matches are those of what the vacancies want: nobody needs to work them out again.
    private const string TakeMatchesAsMade =
        """
        update vacancy_matches as match set revision = matching.revision
        from vacancy_matchings as matching where matching.vacancy_id = match.vacancy_id;
        update vacancy_matchings set queued_at = null, changed_in = 0;
        """;

    /// <summary>The names of the demo users, who all have the password that the caller gave: one for each role.</summary>
    public static IReadOnlyDictionary<Role, string> UserNames { get; } = new Dictionary<Role, string>
    {
        [Role.Admin] = "admin",
        [Role.Hr] = "hr",
        [Role.JobSeeker] = "candidate"
    };

    /// <summary>Whether nobody has used the database yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await IsEmptyAsync(connection, cancellationToken);
    }

    /// <summary>Loads the demo data in one transaction.</summary>
    /// <param name="password">The password of all users.</param>
    /// <param name="hashPassword">Hashes a password; called once, since it is meant to take long.</param>
    /// <param name="hashIdNumber">Hashes an id number into 32 bytes.</param>
    /// <param name="options">How much; null for the usual sizes.</param>
    /// <param name="progress">Told a few hundred times how far it is.</param>
    /// <param name="cancellationToken">Ends the loading; nothing stays then.</param>
    /// <returns>The number of rows; 0 where the database was not empty, which is then left alone.</returns>
    public async Task<long> LoadAsync(
        string password,
        Func<string, string> hashPassword,
        Func<string, byte[]> hashIdNumber,
        DemoDataOptions? options,
        IProgress<DemoDataProgress>? progress,
        CancellationToken cancellationToken)
    {
        // The present of the demo data is the last Monday: weekdays and hours, and with them every draw, are the same each time.
        var today = time.GetUtcNow().UtcDateTime.Date;
        var now = new DateTimeOffset(today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), TimeSpan.Zero);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"select pg_advisory_xact_lock({LoadingLock})", cancellationToken);
        if (!await IsEmptyAsync(connection, cancellationToken))
        {
            return 0;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var templates = await ScalarAsync(connection, "select coalesce(max(id), 0) from stage_templates", cancellationToken);
        var plan = DemoPlan.Make(options ?? new DemoDataOptions(), now, context, templates, hashPassword(password), hashIdNumber);
        var reasons = await DemoEndingReasons.ReadAsync(connection, cancellationToken);
        var copy = new DemoDataCopy(connection, plan, reasons, progress, cancellationToken);
        await ExecuteAsync(connection, SuspendedConstraints.Suspend, cancellationToken);
        await copy.CandidatesAsync();
        await copy.AbilitiesAsync();
        await copy.VacanciesAsync();
        await copy.StagesAsync();
        await copy.ApplicationsAsync();
        await copy.AnswersAsync();
        await copy.EventsAsync();
        await copy.EntitiesAsync();
        await ExecuteAsync(connection, SuspendedConstraints.Restore, cancellationToken);
        await ExecuteAsync(connection, TakeMatchesAsMade, cancellationToken);
        await ExecuteAsync(connection, AdvanceIdentities, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await ExecuteAsync(connection, $"analyze {string.Join(", ", copy.Tables)}", cancellationToken);
        return copy.Written;
    }

    private const string AdvanceIdentities =
        """
        do $$
        declare counted record;
        begin
            for counted in
                select table_name, column_name from information_schema.columns
                where table_schema = current_schema() and is_identity = 'YES'
            loop
                execute format('select setval(pg_get_serial_sequence(%L, %L), max(%I)) from %I',
                    counted.table_name, counted.column_name, counted.column_name, counted.table_name);
            end loop;
        end
        $$;
        """;

    private static async Task<bool> IsEmptyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select not exists (select from users) and not exists (select from vacancies) and not exists (select from candidates)",
            connection);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<long> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}

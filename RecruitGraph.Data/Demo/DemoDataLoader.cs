using Npgsql;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Demo;

/// <summary>
/// Fills an empty database with demo data: vacancies, candidates and applications with their histories, and one user
/// for each role. All of it or nothing.
/// </summary>
public sealed class DemoDataLoader(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const long LoadingLock = 0x5265_6372_7569_7431;

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
    /// <param name="password">The password of the demo users.</param>
    /// <param name="hashPassword">Hashes a password; called once for each user.</param>
    /// <param name="options">How much; null for the usual sizes.</param>
    /// <param name="progress">Told a few hundred times how far it is.</param>
    /// <param name="cancellationToken">Ends the loading; nothing stays then.</param>
    /// <returns>The number of rows; 0 where the database was not empty, which is then left alone.</returns>
    public async Task<long> LoadAsync(
        string password,
        Func<string, string> hashPassword,
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

        var data = DemoData.Make(options ?? new DemoDataOptions(), now);
        var copy = new DemoDataCopy(connection, data, now, progress, cancellationToken);
        await ExecuteAsync(connection, SuspendedConstraints.Suspend, cancellationToken);
        await copy.UsersAsync(_ => hashPassword(password));
        await copy.CandidatesAsync();
        await copy.VacanciesAsync();
        await copy.StagesAsync();
        await copy.ApplicationsAsync();
        await copy.EventsAsync();
        await ExecuteAsync(connection, SuspendedConstraints.Restore, cancellationToken);
        await ExecuteAsync(connection, AdvanceIdentities, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await ExecuteAsync(connection, "analyze users, candidates, vacancies, stages, applications, application_events", cancellationToken);
        return copy.Written;
    }

    private const string AdvanceIdentities =
        """
        select setval(pg_get_serial_sequence('users', 'id'), (select max(id) from users)),
               setval(pg_get_serial_sequence('candidates', 'id'), (select max(id) from candidates)),
               setval(pg_get_serial_sequence('vacancies', 'id'), (select max(id) from vacancies)),
               setval(pg_get_serial_sequence('stages', 'id'), (select max(id) from stages)),
               setval(pg_get_serial_sequence('applications', 'id'), (select max(id) from applications)),
               setval(pg_get_serial_sequence('application_events', 'sequence'), (select max(sequence) from application_events))
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
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using RecruitGraph.Data;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Migrations;

/// <summary>
/// Migrations are written by hand, so two databases are compared in PostgreSQL's own catalog: one migrated, one
/// created from the model. A change of the model without a migration fails here, and so does the opposite.
/// </summary>
public sealed class MigratedDatabaseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Columns =
        """
        select format('%s.%s %s %s default=%s identity=%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
            case when a.attnotnull then 'not null' else 'null' end,
            coalesce(pg_get_expr(d.adbin, d.adrelid), '-'), coalesce(nullif(a.attidentity, ''), '-'))
        from pg_attribute as a
        join pg_class as c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        left join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migrations'
        order by 1
        """;

    private const string Constraints =
        """
        select format('%s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint
        where connamespace = 'public'::regnamespace and contype <> 't' and conrelid is distinct from to_regclass('schema_migrations')
        order by 1
        """;

    private const string Indexes =
        "select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'schema_migrations' order by 1";

    private const string Triggers =
        """
        select format('%s on %s', tgname, tgrelid::regclass) from pg_trigger where not tgisinternal order by 1
        """;

    [Theory]
    [InlineData(Columns)]
    [InlineData(Constraints)]
    [InlineData(Indexes)]
    public async Task Migrations_Should_CreateWhatTheModelSays(string catalog)
    {
        await using var migrated = await RecruitDatabase.CreateAsync(postgres);
        await using var modelled = NpgsqlDataSource.Create(await postgres.CreateDatabaseAsync());
        await using (var context = CreateContext(modelled))
        {
            await context.Database.EnsureCreatedAsync();
        }

        var expected = await ReadAsync(modelled, catalog);
        var actual = await ReadAsync(migrated.DataSource, catalog);

        expected.Count.ShouldBeGreaterThan(9);
        actual.Except(expected).ShouldBeEmpty("in the migrated database alone");
        expected.Except(actual).ShouldBeEmpty("in the model alone");
        actual.Count.ShouldBe(expected.Count);
    }

    [Fact]
    public async Task Migrations_Should_AddExactlyTheseTriggers()
    {
        await using var migrated = await RecruitDatabase.CreateAsync(postgres);

        (await ReadAsync(migrated.DataSource, Triggers)).ShouldBe(
        [
            "application_events_refuse_change on application_events",
            "application_events_refuse_truncate on application_events",
            "application_events_wake_readers on application_events",
            "applications_demand_event on applications",
            "users_keep_sign_in_names on users",
            "users_release_sign_in_names on users"
        ]);
    }

    [Fact]
    public async Task Down_Should_LeaveNothing_When_AllIsTakenBack()
    {
        await using var migrated = await RecruitDatabase.CreateAsync(postgres);
        await using var context = migrated.CreateContext();

        await context.Database.MigrateAsync("0");

        (await ReadAsync(migrated.DataSource, Columns)).ShouldBeEmpty();
        (await migrated.ScalarAsync<long>("select count(*) from pg_proc where pronamespace = 'public'::regnamespace")).ShouldBe(0);
    }

    [Fact]
    public async Task Migrate_Should_ChangeNothing_When_RunAgain()
    {
        await using var migrated = await RecruitDatabase.CreateAsync(postgres);
        await using var context = migrated.CreateContext();

        (await context.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        await context.Database.MigrateAsync();

        (await context.Database.GetAppliedMigrationsAsync()).ShouldBe(context.Database.GetMigrations());
    }

    private static RecruitContext CreateContext(NpgsqlDataSource dataSource)
    {
        var options = new DbContextOptionsBuilder<RecruitContext>();
        options.UseRecruitGraphPostgres(dataSource);
        return new RecruitContext(options.Options);
    }

    private static async Task<List<string>> ReadAsync(NpgsqlDataSource dataSource, string sql)
    {
        var lines = new List<string>();
        await using var command = dataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}

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
        where connamespace = 'public'::regnamespace and contype <> 't' and not condeferrable and conrelid is distinct from to_regclass('schema_migrations')
        order by 1
        """;

    private const string Indexes =
        """
        select pg_get_indexdef(indexrelid)
        from pg_index join pg_class as c on c.oid = indrelid
        where c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migrations' and indimmediate
        order by 1
        """;

    // A model knows no deferrable constraints; these are compared with a list.
    private const string DeferrableConstraints =
        "select format('%s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where condeferrable and contype <> 't' order by 1";

    private const string Sequences =
        "select format('%s %s from %s', sequencename, data_type, start_value) from pg_sequences where schemaname = 'public' order by 1";

    private const string Triggers =
        """
        select format('%s on %s', tgname, tgrelid::regclass) from pg_trigger where not tgisinternal order by 1
        """;

    [Theory]
    [InlineData(Columns)]
    [InlineData(Constraints)]
    [InlineData(Indexes)]
    [InlineData(Sequences)]
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
            "application_events_refuse_anonymised_applicant on application_events",
            "application_events_refuse_change on application_events",
            "application_events_refuse_truncate on application_events",
            "application_events_wake_readers on application_events",
            "application_notes_refuse_anonymised on application_notes",
            "applications_demand_event on applications",
            "applications_need_vacancy on applications",
            "applications_refuse_anonymised_candidate on applications",
            "applications_stay_ended on applications",
            "audit_entries_forget_address on audit_entries",
            "audit_entries_refuse_change on audit_entries",
            "audit_entries_refuse_truncate on audit_entries",
            "blocked_users_refuse_anonymised_user_by_user_id on blocked_users",
            "candidate_directory_entries_refuse_anonymised_candidate on candidate_directory_entries",
            "candidate_tags_refuse_anonymised_candidate on candidate_tags",
            "candidates_refuse_anonymised_user_by_user_id on candidates",
            "comments_refuse_anonymised_user_by_author_id on comments",
            "comments_stay_when_anonymised on comments",
            "directory_entries_change_matchings on directory_entries",
            "discussions_refuse_anonymised_user_by_author_id on discussions",
            "discussions_stay_when_anonymised on discussions",
            "educations_refuse_anonymised_user_by_user_id on educations",
            "email_confirmations_refuse_anonymised_user_by_user_id on email_confirmations",
            "family_members_refuse_anonymised_user_by_user_id on family_members",
            "favorites_refuse_anonymised_user_by_user_id on favorites",
            "group_members_refuse_anonymised_user_by_user_id on group_members",
            "interview_experiences_refuse_anonymised_user_by_author_id on interview_experiences",
            "interview_experiences_stay_when_anonymised on interview_experiences",
            "interview_records_refuse_anonymised_user_by_user_id on interview_records",
            "outgoing_mails_refuse_anonymised_user_by_user_id on outgoing_mails",
            "profiles_refuse_anonymised_user_by_user_id on profiles",
            "resume_files_refuse_anonymised_candidate on resume_files",
            "resume_files_refuse_anonymised_user_by_owner_id on resume_files",
            "resumes_refuse_anonymised_user_by_user_id on resumes",
            "sessions_tell_deletion on sessions",
            "sessions_tell_end on sessions",
            "users_keep_sign_in_names on users",
            "users_release_sign_in_names on users",
            "vacancies_begin_matchings on vacancies",
            "vacancies_change_matchings on vacancies",
            "vacancy_directory_entries_added_change_matchings on vacancy_directory_entries",
            "vacancy_directory_entries_removed_change_matchings on vacancy_directory_entries",
            "work_experiences_refuse_anonymised_user_by_user_id on work_experiences"
        ],
        ignoreOrder: true);
    }

    [Fact]
    public async Task Migrations_Should_AddExactlyTheseDeferrableConstraints()
    {
        await using var migrated = await RecruitDatabase.CreateAsync(postgres);

        (await ReadAsync(migrated.DataSource, DeferrableConstraints)).ShouldBe(
            ["stages.uq_stages_vacancy_id_position UNIQUE (vacancy_id, \"position\") DEFERRABLE INITIALLY DEFERRED"]);
    }

    [Fact]
    public async Task EveryMigration_Should_ComeBack_When_OneByOneIsTakenBackAndMadeAgain()
    {
        await using var migrated = await RecruitDatabase.CreateAsync(postgres);
        await using var context = migrated.CreateContext();
        var migrations = context.Database.GetMigrations().ToList();
        var before = await CatalogAsync(migrated.DataSource);

        for (var i = migrations.Count - 2; i >= 0; i--)
        {
            await context.Database.MigrateAsync(migrations[i]);
            await context.Database.MigrateAsync(migrations[i + 1]);
            await context.Database.MigrateAsync(migrations[i]);
        }

        await context.Database.MigrateAsync();

        (await CatalogAsync(migrated.DataSource)).ShouldBe(before);
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

    private static async Task<List<string>> CatalogAsync(NpgsqlDataSource dataSource)
    {
        var lines = new List<string>();
        foreach (var catalog in new[] { Columns, Constraints, Indexes, DeferrableConstraints, Sequences, Triggers })
        {
            lines.AddRange(await ReadAsync(dataSource, catalog));
        }

        return lines;
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

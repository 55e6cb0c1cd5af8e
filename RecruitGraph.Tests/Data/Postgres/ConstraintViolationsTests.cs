using RecruitGraph.Data.Postgres;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Postgres;

/// <summary>A name that is misspelt, or that a migration forgets to tell here, would turn a refusal into a fault.</summary>
public sealed class ConstraintViolationsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    // Nobody chooses these values: numbers come from the database, hashes from randomness, orders from one aggregate that is new,
    // and a file's rows are written with it. What is queued already stays queued. That a stage's place is unique is checked at the end,
    // where its vacancy's version has long decided.
    private static readonly string[] Unreachable =
    [
        "ak_applications_vacancy_id_id",
        "ak_stages_vacancy_id_id",
        "ak_test_answers_question_id_id",
        "ix_email_confirmations_token_hash",
        "ix_sessions_refresh_token_hash",
        "ix_test_answers_question_id_position",
        "pk_interview_record_answers",
        "pk_resume_file_contents",
        "pk_vacancy_matchings",
        "uq_stages_vacancy_id_position"
    ];

    [Fact]
    public async Task Known_Should_BeNamesThatTheDatabaseHas()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var all = await ListAsync(
            database,
            "select conname from pg_constraint where connamespace = 'public'::regnamespace union select relname from pg_class where relkind = 'i'");
        var raised = await ListAsync(
            database,
            "select substring(prosrc from $p$constraint = '(\\w+)'$p$) from pg_proc where pronamespace = 'public'::regnamespace");

        ConstraintViolations.Known.Except(all).Except(raised).ShouldBeEmpty();
    }

    [Fact]
    public async Task Known_Should_HaveEveryUniqueness_ThatCallersCanRunInto()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var unique = await ListAsync(
            database,
            """
            select i.relname
            from pg_index as x
            join pg_class as i on i.oid = x.indexrelid
            join pg_class as t on t.oid = x.indrelid and t.relnamespace = 'public'::regnamespace and t.relname <> 'schema_migrations'
            where x.indisunique and not exists (
                select from pg_attribute as a
                where x.indisprimary and x.indnatts = 1 and a.attrelid = t.oid and a.attnum = x.indkey[0] and a.attidentity <> '')
            """);

        unique.Except(ConstraintViolations.Known).Order(StringComparer.Ordinal).ShouldBe(Unreachable);
    }

    private static async Task<List<string>> ListAsync(RecruitDatabase database, string sql) =>
        [.. (await database.ScalarAsync<string>($"select string_agg(name, ',') from ({sql}) as listed (name)")).Split(',')];
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Migrations;

/// <summary>What must never happen is refused by the database itself, whoever asks.</summary>
public sealed class PipelineTriggersTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("update application_events set reason = 'changed'")]
    [InlineData("delete from application_events")]
    [InlineData("truncate application_events cascade")]
    public async Task Events_Should_BeRefusedAnyChange(string sql)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.ApplyAsync();

        (await Should.ThrowAsync<PostgresException>(() => database.ExecuteAsync(sql))).SqlState.ShouldBe("23001");

        (await database.ScalarAsync<long>("select count(*) from application_events where reason is null")).ShouldBe(1);
    }

    [Theory]
    [InlineData("update applications set status = 2")]
    [InlineData("update applications set version = version + 1")]
    [InlineData("update applications set stage_id = (select id from stages where position = 3)")]
    [InlineData("insert into applications (vacancy_id, candidate_id, stage_id, status, applied_at, stage_entered_at, updated_at, version, source) "
        + "select v.id, c.id, s.id, 0, now(), now(), now(), 1, 1 from vacancies v, stages s, "
        + "insert_candidate() c where s.position = 0")]
    public async Task Applications_Should_BeRefusedAChangeWithoutItsEvent(string sql)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await database.ExecuteAsync(
            """
            create function insert_candidate() returns table (id bigint) language sql as
            'insert into candidates (full_name, created_at, version) values (''B'', now(), 1) returning id'
            """);

        var refused = await Should.ThrowAsync<PostgresException>(() => database.ExecuteAsync(sql));

        refused.ConstraintName.ShouldBe("applications_demand_event");
        await using var context = database.CreateContext();
        var stored = await context.Applications.SingleAsync();
        (stored.StageId, stored.Status, stored.Version).ShouldBe((application.StageId, application.Status, 1));
    }

    [Fact]
    public async Task Applications_Should_BeRefusedAStageOfAnotherVacancy()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        var other = await database.AddVacancyAsync();

        var refused = await Should.ThrowAsync<PostgresException>(() => database.ExecuteAsync(
            $"update applications set stage_id = (select min(id) from stages where vacancy_id = {other.Id}) where id = {application.Id}"));

        refused.ConstraintName.ShouldBe("fk_applications_stages_vacancy_id_stage_id");
    }
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Migrations;

/// <summary>The legacy recruitment API knows stages by 0 to 4, of which 4 is HIRED.</summary>
public sealed class LegacyCodesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Migration_Should_BringOtherCodesToThoseThatTheDocumentKnows()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();
        await using var context = database.CreateContext();
        var before = context.Database.GetMigrations().TakeWhile(migration => !migration.EndsWith("_LegacyCodes", StringComparison.Ordinal)).Last();
        await context.Database.MigrateAsync(before);
        await database.ExecuteAsync("update stages set legacy_code = 12 * position; update stage_template_stages set legacy_code = 4 - position;");

        await context.Database.MigrateAsync();

        (await CodesAsync("stages")).ShouldBe("0 3 3 3 3 4");
        (await CodesAsync("stage_template_stages")).ShouldBe("3 3 2 1 0 4");

        Task<string> CodesAsync(string table) => database.ScalarAsync<string>($"select string_agg(legacy_code::text, ' ' order by position) from {table}");
    }

    [Theory]
    [InlineData("update stages set legacy_code = -1 where position = 0")]
    [InlineData("update stages set legacy_code = 4 where position = 1")]
    [InlineData("update stages set legacy_code = 3 where position = 5")]
    [InlineData("update stage_template_stages set legacy_code = 5 where position = 5")]
    public async Task OtherCodes_Should_BeRefusedByTheDatabase(string sql)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();

        (await Should.ThrowAsync<PostgresException>(() => database.ExecuteAsync(sql))).SqlState.ShouldBe("23514");
    }
}

using Npgsql;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Hosting.Postgres;

public sealed class PostgresFixtureTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task CreateDatabaseAsync_Should_GiveEmptyDatabases_When_CalledTwice()
    {
        var first = await postgres.CreateDatabaseAsync();
        var second = await postgres.CreateDatabaseAsync();

        await ScalarAsync(first, "CREATE TABLE things (id int)");

        (await ScalarAsync(first, "SELECT count(*) FROM things")).ShouldBe(0L);
        (await ScalarAsync(second, "SELECT to_regclass('things') IS NULL")).ShouldBe(true);
    }

    [Fact]
    public async Task CloneDatabaseAsync_Should_FillTheTemplateOnce_When_CalledByManyTests()
    {
        var fills = 0;
        async Task FillAsync(string connectionString)
        {
            Interlocked.Increment(ref fills);
            await ScalarAsync(connectionString, "CREATE TABLE things AS SELECT 7 AS id");
        }

        var clones = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => postgres.CloneDatabaseAsync(nameof(PostgresFixtureTests), FillAsync)));

        fills.ShouldBe(1);
        clones.Distinct().Count().ShouldBe(4);
        await ScalarAsync(clones[0], "DELETE FROM things");
        (await ScalarAsync(clones[1], "SELECT sum(id) FROM things")).ShouldBe(7L);
    }

    [Theory]
    [InlineData("Ирина", "ИРИНА")]
    [InlineData("Müller", "MÜLLER")]
    public async Task Cluster_Should_KnowLettersOfEveryScript_When_ChangingCase(string text, string expected)
    {
        var database = await postgres.CreateDatabaseAsync();

        (await ScalarAsync(database, $"SELECT upper('{text}')")).ShouldBe(expected);
    }

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}

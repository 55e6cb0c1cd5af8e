using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// Databases on the test run's one PostgreSQL. Take it as a class fixture (<c>IClassFixture&lt;PostgresFixture&gt;</c>);
/// every instance shares the same server, and nothing starts before the first database is asked for.
/// </summary>
public sealed class PostgresFixture
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Templates = new();
    private static int _lastNumber;

    /// <summary>A new, empty database of the test's own, as a connection string.</summary>
    public Task<string> CreateDatabaseAsync() => CreateAsync("template0");

    /// <summary>
    /// A new database of the test's own that is a copy of a template. The template is filled once in a test run, by the first
    /// caller of that name: migrate (and seed) there, and every test after that has the result within a blink.
    /// </summary>
    /// <param name="template">The template's name, for example <c>migrated</c>.</param>
    /// <param name="fill">Fills the template, given its connection string.</param>
    public async Task<string> CloneDatabaseAsync(string template, Func<string, Task> fill)
    {
        var database = await Templates.GetOrAdd(template, _ => new Lazy<Task<string>>(() => FillAsync(fill))).Value;
        return await CreateAsync(database);
    }

    private static async Task<string> FillAsync(Func<string, Task> fill)
    {
        var connectionString = await CreateAsync("template0");
        await fill(connectionString);

        // PostgreSQL copies only what nobody is connected to.
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await ExecuteAsync($"ALTER DATABASE {database} ALLOW_CONNECTIONS false");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
        return database;
    }

    private static async Task<string> CreateAsync(string template)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _lastNumber)}");
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return await ConnectionStringAsync(name, pooling: true);
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await ConnectionStringAsync("postgres", pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // Few connections a database, so that the databases of a whole test run fit into one server.
    private static async Task<string> ConnectionStringAsync(string database, bool pooling) =>
        new NpgsqlConnectionStringBuilder((await TestCluster.GetAsync()).ConnectionString)
        {
            Database = database,
            Pooling = pooling,
            MaxPoolSize = 20,
            ConnectionIdleLifetime = 5,
            ConnectionPruningInterval = 2,
            IncludeErrorDetail = true,
        }.ConnectionString;
}

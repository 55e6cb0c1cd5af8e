using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Hosting.Postgres;

namespace RecruitGraph.Tests.Server.Hosting;

public sealed class DemoSignInTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private readonly ClusterSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Server_Should_LetDemoUsersIn_When_NothingIsConfigured()
    {
        await _sandbox.FillAsync();
        await using var server = await StartAsync();

        server.Output.ShouldContain("Loading demo data: ");
        server.Output.ShouldContain("Sign in as     admin, hr, candidate, with password Demo-Pass-1");
        foreach (var name in (string[])["admin", "hr", "candidate"])
        {
            (await SignsInAsync(server, name, "Demo-Pass-1")).ShouldBeTrue(name);
        }

        (await SignsInAsync(server, "hr", "Demo-Pass-2")).ShouldBeFalse();
    }

    [Fact]
    public async Task Server_Should_GiveDemoUsersThePasswordOfThisStart_When_ThereIsOne()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        (string, string)[] settings = [("ConnectionStrings__RecruitGraph", connectionString), ("RecruitGraph__DemoData", "true")];
        await using (var first = await StartAsync([.. settings, ("RECRUITGRAPH_DEMO_PASSWORD", "First-Pass-1")]))
        {
            first.Output.ShouldContain("with the password of RECRUITGRAPH_DEMO_PASSWORD");
            first.Output.ShouldNotContain("First-Pass-1");
            (await SignsInAsync(first, "hr", "First-Pass-1")).ShouldBeTrue();
            (await SignsInAsync(first, "hr", "Demo-Pass-1")).ShouldBeFalse();
        }

        await using (var second = await StartAsync([.. settings, ("RECRUITGRAPH_DEMO_PASSWORD", "Second-Pass-1")]))
        {
            second.Output.ShouldNotContain("Loading");
            (await SignsInAsync(second, "hr", "Second-Pass-1")).ShouldBeTrue();
            (await SignsInAsync(second, "hr", "First-Pass-1")).ShouldBeFalse();
        }

        await using var third = await StartAsync(settings);
        third.Output.ShouldContain("with the password of an earlier start");
        (await SignsInAsync(third, "hr", "Second-Pass-1")).ShouldBeTrue();
        (await SignsInAsync(third, "hr", "Demo-Pass-1")).ShouldBeFalse();
    }

    [Fact]
    public async Task Server_Should_KeepTheDatabaseAsItIs_When_SomebodyHasUsedIt()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        var configured = ("ConnectionStrings__RecruitGraph", connectionString);
        await using (await StartAsync(configured, ("RecruitGraph__DemoData", "false")))
        {
            await ExecuteAsync(
                connectionString,
                """
                INSERT INTO users (user_name, normalized_user_name, password_hash, role, created_at, failed_sign_ins, version)
                VALUES ('somebody', 'SOMEBODY', 'none', 0, now(), 0, 1)
                """);
        }

        await using var server = await StartAsync(configured, ("RecruitGraph__DemoData", "true"));

        server.Output.ShouldNotContain("Loading");
        server.Output.ShouldNotContain("Sign in as");
        (await ExecuteAsync(connectionString, "SELECT count(*) FROM users")).ShouldBe(1L);
        (await ExecuteAsync(connectionString, "SELECT count(*) FROM vacancies")).ShouldBe(0L);
    }

    private Task<ServerUnderTest> StartAsync(params (string, string)[] settings) =>
        ServerUnderTest.Start(_sandbox.Parent, [("RecruitGraph__DemoData", string.Empty), .. settings]).WhenReadyAsync();

    private static async Task<bool> SignsInAsync(ServerUnderTest server, string login, string password)
    {
        const string mutation =
            "mutation($input: LoginInput!) { login(input: $input) { authTokens { accessToken } errors { ... on Error { code } } } }";
        using var client = new HttpClient { BaseAddress = server.Url };
        using var response = await client.PostAsJsonAsync("graphql", new { query = mutation, variables = new { input = new { login, password } } });
        var result = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("login");
        if (result.GetProperty("authTokens").ValueKind == JsonValueKind.Object)
        {
            return true;
        }

        result.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("INVALID_CREDENTIALS");
        return false;
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}

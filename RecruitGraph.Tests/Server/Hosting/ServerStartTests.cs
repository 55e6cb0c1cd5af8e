using System.Net;
using System.Net.Sockets;
using Npgsql;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Hosting.Postgres;

namespace RecruitGraph.Tests.Server.Hosting;

public sealed class ServerStartTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private readonly ClusterSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task Server_Should_LeaveNothingBehind_When_ToldToStop(string signal)
    {
        await _sandbox.FillAsync();
        await using var server = await ServerUnderTest.Start(_sandbox.Parent).WhenReadyAsync();
        var cluster = _sandbox.Postgres!.Value;
        Processes.IsRunning(cluster).ShouldBeTrue();

        var exitCode = await server.StopAsync(signal);

        exitCode.ShouldBe(0);
        Processes.IsRunning(cluster).ShouldBeFalse();
        server.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Server_Should_LeaveNothingBehind_When_ToldToStopWhileItLoads()
    {
        await _sandbox.FillAsync();
        await using (var server = ServerUnderTest.Start(_sandbox.Parent, ("RecruitGraph__DemoData", "true")))
        {
            await server.WhenSaysAsync("Loading demo data");
            var cluster = _sandbox.Postgres!.Value;

            (await server.StopAsync("INT")).ShouldBe(0);

            server.Output.ShouldNotContain("is ready");
            Processes.IsRunning(cluster).ShouldBeFalse();
            server.Errors.ShouldBeEmpty();
        }

        await using var second = await ServerUnderTest.Start(_sandbox.Parent, ("RecruitGraph__DemoData", "true")).WhenReadyAsync();
        second.Output.ShouldContain("Sign in as");
    }

    [Fact]
    public async Task Server_Should_ReuseItsData_When_StartedASecondTime()
    {
        await using (var first = await ServerUnderTest.Start(_sandbox.Parent).WhenReadyAsync())
        {
            first.Output.ShouldContain("Making a private PostgreSQL");
            first.Output.ShouldContain("Migrating the database");
        }

        await using var second = await ServerUnderTest.Start(_sandbox.Parent).WhenReadyAsync();

        second.Output.ShouldNotContain("Making");
        second.Output.ShouldNotContain("Migrating");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Server_Should_StartWithoutRepair_When_ItWasKilled(bool withPostgres)
    {
        await _sandbox.FillAsync();
        int orphan;
        await using (var killed = await ServerUnderTest.Start(_sandbox.Parent).WhenReadyAsync())
        {
            orphan = _sandbox.Postgres!.Value;
            await killed.StopAsync("KILL");
            if (withPostgres)
            {
                await Processes.KillAsync(orphan);
            }
        }

        Processes.IsRunning(orphan).ShouldBe(!withPostgres);
        await using var server = await ServerUnderTest.Start(_sandbox.Parent).WhenReadyAsync();

        Processes.IsRunning(orphan).ShouldBeFalse();
        Processes.IsRunning(_sandbox.Postgres!.Value).ShouldBeTrue();
        server.Output.ShouldNotContain("Migrating");
    }

    [Fact]
    public async Task Server_Should_Refuse_When_AnotherOneUsesTheData()
    {
        await _sandbox.FillAsync();
        await using var first = await ServerUnderTest.Start(_sandbox.Parent).WhenReadyAsync();

        await using var second = ServerUnderTest.Start(_sandbox.Parent);

        await ShouldFailAsync(second, $"recruitgraph: Another server (process {first.ProcessId}) already uses {_sandbox.Folder}: ");
        Processes.IsRunning(_sandbox.Postgres!.Value).ShouldBeTrue();
    }

    [Fact]
    public async Task Server_Should_StopItsClusterAgain_When_ThePortIsTaken()
    {
        await _sandbox.FillAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await using var server = ServerUnderTest.Start(_sandbox.Parent, ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"));

        await ShouldFailAsync(server, $"recruitgraph: Port {port} is in use (http://127.0.0.1:{port}): ");
        _sandbox.Postgres.ShouldBeNull();
    }

    [Fact]
    public async Task Server_Should_StartNoCluster_When_AConnectionStringIsConfigured()
    {
        var connectionString = await postgres.CreateDatabaseAsync();

        await using var server = await ServerUnderTest
            .Start(_sandbox.Parent, ("ConnectionStrings__RecruitGraph", connectionString)).WhenReadyAsync();

        server.Output.ShouldContain("Migrating the database");
        server.Output.ShouldNotContain("Sign in as");
        Directory.Exists(_sandbox.Folder).ShouldBeFalse();
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var users = new NpgsqlCommand("SELECT count(*) FROM users", connection);
        (await users.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=secret-word;Database=d", "recruitgraph: The database 127.0.0.1:1/d cannot be used: ")]
    [InlineData("postgres://u:secret-word@127.0.0.1/d", "recruitgraph: ConnectionStrings__RecruitGraph is malformed; ")]
    [InlineData("Username=u;Password=secret-word", "recruitgraph: ConnectionStrings__RecruitGraph is malformed; ")]
    public async Task Server_Should_SayWhatIsWrong_When_TheConnectionStringLeadsNowhere(string connectionString, string message)
    {
        await using var server = ServerUnderTest.Start(_sandbox.Parent, ("ConnectionStrings__RecruitGraph", connectionString));

        await ShouldFailAsync(server, message);
        server.Output.ShouldNotContain("secret-word");
        server.Errors.ShouldNotContain("secret-word");
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "nonsense", "recruitgraph: nonsense is no address to listen on; ")]
    [InlineData("ASPNETCORE_URLS", "http://192.0.2.1:5080", "recruitgraph: The server cannot listen on http://192.0.2.1:5080: ")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:99999", "recruitgraph: http://127.0.0.1:99999 has the port 99999; ")]
    [InlineData("ASPNETCORE_URLS", "https://127.0.0.1:0", "recruitgraph: https://127.0.0.1:0 needs a certificate: ")]
    [InlineData("RECRUITGRAPH_DEMO_PASSWORD", "short", "recruitgraph: RECRUITGRAPH_DEMO_PASSWORD must have 8 to 128 characters.")]
    [InlineData("RecruitGraph__DemoData", "perhaps", "recruitgraph: ")]
    [InlineData("GraphQL__Limits__MaxDepth", "deep", "recruitgraph: Failed to convert configuration value 'deep' at 'GraphQL:Limits:MaxDepth'")]
    [InlineData("GraphQL__Limits__MaxDept", "5", "recruitgraph: ")]
    public async Task Server_Should_SayWhatIsWrong_When_ASettingIs(string name, string value, string message)
    {
        await _sandbox.FillAsync();
        await using var server = ServerUnderTest.Start(_sandbox.Parent, (name, value));

        await ShouldFailAsync(server, message);
    }

    [Fact]
    public async Task Server_Should_SayWhatIsWrong_When_TheClusterIsBroken()
    {
        Directory.CreateDirectory(_sandbox.Folder);
        await File.WriteAllTextAsync(Path.Combine(_sandbox.Folder, "notes.txt"), "mine");

        await using var server = ServerUnderTest.Start(_sandbox.Parent);

        await ShouldFailAsync(server, $"recruitgraph: {_sandbox.Folder} is no PostgreSQL data folder");
    }

    private static async Task ShouldFailAsync(ServerUnderTest server, string message)
    {
        (await server.WhenEndedAsync()).ShouldBe(1);
        server.Errors.ShouldStartWith(message);
        server.Errors.ShouldNotContain("\n");
        server.Output.ShouldNotContain("   at ");
    }
}

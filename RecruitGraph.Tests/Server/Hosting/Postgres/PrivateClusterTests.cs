using System.Diagnostics;
using Npgsql;
using RecruitGraph.Server.Hosting;
using RecruitGraph.Server.Hosting.Postgres;

namespace RecruitGraph.Tests.Server.Hosting.Postgres;

public sealed class PrivateClusterTests : IDisposable
{
    private readonly ClusterSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task StartAsync_Should_FindTheDataAgain_When_StartedASecondTime()
    {
        await using (var first = await _sandbox.StartAsync())
        {
            await ExecuteAsync(first, "CREATE TABLE things AS SELECT 42 AS id");
        }

        await using var second = await _sandbox.StartAsync();

        (await ExecuteAsync(second, "SELECT id FROM things")).ShouldBe(42);
    }

    [Fact]
    public async Task StartAsync_Should_KeepOthersOut_When_TheyDoNotKnowThePassword()
    {
        await using var cluster = await _sandbox.StartAsync();
        var guess = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "guess", Pooling = false }.ConnectionString;

        await using var connection = new NpgsqlConnection(guess);
        var refusal = await Should.ThrowAsync<PostgresException>(connection.OpenAsync());

        refusal.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        File.GetUnixFileMode(_sandbox.Folder + ".password").ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await ExecuteAsync(cluster, "SHOW listen_addresses")).ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task DisposeAsync_Should_EndPostgres_When_SessionsAreOpen()
    {
        await _sandbox.FillAsync();
        var cluster = await _sandbox.StartAsync();
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();

        await cluster.DisposeAsync();

        Processes.IsRunning(cluster.ProcessId).ShouldBeFalse();
        File.Exists(Path.Combine(cluster.Folder, "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task StartAsync_Should_Refuse_When_AnotherServerUsesTheFolder()
    {
        await _sandbox.FillAsync();
        await using var first = await _sandbox.StartAsync();

        var refusal = await Should.ThrowAsync<StartupException>(_sandbox.StartAsync());

        refusal.Message.ShouldContain($"(process {Environment.ProcessId}) already uses {first.Folder}");
        (await ExecuteAsync(first, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task StartAsync_Should_Recover_When_PostgresWasKilled()
    {
        await _sandbox.FillAsync();
        await using (var killed = await _sandbox.StartAsync(durable: true))
        {
            await ExecuteAsync(killed, "CREATE TABLE things AS SELECT 42 AS id");
            await Processes.KillAsync(killed.ProcessId);
        }

        await using var cluster = await _sandbox.StartAsync(durable: true);

        (await ExecuteAsync(cluster, "SELECT id FROM things")).ShouldBe(42);
    }

    [Fact]
    public async Task StartAsync_Should_SpareOtherPrograms_When_AStaleFileNamesTheirProcess()
    {
        await _sandbox.FillAsync();
        string folder;
        await using (var first = await _sandbox.StartAsync())
        {
            folder = first.Folder;
        }

        using var bystander = Process.Start("sleep", "600");
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "postmaster.pid"), $"{bystander.Id}\n{folder}\n1\n5432\n\n127.0.0.1\n  1 1\nready\n");

            await using var second = await _sandbox.StartAsync();

            (await ExecuteAsync(second, "SELECT 1")).ShouldBe(1);
            bystander.HasExited.ShouldBeFalse();
        }
        finally
        {
            bystander.Kill();
        }
    }

    [Fact]
    public async Task StartAsync_Should_BeginAnew_When_AnEarlierInitdbWasCutOff()
    {
        Directory.CreateDirectory(Path.Combine(_sandbox.Folder + ".unfinished", "base"));
        await File.WriteAllTextAsync(Path.Combine(_sandbox.Folder + ".unfinished", "PG_VERSION"), "15");

        await using var cluster = await _sandbox.StartAsync();

        (await ExecuteAsync(cluster, "SELECT 1")).ShouldBe(1);
        Directory.Exists(cluster.Folder + ".unfinished").ShouldBeFalse();
    }

    [Fact]
    public async Task StartAsync_Should_GoElsewhere_When_PostgresCannotEnterTheFolder()
    {
        File.SetUnixFileMode(_sandbox.Parent, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        await using (var cluster = await _sandbox.StartAsync())
        {
            await ExecuteAsync(cluster, "CREATE TABLE things AS SELECT 42 AS id");
            new DirectoryInfo(_sandbox.Folder).LinkTarget.ShouldBe(Environment.IsPrivilegedProcess ? cluster.Folder : null);
        }

        await using var again = await _sandbox.StartAsync();
        (await ExecuteAsync(again, "SELECT id FROM things")).ShouldBe(42);
        await again.DisposeAsync();
        again.Delete();
        Directory.Exists(again.Folder).ShouldBeFalse();
        Directory.EnumerateFileSystemEntries(_sandbox.Parent).ShouldBeEmpty();
    }

    [Fact]
    public async Task StartAsync_Should_SayWhatIsWrong_When_AnotherVersionMadeTheData()
    {
        await MakeAndBreakAsync(folder => File.WriteAllText(Path.Combine(folder, "PG_VERSION"), "9\n"));

        await ShouldFailAsync($"{_sandbox.Folder} was made by PostgreSQL 9, but this machine has PostgreSQL ");
    }

    [Fact]
    public async Task StartAsync_Should_SayWhatIsWrong_When_TheFolderIsNoCluster()
    {
        Directory.CreateDirectory(_sandbox.Folder);
        await File.WriteAllTextAsync(Path.Combine(_sandbox.Folder, "notes.txt"), "mine");

        await ShouldFailAsync($"{_sandbox.Folder} is no PostgreSQL data folder");

        (await File.ReadAllTextAsync(Path.Combine(_sandbox.Folder, "notes.txt"))).ShouldBe("mine");
    }

    [Fact]
    public async Task StartAsync_Should_SayWhatIsWrong_When_TheClusterIsDamaged()
    {
        await MakeAndBreakAsync(folder => File.Delete(Path.Combine(folder, "global", "pg_control")));

        await ShouldFailAsync($"PostgreSQL does not start on {_sandbox.Folder}: ");
    }

    [Fact]
    public async Task StartAsync_Should_SayWhatIsWrong_When_ThePasswordIsLost()
    {
        await MakeAndBreakAsync(_ => File.Delete(_sandbox.Folder + ".password"));

        await ShouldFailAsync($"{_sandbox.Folder}.password, the password of {_sandbox.Folder}, is missing");
    }

    [Fact]
    public async Task StartAsync_Should_SayWhatIsWrong_When_TheFolderCannotBeMade()
    {
        var file = Path.Combine(_sandbox.Parent, "file");
        await File.WriteAllTextAsync(file, string.Empty);
        var folder = Path.Combine(file, "postgres");

        var failure = await Should.ThrowAsync<StartupException>(PrivateCluster.StartAsync(new PrivateClusterOptions { Folder = folder }));

        failure.Message.ShouldStartWith($"The private PostgreSQL cluster in {folder} cannot be started: ");
    }

    private async Task MakeAndBreakAsync(Action<string> damage)
    {
        await _sandbox.FillAsync();
        await using (var cluster = await _sandbox.StartAsync())
        {
        }

        damage(_sandbox.Folder);
    }

    private async Task ShouldFailAsync(string start)
    {
        var failure = await Should.ThrowAsync<StartupException>(_sandbox.StartAsync());
        failure.Message.ShouldStartWith(start);
        failure.Message.ShouldNotContain("\n");
    }

    private static async Task<object?> ExecuteAsync(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Users;
using RecruitGraph.Server.Auth;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Hosting.Postgres;

namespace RecruitGraph.Tests.Server.Hosting;

/// <summary>The first administrator comes from the configuration.</summary>
public sealed class FirstAdministratorTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private readonly ClusterSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Server_Should_MakeTheConfiguredAdministratorOnce_And_TellWhereHisNameIsTaken()
    {
        var connectionString = await postgres.CreateDatabaseAsync();
        await using (var first = await StartAsync(connectionString, "root", "First-Pass-1").WhenReadyAsync())
        {
            first.Output.ShouldNotContain("First-Pass-1");
        }

        await using (await StartAsync(connectionString, "another", "Other-Pass-1").WhenReadyAsync())
        {
        }

        await using var server = await RecruitServer.StartAsync(connectionString);
        var admin = await server.UseContextAsync(context => context.Users.SingleAsync());
        (admin.UserName, admin.Role).ShouldBe(("root", Role.Admin));
        (await server.Anonymous().MutateAsync("login", new { login = "root", password = "First-Pass-1" })).Refusal("login").ShouldBeNull();
        await server.UseContextAsync(context => context.Users.ExecuteUpdateAsync(user => user.SetProperty(u => u.Role, Role.JobSeeker)));

        await using var refused = StartAsync(connectionString, "ROOT", "Other-Pass-1");
        (await refused.WhenEndedAsync()).ShouldBe(1);
        refused.Errors.ShouldContain("RecruitGraph:Auth:FirstAdministrator:UserName is the name of somebody who is no administrator");
    }

    [Fact]
    public async Task Ensure_Should_MakeOne_When_ManyServersStartAtOnce()
    {
        await using var server = await RecruitServer.StartAsync(postgres, configure: builder =>
        {
            builder.Configuration["RecruitGraph:Auth:FirstAdministrator:UserName"] = "root";
            builder.Configuration["RecruitGraph:Auth:FirstAdministrator:Password"] = RecruitServer.Password;
        });
        var administrator = server.Services.GetRequiredService<FirstAdministrator>();

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => administrator.EnsureAsync(CancellationToken.None)));

        made.Count(id => id is not null).ShouldBe(1);
        (await server.UseContextAsync(context => context.Users.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Ensure_Should_MakeNobody_When_NoneIsConfigured()
    {
        await using var server = await RecruitServer.StartAsync(postgres);

        (await server.Services.GetRequiredService<FirstAdministrator>().EnsureAsync(CancellationToken.None)).ShouldBeNull();

        (await server.UseContextAsync(context => context.Users.AnyAsync())).ShouldBeFalse();
    }

    private ServerUnderTest StartAsync(string connectionString, string userName, string password) => ServerUnderTest.Start(
        _sandbox.Parent,
        ("ConnectionStrings__RecruitGraph", connectionString),
        ("RecruitGraph__Auth__FirstAdministrator__UserName", userName),
        ("RecruitGraph__Auth__FirstAdministrator__Password", password));
}

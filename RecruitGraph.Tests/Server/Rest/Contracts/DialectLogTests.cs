using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RecruitGraph.Tests.GraphQL.AspNetCore;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>What clients do wrong is told to them, and does not fill the log.</summary>
public sealed class DialectLogTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Log_Should_StayEmpty_When_ClientsAreMistaken()
    {
        using var log = new LogRecorder();
        await using var server = await RecruitServer.StartAsync(postgres, configure: builder =>
        {
            builder.Logging.AddFilter<LogRecorder>(null, LogLevel.Warning);
            builder.Services.AddSingleton<ILoggerProvider>(log);
        });
        var client = new LegacyClient(server, "", null);
        var large = $$"""{"email":"{{new string('x', 2_000_000)}}"}""";
        foreach (var url in (string[])["/api/users", "/api/users/", "/api/users/login", "/api/auth/", "/api/login", "/auth"])
        {
            (await client.SendRawAsync("POST", url, large)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await client.SendRawAsync("POST", url, "a=b", "application/x-www-form-urlencoded")).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
            ((int)(await client.SendRawAsync("POST", url, "{")).Status).ShouldBeInRange(400, 401);
        }

        foreach (var url in (string[])["/api/users", "/api/users/"])
        {
            (await client.SendAsync("POST", url, new { username = $"somebody{url.Length}", password = RecruitServer.Password })).Status.ShouldBe(HttpStatusCode.OK);
            ((int)(await client.SendRawAsync("POST", url, $$"""{"email":"{{new string('x', 100_000)}}"}""")).Status).ShouldBeInRange(400, 413);
        }

        log.Entries.ShouldBeEmpty();
    }
}

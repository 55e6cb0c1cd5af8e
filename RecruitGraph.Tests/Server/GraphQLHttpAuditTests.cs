using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.Server;

public sealed class GraphQLHttpAuditTests(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Audits_Should_AllBeOk_When_RunAgainstTheServer()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        await GraphQLHttpAudit.ShouldPassAsync("the real server", new Uri(server.Url, "/graphql"), output);
    }
}

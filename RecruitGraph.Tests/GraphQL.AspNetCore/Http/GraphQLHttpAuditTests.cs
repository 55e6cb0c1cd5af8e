using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

public sealed class GraphQLHttpAuditTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Audits_Should_AllBeOk_When_RunAgainstTheTransports()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        await GraphQLHttpAudit.ShouldPassAsync("transports alone", server.Url, output);
    }
}

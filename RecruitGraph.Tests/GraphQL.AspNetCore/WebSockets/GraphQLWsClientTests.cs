using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.WebSockets;

public sealed class GraphQLWsClientTests(ITestOutputHelper output)
{
    private const int Scenarios = 21;

    [Fact]
    public async Task Scenarios_Should_AllBeOk_When_TheClientOfGraphQLWsPlaysThem()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options =>
            {
                options.WebSockets.KeepAliveInterval = TimeSpan.FromMilliseconds(20);
                options.WebSockets.KeepAliveTimeout = TimeSpan.FromSeconds(3);
            }));
        var outcomes = await NodeHarness.RunAsync("graphql-ws-scenarios.mjs", server.WebSocketUrl.AbsoluteUri);
        ConformanceReport.Add(output, "npm graphql-ws client", outcomes.Count(outcome => outcome.IsOk), outcomes.Count);

        outcomes.Where(outcome => !outcome.IsOk).Select(outcome => outcome.ToString()).ShouldBeEmpty();
        outcomes.Count.ShouldBe(Scenarios);
    }
}

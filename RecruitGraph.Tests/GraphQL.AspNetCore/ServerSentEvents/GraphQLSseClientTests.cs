using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.ServerSentEvents;

public sealed class GraphQLSseClientTests(ITestOutputHelper output)
{
    private const int ScenariosInBothModes = 20;

    [Fact]
    public async Task Scenarios_Should_AllBeOk_When_TheClientOfGraphQLSsePlaysThem()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        var outcomes = await NodeHarness.RunAsync("graphql-sse-scenarios.mjs", server.Url.AbsoluteUri);
        ConformanceReport.Add(output, "npm graphql-sse client, both modes", outcomes.Count(outcome => outcome.IsOk), outcomes.Count);

        outcomes.Where(outcome => !outcome.IsOk).Select(outcome => outcome.ToString()).ShouldBeEmpty();
        outcomes.Count.ShouldBe(ScenariosInBothModes);
    }
}

using Xunit.Abstractions;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>The audit suite of npm's graphql-http, which says what clients expect of GraphQL over HTTP.</summary>
internal static class GraphQLHttpAudit
{
    private const int Audits = 61;

    /// <summary>Runs every audit against a server and fails with the names of those that are not ok.</summary>
    /// <param name="server">Which server it is, for the report.</param>
    /// <param name="url">Where the server answers GraphQL over HTTP.</param>
    /// <param name="output">Gets <c>passed / total</c>.</param>
    public static async Task ShouldPassAsync(string server, Uri url, ITestOutputHelper output)
    {
        var outcomes = await NodeHarness.RunAsync("graphql-http-audit.mjs", url.AbsoluteUri);
        ConformanceReport.Add(output, $"npm graphql-http audits, {server}", outcomes.Count(outcome => outcome.IsOk), outcomes.Count);

        outcomes.Where(outcome => !outcome.IsOk).Select(outcome => outcome.ToString()).ShouldBeEmpty();
        outcomes.Count.ShouldBe(Audits);
    }
}

using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Schema;
using RecruitGraph.Tests.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Execution.Incremental;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests;

/// <summary>Recruiting in parts: what is deferred costs its own statements, after the initial answer, and no more than otherwise.</summary>
public class IncrementalDeliveryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Board =
        """{ vacancies(first: 100) { nodes { title ... @defer(label: "board") { pipeline { name count } } } } }""";

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Query_Should_SendTheSameStatementsLater_When_PipelinesAreDeferred(int vacancies)
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var hr = await server.SignInNewAsync("hr", Role.Hr);
        for (var i = 0; i < vacancies; i++)
        {
            await Recruiting.PublishVacancyAsync(hr, $"vacancy {i}");
        }

        var scope = server.Services.CreateAsyncScope();
        await using var closed = scope.ConfigureAwait(false);
        server.Statements.Clear();
        await using var answer = new IncrementalReader(await server.Services.GetRequiredService<RequestExecutor>().ExecuteAsync(
            IncrementalTest.Request(Board) with { GlobalState = Caller(hr) }, scope.ServiceProvider, CancellationToken.None));
        var initial = (await answer.NextAsync())!;
        server.Statements.All.Count.ShouldBe(1);
        initial.ShouldNotContain("pipeline");
        JsonNode.Parse(initial)!["pending"]!.AsArray().Count.ShouldBe(vacancies);

        var payloads = new List<string> { initial };
        while (await answer.NextAsync() is { } payload)
        {
            payloads.Add(payload);
        }

        server.Statements.All.Count.ShouldBe(3, string.Join("\n\n", server.Statements.All));
        payloads.Count.ShouldBe(2);
        var whole = await hr.RunAsync(Board);
        IncrementalTest.Merge(payloads).Data!.ToJsonString(ExecutionTest.Plain)
            .ShouldBe(JsonNode.Parse(whole.Data().GetRawText())!.ToJsonString(ExecutionTest.Plain));
    }

    private static Dictionary<string, object?> Caller(GraphQLClient client) => new()
    {
        [Viewer.Key] = new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ViewerClaims.UserId, $"{client.UserId}"),
                new Claim(ViewerClaims.Role, Roles.Hr),
            ],
            "Test",
            ViewerClaims.Name,
            ViewerClaims.Role)),
    };
}

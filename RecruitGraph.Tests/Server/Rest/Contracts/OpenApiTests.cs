using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Server.Rest.OpenApi;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>The OpenAPI documents, held against the old documents and the routes.</summary>
public sealed class OpenApiTests(PostgresFixture postgres, ContractServer server) : IClassFixture<PostgresFixture>, IClassFixture<ContractServer>
{
    public static TheoryData<string> Dialects => [.. ContractDocument.Dialects];

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Document_Should_HaveTheEndpointsOfTheDialect_EachWithItsExamples(string dialect)
    {
        var answer = await server.Client("", null).GetAsync($"/openapi/{dialect}.json");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var described = answer.Json.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => (Endpoint: $"{method.Name.ToUpperInvariant()} {path.Name}", method.Value)))
            .ToList();

        var documented = ContractDocument.Load(dialect).Endpoints.Keys.Order(StringComparer.Ordinal).ToList();
        described.Select(item => item.Endpoint).Order(StringComparer.Ordinal).ShouldBe(documented);
        server.Server.Services.GetRequiredService<DialectExamples>().Endpoints(dialect).Order(StringComparer.Ordinal).ShouldBe(documented);
        described.Where(item => !HasExample(item.Value.GetProperty("responses"))).Select(item => item.Endpoint).ShouldBeEmpty();
        described.Where(item => !item.Value.GetProperty("description").GetString()!.StartsWith("Stands for", StringComparison.Ordinal))
            .Select(item => item.Endpoint).ShouldBeEmpty();
    }

    [Fact]
    public async Task Document_Should_BeNowhere_When_TheDialectIsSwitchedOff()
    {
        await using var without = await RecruitServer.StartAsync(
            postgres, configure: builder => builder.Configuration["RecruitGraph:Rest:Off:0"] = "recruit");

        (await new LegacyClient(without, "", null).GetAsync("/openapi/recruit.json")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static bool HasExample(JsonElement responses) => responses.EnumerateObject().Any(response =>
        response.Value.TryGetProperty("content", out var content)
        && content.GetProperty("application/json").TryGetProperty("example", out _));
}

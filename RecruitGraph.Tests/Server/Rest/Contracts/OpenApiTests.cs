using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Server.Rest.OpenApi;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>The OpenAPI documents, held against the old documents and the routes.</summary>
public sealed partial class OpenApiTests(PostgresFixture postgres, ContractServer server) : IClassFixture<PostgresFixture>, IClassFixture<ContractServer>
{
    public static TheoryData<string> Dialects => [.. ContractDocument.Dialects];

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Document_Should_HaveTheEndpointsOfTheDialect_EachWithItsExamples(string dialect)
    {
        var answer = await server.Client("", null).GetAsync($"/openapi/{dialect}.json");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var described = Operations(answer.Json).ToList();

        var documented = ContractDocument.Load(dialect).Endpoints.Keys.Order(StringComparer.Ordinal).ToList();
        described.Select(item => item.Endpoint).Order(StringComparer.Ordinal).ShouldBe(documented);
        server.Server.Services.GetRequiredService<DialectExamples>().Endpoints(dialect).Order(StringComparer.Ordinal).ShouldBe(documented);
        described.Where(item => !HasExample(item.Operation.GetProperty("responses"))).Select(item => item.Endpoint).ShouldBeEmpty();
        described.Where(item => !item.Operation.GetProperty("description").GetString()!.StartsWith("Stands for", StringComparison.Ordinal))
            .Select(item => item.Endpoint).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Document_Should_NotHaveOnePathTwice_UnderTwoNamesOfAParameter(string dialect)
    {
        var paths = (await server.Client("", null).GetAsync($"/openapi/{dialect}.json")).Json.GetProperty("paths").EnumerateObject()
            .Select(path => Parameter().Replace(path.Name, "{}"));

        paths.ShouldBeUnique();
    }

    [Theory]
    [InlineData("recruit", "bearer", """{"type":"http","scheme":"bearer"}""", 34)]
    [InlineData("resume", "bearer", """{"type":"http","scheme":"bearer"}""", 8)]
    [InlineData("assistant", "UserToken", """{"type":"apiKey","name":"UserToken","in":"header"}""", 12)]
    [InlineData("interview", "token", """{"type":"apiKey","name":"token","in":"header"}""", 30)]
    [InlineData("directory", "bearer", """{"type":"http","scheme":"bearer"}""", 24)]
    public async Task Document_Should_SayHowCallersShowWhoTheyAre_WhereNotAnybodyMayCall(string dialect, string scheme, string described, int endpoints)
    {
        var document = (await server.Client("", null).GetAsync($"/openapi/{dialect}.json")).Json;
        var operations = Operations(document).ToList();

        document.GetProperty("components").GetProperty("securitySchemes").GetProperty(scheme).EnumerateObject()
            .Select(member => (member.Name, member.Value.GetString()))
            .ShouldBe(JsonDocument.Parse(described).RootElement.EnumerateObject().Select(member => (member.Name, member.Value.GetString())), ignoreOrder: true);
        operations.Count(item => Scheme(item.Operation) == scheme).ShouldBe(endpoints);
        operations.Where(item => Scheme(item.Operation) is not null && Scheme(item.Operation) != scheme)
            .Select(item => (item.Endpoint, Scheme(item.Operation)))
            .ShouldBe(dialect == "recruit" ? [("POST /api/tokens", "basic")] : []);
        operations.SelectMany(item => item.Operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [])
            .Where(parameter => parameter.GetProperty("in").GetString() == "header").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("recruit")]
    [InlineData("resume", "POST /api/register")]
    [InlineData("assistant", "GET /get_all_vacancy", "GET /get_directories_for_response_vacancy")]
    [InlineData("interview", "GET /api/comments/{id}")]
    [InlineData("directory")]
    public async Task Document_Should_LetTheCredentialBeAbsent_WhereItOnlyMakesADifference(string dialect, params string[] endpoints)
    {
        var document = (await server.Client("", null).GetAsync($"/openapi/{dialect}.json")).Json;

        Operations(document)
            .Where(item => item.Operation.TryGetProperty("security", out var security) && !security[0].EnumerateObject().Any())
            .Select(item => item.Endpoint)
            .ShouldBe(endpoints, ignoreOrder: true);
    }

    [Fact]
    public async Task Document_Should_BeNowhere_When_TheDialectIsSwitchedOff()
    {
        await using var without = await RecruitServer.StartAsync(
            postgres, configure: builder => builder.Configuration["RecruitGraph:Rest:Off:0"] = "recruit");

        (await new LegacyClient(without, "", null).GetAsync("/openapi/recruit.json")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static bool HasExample(JsonElement responses) => responses.EnumerateObject().Any(response =>
        response.Value.GetProperty("content").GetProperty("application/json") is var content
        && (content.TryGetProperty("example", out _) || content.TryGetProperty("examples", out _)));

    private static IEnumerable<(string Endpoint, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
            .Select(method => ($"{method.Name.ToUpperInvariant()} {path.Name}", method.Value)));

    private static string? Scheme(JsonElement operation) => !operation.TryGetProperty("security", out var security) ? null
        : security.EnumerateArray().Last().EnumerateObject().Single().Name;

    /// <summary>A parameter of a path.</summary>
    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}

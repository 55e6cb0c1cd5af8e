using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

/// <summary>The header <c>GraphQL-Cost</c>.</summary>
public sealed class CostHeaderTests : GraphQLServerTest
{
    [Fact]
    public async Task Post_Should_AnswerWithCost_When_AskedToReport()
    {
        var answer = await PostAsync("report", HttpStatusCode.OK);

        answer["data"]!["__typename"]!.GetValue<string>().ShouldBe("Query");
        answer["extensions"]!["operationCost"]!.ToJsonString().ShouldBe("""{"fieldCost":0,"typeCost":1}""");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Post_Should_AnswerWithCostAlone_When_AskedToValidate(string accept) =>
        (await PostAsync("Validate", HttpStatusCode.OK, accept)).ToJsonString()
            .ShouldBe("""{"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""");

    [Fact]
    public async Task Post_Should_Refuse_When_AskedForSomethingElse() =>
        (await PostAsync("free", HttpStatusCode.BadRequest))["errors"]![0]!["message"]!.GetValue<string>()
            .ShouldBe("The header GraphQL-Cost must be \"report\" or \"validate\".");

    private async Task<JsonNode> PostAsync(string header, HttpStatusCode status, string accept = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Server.Url)
        {
            Content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json"),
            Headers = { { "GraphQL-Cost", header }, { "Accept", accept } },
        };
        using var response = await Server.Client.SendAsync(request);
        response.StatusCode.ShouldBe(status);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}

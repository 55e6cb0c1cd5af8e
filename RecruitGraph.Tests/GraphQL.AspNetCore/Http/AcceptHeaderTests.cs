using System.Net;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

public sealed class AcceptHeaderTests : GraphQLServerTest
{
    private const string Json = "Json";
    private const string GraphQLResponse = "GraphQLResponse";

    [Theory]
    [InlineData(Json)]
    [InlineData(Json, "")]
    [InlineData(Json, "*/*")]
    [InlineData(Json, "application/*")]
    [InlineData(Json, "application/json")]
    [InlineData(Json, "APPLICATION/JSON; charset=utf-8")]
    [InlineData(Json, "text/html, application/xhtml+xml, */*;q=0.8")]
    [InlineData(Json, "application/json, application/graphql-response+json")]
    [InlineData(Json, "application/graphql-response+json;q=0.5, application/json")]
    [InlineData(Json, "application/graphql-response+json;q=0, */*")]
    [InlineData(Json, "text/event-stream", "application/json")]
    [InlineData(GraphQLResponse, "application/graphql-response+json")]
    [InlineData(GraphQLResponse, "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8")]
    [InlineData(GraphQLResponse, "application/json;q=0.9, application/graphql-response+json")]
    [InlineData(GraphQLResponse, "*/*, application/graphql-response+json")]
    [InlineData(GraphQLResponse, "application/json;q=0, application/*;q=0.1")]
    [InlineData(GraphQLResponse, "application/json; charset=iso-8859-1, application/graphql-response+json;q=0.1")]
    [InlineData(null, "text/html")]
    [InlineData(null, "application/json;q=0")]
    [InlineData(null, "text/*, image/png")]
    [InlineData(null, "application/json; charset=utf-16")]
    [InlineData(null, "nonsense")]
    public void Find_Should_ChooseByQualityThenExactnessThenOrder(string? expected, params string[] accept) =>
        (AcceptHeader.Find(accept)?.ToString()).ShouldBe(expected);

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    public async Task Endpoint_Should_RefuseWith406_When_NothingIsAcceptable(string accept)
    {
        await Server.PostDocumentAsync("mutation { increment }", accept)
            .ShouldRefuseAsync(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
        await Server.GetAsync("query={hello}", accept).ShouldRefuseAsync(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
        Server.Schema.Increments.ShouldBe(0);
    }
}

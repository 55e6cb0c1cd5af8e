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
    [InlineData(Json, ", ,")]
    [InlineData(Json, "", ",\t")]
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
    [InlineData(GraphQLResponse, ", ,application/graphql-response+json,,")]
    [InlineData(GraphQLResponse, "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8")]
    [InlineData(GraphQLResponse, "application/json;q=0.9, application/graphql-response+json")]
    [InlineData(GraphQLResponse, "*/*, application/graphql-response+json")]
    [InlineData(GraphQLResponse, "application/json;q=0, application/*;q=0.1")]
    [InlineData(GraphQLResponse, "application/json; charset=iso-8859-1, application/graphql-response+json;q=0.1")]
    [InlineData(GraphQLResponse, "multipart/mixed, application/json;q=0.9, */*")]
    [InlineData(null, "text/html")]
    [InlineData(null, "application/json;q=0")]
    [InlineData(null, "text/*, image/png")]
    [InlineData(null, "application/json; charset=utf-16")]
    [InlineData(null, "nonsense")]
    public void Find_Should_ChooseByQualityThenExactnessThenOrder(string? expected, params string[] accept) =>
        (AcceptHeader.Find(accept)?.Single.ToString()).ShouldBe(expected);

    [Theory]
    [InlineData("Json", null, "Json", "application/json")]
    [InlineData("GraphQLResponse", null, "GraphQLResponse", "application/graphql-response+json")]
    [InlineData("GraphQLResponse", null, "Json", "application/graphql-response+json, application/json;q=0.1")]
    [InlineData("Json", "Multipart", "Json", "multipart/mixed, application/json")]
    [InlineData("Json", null, "Json", "multipart/mixed;deferSpec=20220824,application/json")]
    [InlineData("GraphQLResponse", null, "Json", "multipart/mixed;DeferSpec=\"20220824\",application/graphql-response+json,application/json;q=0.9")]
    [InlineData("Json", "Multipart", "Json", "multipart/mixed;deferSpec=20220824, multipart/mixed, application/json")]
    [InlineData("JsonLines", "JsonLines", "JsonLines", "multipart/mixed;deferSpec=20220824, application/jsonl")]
    [InlineData(null, null, null, "multipart/mixed;deferSpec=20220824")]
    [InlineData("GraphQLResponse", "Multipart", "Json", "multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9")]
    [InlineData("Json", "Multipart", "Json", "multipart/mixed; boundary=\"-\"; subscriptionSpec=1.0, application/json")]
    [InlineData("GraphQLResponse", "Multipart", "Json", "application/graphql-response+json, application/json, text/event-stream, multipart/mixed")]
    [InlineData("Multipart", "Multipart", "Multipart", "multipart/mixed")]
    [InlineData("Multipart", "Multipart", "Multipart", "multipart/mixed, */*;q=0.5")]
    [InlineData("Json", null, "Json", "application/json, multipart/mixed;q=0.9")]
    [InlineData("Json", null, "Json", "application/json, multipart/mixed;q=0")]
    [InlineData("Json", null, "Json", "application/json, multipart/mixed;charset=utf-16")]
    [InlineData("Json", null, "Json", "*/*")]
    [InlineData("Json", null, "Json", "application/*, multipart/*")]
    [InlineData("JsonLines", "JsonLines", "JsonLines", "application/jsonl")]
    [InlineData("Json", "JsonLines", "JsonLines", "application/json, application/jsonl")]
    [InlineData("Json", "Multipart", "JsonLines", "multipart/mixed, application/jsonl, */*")]
    [InlineData("Json", null, "Json", "application/json, application/jsonl;q=0.9")]
    [InlineData(null, null, null, "multipart/*")]
    [InlineData(null, null, null, "multipart/mixed;q=0")]
    [InlineData(null, null, null, "multipart/form-data")]
    public void Find_Should_ChooseForTheShapeOfTheAnswer(string? single, string? incremental, string? batch, string accept)
    {
        var format = AcceptHeader.Find(accept);
        format?.Single.ToString().ShouldBe(single);
        format?.Incremental?.ToString().ShouldBe(incremental);
        format?.Batch.ToString().ShouldBe(batch);
        format.HasValue.ShouldBe(single is not null);
        (format?.Incremental is null).ShouldBe(incremental is null);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("multipart/mixed;deferSpec=20220824")]
    public async Task Endpoint_Should_RefuseWith406_When_NothingIsAcceptable(string accept)
    {
        await Server.PostDocumentAsync("mutation { increment }", accept)
            .ShouldRefuseAsync(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
        await Server.GetAsync("query={hello}", accept).ShouldRefuseAsync(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
        Server.Schema.Increments.ShouldBe(0);
    }
}

using System.Net;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

public sealed class HttpGetTransportTests : GraphQLServerTest
{
    [Fact]
    public async Task Get_Should_Answer_When_UrlHoldsAQuery()
    {
        var variables = Uri.EscapeDataString("""{"name":"Ада & 王"}""");
        var query = Uri.EscapeDataString("query A { scope } query B($name: String) { hello(name: $name) }");
        var data = await Server.GetAsync($"query={query}&operationName=B&variables={variables}").ShouldAnswerAsync();
        data.GetProperty("hello").GetString().ShouldBe("Hello, Ада & 王!");
    }

    [Theory]
    [InlineData("operationName=")]
    [InlineData("operationName=null")]
    [InlineData("variables=")]
    [InlineData("variables=null")]
    [InlineData("variables={}")]
    [InlineData("extensions=null")]
    [InlineData("unknown=1")]
    public async Task Get_Should_TakeParameterAsAbsent_When_ItSaysNothing(string parameter) =>
        await Server.GetAsync($"query={{hello}}&{parameter}").ShouldAnswerAsync();

    [Theory]
    [InlineData("")]
    [InlineData("query=")]
    [InlineData("operationName=A")]
    [InlineData("query={hello}&query={scope}")]
    [InlineData("query={hello}&variables=[]")]
    [InlineData("query={hello}&variables=7")]
    [InlineData("query={hello}&variables={")]
    [InlineData("query={hello}&variables={}{}")]
    [InlineData("query={hello}&variables={\"a\":\"\\ud800\"}")]
    [InlineData("query={hello}&extensions=\"a\"")]
    public async Task Get_Should_RefuseWith400_When_ParametersAreMalformed(string query) =>
        await Server.GetAsync(query).ShouldRefuseAsync(HttpStatusCode.BadRequest, "BAD_REQUEST");

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Get_Should_RefuseWith405_When_OperationIsAMutation(string accept)
    {
        using var response = await Server.GetAsync("query=mutation{increment}", accept);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
        await Task.FromResult(response).ShouldRefuseAsync(HttpStatusCode.MethodNotAllowed, "OPERATION_NOT_ALLOWED");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task Get_Should_NotRunTheMutation_When_ItIsChosenByName()
    {
        var query = Uri.EscapeDataString("query A { hello } mutation B { increment }");
        await Server.GetAsync($"query={query}&operationName=A").ShouldAnswerAsync();
        await Server.GetAsync($"query={query}&operationName=B")
            .ShouldRefuseAsync(HttpStatusCode.MethodNotAllowed, "OPERATION_NOT_ALLOWED");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task Get_Should_TellCachesWhatTheAnswerDependsOn()
    {
        using var response = await Server.GetAsync("query={hello}");
        response.Headers.Vary.ShouldContain("Accept");
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Endpoint_Should_RefuseWith405_When_MethodIsAnother(string method)
    {
        using var response = await Server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), Server.Url));
        response.Content.Headers.Allow.ShouldBe(["GET", "POST", "PUT", "DELETE"]);
        await Task.FromResult(response).ShouldRefuseAsync(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
    }
}

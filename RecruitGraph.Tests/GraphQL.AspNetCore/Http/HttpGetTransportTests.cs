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
    [InlineData("query", "query=%FF{hello}")]
    [InlineData("query", "query={hello(name:%22%C3%22)}")]
    [InlineData("QUERY", "QUERY={hello%ed%a0%80}")]
    [InlineData("operationName", "query={hello}&operationName=%C0%AF")]
    [InlineData("variables", "query={hello}&variables=%7B%22a%22:%22%E4%22%7D")]
    [InlineData("documentId", "documentId=a%80")]
    public async Task Get_Should_RefuseWith400_When_AParameterIsNotUtf8(string parameter, string query)
    {
        foreach (var accept in (string[])["application/json", "text/event-stream"])
        {
            var refusal = await Server.GetAsync(query, accept).ShouldRefuseAsync(HttpStatusCode.BadRequest, "BAD_REQUEST");
            refusal.GetProperty("errors")[0].GetProperty("message").GetString()
                .ShouldBe($"The URL's parameter \"{parameter}\" is not valid UTF-8.");
        }
    }

    [Theory]
    [InlineData("query={hello(name:%22100%25FF%22)}", "Hello, 100%FF!")]
    [InlineData("query={hello(name:%22100%%22)}", "Hello, 100%!")]
    [InlineData("query={hello(name:%22%f0%9f%8f%83%22)}", "Hello, 🏃!")]
    [InlineData("query={hello}&source=%FF", "Hello, world!")]
    public async Task Get_Should_TakeWhatIsText(string query, string hello) =>
        (await Server.GetAsync(query).ShouldAnswerAsync()).GetProperty("hello").GetString().ShouldBe(hello);

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
    public async Task Endpoint_Should_RefuseWith405_When_MethodIsAnother(string method)
    {
        using var response = await Server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), Server.Url));
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);
        await Task.FromResult(response).ShouldRefuseAsync(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
    }

    [Fact]
    public async Task Options_Should_TellTheMethods()
    {
        using var response = await Server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, Server.Url));
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);
    }

    [Theory]
    [InlineData("text/event-stream, application/json", HttpStatusCode.OK)]
    [InlineData("text/event-stream", HttpStatusCode.NotAcceptable)]
    public async Task Head_Should_HaveNoEvents(string accept, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, $"{Server.Url}?query={{hello}}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var head = await Server.Client.SendAsync(request);
        head.StatusCode.ShouldBe(status);
        head.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Theory]
    [InlineData("query={hello}", HttpStatusCode.OK)]
    [InlineData("query={nothing}", HttpStatusCode.BadRequest)]
    [InlineData("query=mutation{increment}", HttpStatusCode.MethodNotAllowed)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Head_Should_GiveTheHeadersOfAGetAlone(string query, HttpStatusCode status)
    {
        const string Accept = "application/graphql-response+json";
        using var get = await Server.GetAsync(query, Accept);
        using var request = new HttpRequestMessage(HttpMethod.Head, $"{Server.Url}?{query}");
        request.Headers.TryAddWithoutValidation("Accept", Accept);
        using var head = await Server.Client.SendAsync(request);
        head.StatusCode.ShouldBe(status);
        get.StatusCode.ShouldBe(status);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        head.Content.Headers.ContentLength.ShouldBe(get.Content.Headers.ContentLength);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        Server.Schema.Increments.ShouldBe(0);
    }
}

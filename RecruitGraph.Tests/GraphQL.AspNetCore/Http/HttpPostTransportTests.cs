using System.Net;
using System.Text;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

public sealed class HttpPostTransportTests : GraphQLServerTest
{
    [Fact]
    public async Task Post_Should_Answer_When_DocumentIsValid()
    {
        var data = await Server.PostDocumentAsync("{ hello(name: \"Ада 🏃\") }").ShouldAnswerAsync();
        data.GetProperty("hello").GetString().ShouldBe("Hello, Ада 🏃!");
    }

    [Fact]
    public async Task Post_Should_RunTheNamedOperation_When_VariablesAreGiven()
    {
        const string Body = """
            {
                "operationName": "B",
                "variables": {"name": "王\u5c0f \ud83c\udfc3"},
                "query": "query A { hello }\nquery B($name: String) {\n\thello(name: $name)\n}"
            }
            """;
        var data = await Server.PostAsync(Body).ShouldAnswerAsync();
        data.GetProperty("hello").GetString().ShouldBe("Hello, 王小 🏃!");
    }

    [Fact]
    public async Task Post_Should_IgnoreMember_When_ItIsUnknown()
    {
        await Server.PostAsync("""{"id":1,"query":"{ hello }","more":{"query":[1,{}]}}""").ShouldAnswerAsync();
    }

    [Fact]
    public async Task Post_Should_HandExtensionsOn_When_Given()
    {
        var data = await Server.PostAsync("""{"query":"{ extensions }","extensions":{"a":[1]}}""").ShouldAnswerAsync();
        data.GetProperty("extensions").GetString().ShouldBe("""{"a":[1]}""");
    }

    [Fact]
    public async Task Post_Should_TakeTheLastValue_When_AVariableIsGivenTwice()
    {
        // As JSON.parse does, so that client, gateway and server read the same.
        const string Body = """{"query":"query ($n: String) { hello(name: $n) }","variables":{"n":"first","n":"last"}}""";
        var data = await Server.PostAsync(Body).ShouldAnswerAsync();
        data.GetProperty("hello").GetString().ShouldBe("Hello, last!");
    }

    [Theory]
    [InlineData("""{"query":"{ hello }","variables":{"n":"\ud800"}}""")]
    [InlineData("""{"query":"{ hello }","variables":{"\udfff":1}}""")]
    [InlineData("""{"query":"{ hello }","operationName":"\udc00\ud800"}""")]
    public async Task Post_Should_RefuseWith400_When_AnyStringIsHalfASurrogatePair(string body) =>
        await Server.PostAsync(body).ShouldRefuseAsync(HttpStatusCode.BadRequest, "BAD_REQUEST");

    [Fact]
    public async Task Post_Should_RunMutation()
    {
        var data = await Server.PostDocumentAsync("mutation { increment }").ShouldAnswerAsync();
        data.GetProperty("increment").GetInt32().ShouldBe(Server.Schema.Increments);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{ \"not json", "line 1")]
    [InlineData("""{"query":"{ hello }"} trailing""", "line 1")]
    [InlineData("""{"query":"{ hello }"}{}""", "line 1")]
    [InlineData("\"{ hello }\"", "object")]
    [InlineData("null", "object")]
    [InlineData("{}", "query")]
    [InlineData("""{"query":null}""", "query")]
    [InlineData("""{"query":7}""", "query")]
    [InlineData("""{"query":"{ hello }","operationName":7}""", "operationName")]
    [InlineData("""{"query":"{ hello }","variables":[]}""", "variables")]
    [InlineData("""{"query":"{ hello }","variables":"{}"}""", "variables")]
    [InlineData("""{"query":"{ hello }","extensions":true}""", "extensions")]
    [InlineData("""{"query":"{ hello }","query":"{ scope }"}""", "twice")]
    [InlineData("""{"query":"{ hello(name: \"\ud800\") }"}""", "surrogate")]
    public async Task Post_Should_RefuseWith400_When_BodyIsNoRequest(string body, string inMessage)
    {
        var answer = await Server.PostAsync(body).ShouldRefuseAsync(HttpStatusCode.BadRequest, "BAD_REQUEST");
        answer.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain(inMessage);
    }

    [Fact]
    public async Task Post_Should_RefuseWith400_When_BodyIsNotUtf8()
    {
        var body = Encoding.Latin1.GetBytes("""{"query":"{ hello(name: \"é\") }"}""");
        await SendAsync(body, "application/json").ShouldRefuseAsync(HttpStatusCode.BadRequest, "BAD_REQUEST");
    }

    [Theory]
    [InlineData("variables", 63)]
    [InlineData("variables", 100_000)]
    [InlineData("extensions", 63)]
    [InlineData("unknown", 63)]
    public async Task Post_Should_RefuseWith400_When_JsonIsNestedTooDeep(string member, int depth)
    {
        var answer = await PostNestedAsync(member, depth).ShouldRefuseAsync(HttpStatusCode.BadRequest, "JSON_NESTING_LIMIT_EXCEEDED");
        var error = answer.GetProperty("errors")[0];
        error.GetProperty("message").GetString()!.ShouldStartWith("The request is nested too deep: ");
        error.GetProperty("extensions").GetProperty("asked").GetInt32().ShouldBeGreaterThan(64);
        error.GetProperty("extensions").GetProperty("allowed").GetInt32().ShouldBe(64);
        error.GetProperty("extensions").GetProperty("where").GetString().ShouldBe("body");
    }

    [Theory]
    [InlineData("variables")]
    [InlineData("extensions")]
    [InlineData("unknown")]
    public async Task Post_Should_Answer_When_JsonIsNestedAsDeepAsAllowed(string member) =>
        await PostNestedAsync(member, 62).ShouldAnswerAsync();

    [Fact]
    public async Task Post_Should_Answer_When_AByteOrderMarkStandsInFront() =>
        await SendAsync([0xEF, 0xBB, 0xBF, .. """{"query":"{ hello }"}"""u8], "application/json").ShouldAnswerAsync();

    [Fact]
    public async Task Post_Should_RefuseWith400_When_ThereIsAMarkAlone() =>
        await SendAsync([0xEF, 0xBB, 0xBF], "application/json").ShouldRefuseAsync(HttpStatusCode.BadRequest, "BAD_REQUEST");

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; charset=utf-8; charset=iso-8859-1")]
    [InlineData("application/json; charset=utf-8; Charset=utf-8")]
    [InlineData("multipart/form-data-like; boundary=x")]
    [InlineData("nonsense")]
    public async Task Post_Should_RefuseWith415_When_ContentTypeIsAnother(string? contentType)
    {
        await SendAsync("""{"query":"mutation { increment }"}"""u8.ToArray(), contentType)
            .ShouldRefuseAsync(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("Application/JSON; charset=\"utf-8\"")]
    public async Task Post_Should_Answer_When_ContentTypeIsJsonInUtf8(string contentType) =>
        await SendAsync("""{"query":"{ hello }"}"""u8.ToArray(), contentType).ShouldAnswerAsync();

    [Fact]
    public async Task Post_Should_RefuseWith415_When_BodyIsEncoded()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Server.Url)
        {
            Content = new StringContent("""{"query":"{ hello }"}""", Encoding.UTF8, "application/json"),
        };
        request.Content.Headers.ContentEncoding.Add("gzip");
        await Server.Client.SendAsync(request)
            .ShouldRefuseAsync(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task Post_Should_SayByStatusThatNothingRan_When_ClientAcceptsGraphQLResponses(
        string accept, HttpStatusCode status)
    {
        await Server.PostDocumentAsync("{", accept).ShouldRefuseAsync(status, "GRAPHQL_PARSE_FAILED");
        await Server.PostDocumentAsync("{ nothing }", accept).ShouldRefuseAsync(status, "GRAPHQL_VALIDATION_FAILED");
        await Server.PostDocumentAsync("query A { hello } query B { hello }", accept).ShouldRefuseAsync(status, "BAD_REQUEST");
        await Server.PostAsync("""{"query":"query ($a: Int!) { big(size: $a) }"}""", accept)
            .ShouldRefuseAsync(status, "BAD_USER_INPUT");
        await Server.PostDocumentAsync("subscription { never }", accept).ShouldRefuseAsync(status, "OPERATION_NOT_ALLOWED");
        Server.Schema.NeverOpened.Task.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Post_Should_AnswerWith200_When_AFieldFails()
    {
        using var response = await Server.PostDocumentAsync("{ hello fail }", "application/graphql-response+json");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/graphql-response+json");
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldNotContain(TestSchema.Secret);
        text.ShouldContain("INTERNAL_SERVER_ERROR");
        text.ShouldContain("Hello, world!");
    }

    [Theory]
    [InlineData("{ big(size: 200000) }")]
    [InlineData("{ hello fail }")]
    [InlineData("{ nothing }")]
    [InlineData("{")]
    public async Task Post_Should_AnnounceTheLength(string document)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Server.Url)
        {
            Content = new StringContent($$"""{"query":"{{document}}"}""", Encoding.UTF8, "application/json"),
        };
        using var response = await Server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var length = response.Content.Headers.ContentLength;
        (await response.Content.ReadAsByteArrayAsync()).Length.ShouldBe((int)length!);
    }

    [Fact]
    public async Task Post_Should_CancelTheOperation_When_ClientGoesAway()
    {
        using var leave = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, Server.Url)
        {
            Content = new StringContent("""{"query":"{ slow }"}""", Encoding.UTF8, "application/json"),
        };
        var sending = Server.Client.SendAsync(request, leave.Token);
        await Server.Schema.SlowStarted.Task.WaitAsync(Patience);
        await leave.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(sending);
        await Server.Schema.SlowCancelled.Task.WaitAsync(Patience);
    }

    private Task<HttpResponseMessage> PostNestedAsync(string member, int depth)
    {
        var nested = new string('[', depth) + new string(']', depth);
        return Server.PostAsync($$$"""{"query":"{ hello }","{{{member}}}":{"a":{{{nested}}}}}""");
    }

    private Task<HttpResponseMessage> SendAsync(byte[] body, string? contentType)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return Server.Client.PostAsync(Server.Url, content);
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

/// <summary>Deferred fragments over HTTP, from the document to the part on the wire.</summary>
public sealed class IncrementalDeliveryTests : IAsyncLifetime
{
    private const string Deferred = "query Q($if: Boolean) { hello ... @defer(if: $if) { gated } }";
    private const string Whole = """{"data":{"hello":"Hello, world!","gated":"open"}}""";
    private const string ApolloClient = "multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private GraphQLTestServer? _server;

    private GraphQLTestServer Server => _server!;

    public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(
        builder => builder.ConfigureSchema(static schema => schema.EnableIncrementalDelivery = true));

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Theory]
    [InlineData("POST", ApolloClient, "multipart/mixed; boundary=\"-\"")]
    [InlineData("GET", "multipart/mixed", "multipart/mixed; boundary=\"-\"")]
    [InlineData("POST", "application/jsonl", "application/jsonl; charset=utf-8")]
    public async Task FirstPart_Should_Arrive_When_TheDeferredResolverStillRuns(string method, string accept, string contentType)
    {
        using var request = Request(method, Deferred, accept);
        using var response = await Server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe(contentType);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());

        var first = await ReadPartAsync(lines);
        first.GetProperty("data").GetRawText().ShouldBe("""{"hello":"Hello, world!"}""");
        first.GetProperty("hasNext").GetBoolean().ShouldBeTrue();
        var id = first.GetProperty("pending")[0].GetProperty("id").GetString();

        Server.Schema.Gate.SetResult();
        var last = await ReadPartAsync(lines);
        last.GetProperty("incremental")[0].GetProperty("id").GetString().ShouldBe(id);
        last.GetProperty("incremental")[0].GetProperty("data").GetRawText().ShouldBe("""{"gated":"open"}""");
        last.GetProperty("completed")[0].GetProperty("id").GetString().ShouldBe(id);
        last.GetProperty("hasNext").GetBoolean().ShouldBeFalse();
        (await lines.ReadToEndAsync().WaitAsync(Patience)).ShouldBe(accept == "application/jsonl" ? "" : "-----\r\n");
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json, multipart/mixed;q=0.9", "application/json")]
    public async Task Answer_Should_BeOne_When_TheClientTakesNoParts(string accept, string mediaType)
    {
        Server.Schema.Gate.SetResult();
        using var response = await Server.PostDocumentAsync(Deferred, accept);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        (await response.Content.ReadAsStringAsync()).ShouldBe(Whole);
    }

    [Theory]
    [InlineData("{ hello gated }", HttpStatusCode.OK)]
    [InlineData("{ hello gated ... @defer(if: false) { again: hello } }", HttpStatusCode.OK)]
    [InlineData("{ nothing @defer }", HttpStatusCode.BadRequest)]
    public async Task Answer_Should_BePlain_When_TheClientTakesPartsAndThereAreNone(string document, HttpStatusCode status)
    {
        Server.Schema.Gate.SetResult();
        using var response = await Server.PostDocumentAsync(document, ApolloClient);
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/graphql-response+json; charset=utf-8");
        response.Content.Headers.ContentLength.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("{ hello }", 200)]
    [InlineData("{ nothing }", 400)]
    public async Task Answer_Should_BeTheOnlyPart_When_TheClientTakesNothingElse(string document, int status)
    {
        using var response = await Server.PostDocumentAsync(document, "multipart/mixed");
        ((int)response.StatusCode).ShouldBe(status);
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldStartWith("\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"");
        text.ShouldEndWith("}\r\n-----\r\n");
    }

    [Fact]
    public async Task Refusal_Should_BeJson_When_TheClientTakesPartsAlone()
    {
        using var response = await Server.PostAsync("[", "multipart/mixed");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        await Task.FromResult(response).ShouldRefuseAsync(HttpStatusCode.BadRequest, "BAD_REQUEST");
    }

    [Fact]
    public async Task Head_Should_RunNothingBehindTheAnswer()
    {
        Server.Schema.Gate.SetResult();
        using var request = Request("HEAD", Deferred, ApolloClient);
        using var response = await Server.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.ShouldBe(Whole.Length);
    }

    [Fact]
    public async Task Batch_Should_AnswerEachRequestWhole()
    {
        Server.Schema.Gate.SetResult();
        var body = JsonSerializer.Serialize(new[] { new { query = Deferred }, new { query = "{ hello }" } });
        using var response = await Server.PostAsync(body, ApolloClient);
        (await response.Content.ReadAsStringAsync()).ShouldBe($$$"""[{{{Whole}}},{"data":{"hello":"Hello, world!"}}]""");
    }

    [Fact]
    public async Task DeferredResolver_Should_BeCancelled_When_TheClientGoesAway()
    {
        using var request = Request("POST", "{ hello ... @defer { slow } }", ApolloClient);
        using (var response = await Server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience))
        {
            await Server.Schema.SlowStarted.Task.WaitAsync(Patience);
        }

        await Server.Schema.SlowCancelled.Task.WaitAsync(Patience);
        Server.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Parts_Should_BeReadOneByOne_When_NpmMerosReadsThem()
    {
        await using var client = NodeScript.Start(
            "multipart-read.mjs", Server.Url.AbsoluteUri, ApolloClient, JsonSerializer.Serialize(new { query = Deferred }));
        var first = (await client.ReadAsync()).GetProperty("part");
        first.GetProperty("data").GetRawText().ShouldBe("""{"hello":"Hello, world!"}""");

        Server.Schema.Gate.SetResult();
        var others = await client.ReadToEndAsync();
        others.Count.ShouldBe(2);
        others[0].GetProperty("part").GetProperty("incremental")[0].GetProperty("data").GetRawText().ShouldBe("""{"gated":"open"}""");
        others[1].GetProperty("complete").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Answer_Should_BeReadAsJson_When_NpmMerosFindsNoParts()
    {
        await using var client = NodeScript.Start(
            "multipart-read.mjs", Server.Url.AbsoluteUri, ApolloClient, """{"query":"{ hello }"}""");
        (await client.ReadAsync()).GetProperty("answer").GetRawText().ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
        (await client.ReadToEndAsync()).Count.ShouldBe(1);
    }

    private HttpRequestMessage Request(string method, string document, string accept)
    {
        var isPost = method == "POST";
        var url = isPost ? Server.Url.AbsoluteUri : $"{Server.Url}?query={Uri.EscapeDataString(document)}";
        var request = new HttpRequestMessage(new HttpMethod(method), url);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (isPost)
        {
            request.Content = new StringContent(JsonSerializer.Serialize(new { query = document }), Encoding.UTF8, "application/json");
        }

        return request;
    }

    /// <summary>Reads up to the next line that is a part, over what a multipart puts between.</summary>
    private static async Task<JsonElement> ReadPartAsync(StreamReader lines)
    {
        while (true)
        {
            var line = (await lines.ReadLineAsync().WaitAsync(Patience)).ShouldNotBeNull();
            if (line.StartsWith('{'))
            {
                return JsonElement.Parse(line);
            }
        }
    }
}

using System.Net;
using System.Net.Http.Headers;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.PersistedDocuments;

/// <summary>One URL an answer: <c>GET /graphql/persisted/{id}/{operationName}</c>.</summary>
public sealed class PersistedDocumentTransportTests : IAsyncLifetime, IDisposable
{
    private readonly DocumentFolder _folder = new DocumentFolder()
        .Add("hello", "query Hello($name: String) { hello(name: $name) } query Me { whoAmI } query Fail { fail }")
        .Add("single", "{ hello }")
        .Add("up", "mutation { increment }");

    private GraphQLTestServer? _server;

    private GraphQLTestServer Server => _server!;

    public async Task InitializeAsync() => _server = await _folder.StartAsync(options =>
    {
        options.PublicMaxAge = TimeSpan.FromMinutes(5);
        options.PrivateMaxAge = TimeSpan.FromSeconds(30);
    });

    public async Task DisposeAsync() => await Server.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("single", """{"data":{"hello":"Hello, world!"}}""")]
    [InlineData("hello/Hello?variables=%7B%22name%22%3A%22Ada%22%7D", """{"data":{"hello":"Hello, Ada!"}}""")]
    [InlineData("hello?operationName=Me", """{"data":{"whoAmI":null}}""")]
    public async Task Query_Should_BeAnsweredAndKeptByCaches(string path, string answer)
    {
        using var response = await GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe(answer);
        response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=300");
        response.Headers.ETag.ShouldNotBeNull();
        response.Headers.Vary.ShouldBe(["Accept", "Authorization"]);
    }

    [Fact]
    public async Task Query_Should_BeFoundByHash()
    {
        using var response = await GetAsync($"sha256:{DocumentHash.Of("{ hello }"u8)}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Query_Should_BeAnsweredWith304_When_TheClientHasTheAnswer()
    {
        using var first = await GetAsync("single");
        using var again = await GetAsync("single", first.Headers.ETag);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        using var other = await GetAsync("hello/Hello?variables=%7B%22name%22%3A%22Ada%22%7D", first.Headers.ETag);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var otherType = await GetAsync("single", first.Headers.ETag, accept: "application/graphql-response+json");
        otherType.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Answer_Should_BeTheCallersAlone_When_HeIsSignedIn()
    {
        using var response = await GetAsync("hello/Me", user: "ada");
        (await response.Content.ReadAsStringAsync()).ShouldContain("ada");
        response.Headers.CacheControl!.ToString().ShouldBe("max-age=30, private");
    }

    [Fact]
    public async Task Answer_Should_NotBeKept_When_CredentialsWereShown_AndNothingWasConfigured()
    {
        await using var server = await _folder.StartAsync();
        using var anonymous = await server.Client.GetAsync($"{server.Url}/persisted/single");
        anonymous.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{server.Url}/persisted/single");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "whatever");
        using var response = await server.Client.SendAsync(request);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
    }

    [Fact]
    public async Task Answer_Should_NotBeKept_When_ItHasErrors()
    {
        using var response = await GetAsync("hello/Fail");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
        response.Headers.ETag.ShouldBeNull();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("..%2Fsingle")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("single.graphql")]
    public async Task Id_Should_BeRefusedWith404ThatNobodyKeeps_When_ItIsUnknown(string id)
    {
        var answer = await Server.Client.GetAsync($"{Server.Url}/persisted/{id}");

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        await Task.FromResult(answer).ShouldRefuseAsync(HttpStatusCode.NotFound, "PERSISTED_DOCUMENT_NOT_FOUND");
    }

    [Fact]
    public async Task Mutation_Should_BeRefusedWith405()
    {
        await Server.Client.GetAsync($"{Server.Url}/persisted/up").ShouldRefuseAsync(HttpStatusCode.MethodNotAllowed, "OPERATION_NOT_ALLOWED");
        await Server.Client.PostAsync($"{Server.Url}/persisted/up", null)
            .ShouldRefuseAsync(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task OperationName_Should_BeRefused_When_TheDocumentHasNone()
    {
        using var response = await GetAsync("hello/Other");
        (await response.ReadJsonAsync()).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_REQUEST");
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
    }

    [Fact]
    public async Task Head_Should_TellTheSameWithoutTheBody()
    {
        using var get = await GetAsync("single");
        using var head = await Server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"{Server.Url}/persisted/single"));
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        head.Content.Headers.ContentLength.ShouldBe(get.Content.Headers.ContentLength);
    }

    private Task<HttpResponseMessage> GetAsync(
        string path, EntityTagHeaderValue? known = null, string? user = null, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Server.Url}/persisted/{path}");
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        if (user is not null)
        {
            request.Headers.Add(GraphQLTestServer.UserHeader, user);
        }

        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return Server.Client.SendAsync(request);
    }
}

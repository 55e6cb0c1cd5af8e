using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.PersistedDocuments;

/// <summary>The protocol of Apollo's clients: first the hash alone, and the document only where the server does not have it.</summary>
public sealed class AutomaticPersistedQueryTests : GraphQLServerTest
{
    private const string Query = "query ($name: String) { hello(name: $name) }";

    private int Kept => Server.Services.GetRequiredService<AutomaticDocuments>().Count;

    [Fact]
    public async Task Hash_Should_BeEnough_When_TheDocumentCameOnce()
    {
        var answer = await Server.PostAsync(Body(null, Query)).ShouldRefuseAsync(HttpStatusCode.OK, "PERSISTED_QUERY_NOT_FOUND");
        answer.GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("PersistedQueryNotFound");
        await Server.PostAsync(Body(Query, Query)).ShouldAnswerAsync();
        (await Server.PostAsync(Body(null, Query)).ShouldAnswerAsync()).GetProperty("hello").GetString().ShouldBe("Hello, Ada!");
        (await Server.PostAsync(Body("", Query)).ShouldAnswerAsync()).GetProperty("hello").GetString().ShouldBe("Hello, Ada!");
    }

    [Fact]
    public async Task Hash_Should_BeEnough_When_ItComesInAUrl()
    {
        await Server.GetAsync(Url(null)).ShouldRefuseAsync(HttpStatusCode.OK, "PERSISTED_QUERY_NOT_FOUND");
        await Server.GetAsync(Url(Query)).ShouldAnswerAsync();
        await Server.GetAsync(Url(null)).ShouldAnswerAsync();
        await Server.GetAsync($"documentId=sha256:{Hash(Query)}").ShouldAnswerAsync();
    }

    [Fact]
    public async Task Hash_Should_BeEnough_OverEveryTransport()
    {
        await Server.PostAsync(Body(Query, Query)).ShouldAnswerAsync();
        using var batch = await Server.PostAsync($"[{Body(null, Query)},{Body(null, "{ other }")}]");
        var answers = await batch.ReadJsonAsync();
        answers[0].GetProperty("data").GetProperty("hello").GetString().ShouldBe("Hello, Ada!");
        answers[1].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("PERSISTED_QUERY_NOT_FOUND");

        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SendTextAsync($$"""{"type":"subscribe","id":"1","payload":{{Body(null, Query)}}}""");
        (await socket.ReceiveAsync()).GetProperty("payload").GetProperty("data").GetProperty("hello").GetString().ShouldBe("Hello, Ada!");
        await socket.CloseAsync();

        using var stream = await TestEventStream.GetAsync(Server, Url(null));
        (await stream.ReadNextAsync()).GetProperty("data").GetProperty("hello").GetString().ShouldBe("Hello, Ada!");
    }

    [Fact]
    public async Task Subscription_Should_BeKept_When_ItWasOpened()
    {
        const string Count = "subscription { count(to: 1) }";
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SendTextAsync($$"""{"type":"subscribe","id":"1","payload":{{Body(Count, Count)}}}""");
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("next");
        await socket.CloseAsync();
        Kept.ShouldBe(1);
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { hello } query B { hello }", "BAD_REQUEST")]
    [InlineData("query ($size: Int!) { big(size: $size) }", "BAD_USER_INPUT")]
    public async Task Document_Should_NotBeKept_When_ItIsRefused(string query, string code)
    {
        await Server.PostAsync(Body(query, query)).ShouldRefuseAsync(HttpStatusCode.OK, code);
        Kept.ShouldBe(0);
    }

    [Fact]
    public async Task Document_Should_BeRefusedAndNotKept_When_TheHashIsAnothers()
    {
        await Server.PostAsync(Body("mutation { increment }", Query))
            .ShouldRefuseAsync(HttpStatusCode.OK, "PERSISTED_QUERY_HASH_MISMATCH");
        Kept.ShouldBe(0);
        Server.Schema.Increments.ShouldBe(0);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"sha256Hash":"HASH"}""")]
    [InlineData("""{"version":"1","sha256Hash":"HASH"}""")]
    [InlineData("""{"version":1.5,"sha256Hash":"HASH"}""")]
    [InlineData("""{"sha256Hash":"HASH"}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"sha256Hash":7}""")]
    [InlineData("""{"version":1,"sha256Hash":"abc"}""")]
    [InlineData("""{"version":1,"sha256Hash":"../../etc/passwd"}""")]
    public async Task Extension_Should_BeRefused_When_ItIsMalformed(string persistedQuery)
    {
        var extension = persistedQuery.Replace("HASH", Hash(Query), StringComparison.Ordinal);
        await Server.PostAsync($$$"""{"query":"{ hello }","extensions":{"persistedQuery":{{{extension}}}}}""")
            .ShouldRefuseAsync(HttpStatusCode.OK, "BAD_REQUEST");
        await Server.PostAsync($$$"""{"extensions":{"persistedQuery":{{{extension}}}}}""")
            .ShouldRefuseAsync(HttpStatusCode.OK, "BAD_REQUEST");
    }

    [Fact]
    public async Task Store_Should_BeBounded()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.PersistedDocuments.MaxAutomaticDocuments = 2));
        foreach (var query in new[] { "{ hello }", "{ whoAmI }", "{ address }" })
        {
            await server.PostAsync(Body(query, query)).ShouldAnswerAsync();
        }

        await server.PostAsync(Body(null, "{ hello }")).ShouldRefuseAsync(HttpStatusCode.OK, "PERSISTED_QUERY_NOT_FOUND");
        await server.PostAsync(Body(null, "{ address }")).ShouldAnswerAsync();
    }

    [Fact]
    public async Task Hash_Should_BeRefusedAsUnsupported_When_SwitchedOff()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.PersistedDocuments.AllowAutomatic = false));
        await server.PostAsync(Body(Query, Query)).ShouldAnswerAsync();
        var answer = await server.PostAsync(Body(null, Query)).ShouldRefuseAsync(HttpStatusCode.OK, "PERSISTED_QUERY_NOT_SUPPORTED");
        answer.GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("PersistedQueryNotSupported");
    }

    private static string Hash(string query) => DocumentHash.Of(Encoding.UTF8.GetBytes(query));

    private static string Body(string? query, string hashOf)
    {
        var variables = new { name = "Ada" };
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash(hashOf) } };
        return query is null
            ? JsonSerializer.Serialize(new { variables, extensions })
            : JsonSerializer.Serialize(new { query, variables, extensions });
    }

    private static string Url(string? query)
    {
        var extensions = JsonSerializer.Serialize(new { persistedQuery = new { version = 1, sha256Hash = Hash(Query) } });
        var url = $"variables={Uri.EscapeDataString("""{"name":"Ada"}""")}&extensions={Uri.EscapeDataString(extensions)}";
        return query is null ? url : $"{url}&query={Uri.EscapeDataString(query)}";
    }
}

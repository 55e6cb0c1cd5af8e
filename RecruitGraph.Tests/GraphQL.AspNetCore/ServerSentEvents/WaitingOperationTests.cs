using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.AspNetCore.PersistedDocuments;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>Operations of a stream that nobody has opened yet, and of one whose client is slow: they wait before they run.</summary>
public sealed class WaitingOperationTests : GraphQLServerTest
{
    [Fact]
    public async Task Operations_Should_NotRunBeforeTheStreamIsOpen()
    {
        var token = await ReserveAsync(Server);
        for (var i = 0; i < 3; i++)
        {
            (await PostAsync(Server, token, $"{i}", "mutation { increment }")).ShouldBe(HttpStatusCode.Accepted);
        }

        Server.Schema.Increments.ShouldBe(0);
        using var stream = await OpenAsync(Server, token);
        var values = new List<int>();
        for (var completed = 0; completed < 3;)
        {
            // They run at the same time, and their events come as they like.
            var message = (await stream.ReadAsync()).ShouldNotBeNull();
            if (message.Event == "complete")
            {
                completed++;
                continue;
            }

            values.Add(JsonSerializer.Deserialize<JsonElement>(message.Data).GetProperty("payload").GetProperty("data").GetProperty("increment").GetInt32());
        }

        values.Order().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Answers_Should_TakeNoMemory_When_NobodyHasOpenedTheStream()
    {
        var memory = Server.Services.GetRequiredService<RequestExecutor>().Options.Memory;
        for (var reservation = 0; reservation < 3; reservation++)
        {
            var token = await ReserveAsync(Server);
            for (var i = 0; i < 20; i++)
            {
                (await PostAsync(Server, token, $"{i}", "{ big(size: 1000000) }")).ShouldBe(HttpStatusCode.Accepted);
            }
        }

        memory.Held.ShouldBeLessThan(500_000);
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query ($size: Int!) { big(size: $size) }", "BAD_USER_INPUT")]
    public async Task Post_Should_BeRefusedWith400AtOnce_When_TheOperationCanNeverRun(string query, string code)
    {
        var token = await ReserveAsync(Server);
        await SendAsync(Server, token, Body("a", query)).ShouldRefuseAsync(HttpStatusCode.BadRequest, code);
        Operations(Server, token).Size.ShouldBe(0);
    }

    [Fact]
    public async Task Refusal_Should_ComeByTheStream_When_OnlyRunningTellsIt()
    {
        var token = await ReserveAsync(Server);
        (await PostAsync(Server, token, "a", "subscription { refusing }")).ShouldBe(HttpStatusCode.Accepted);
        using var stream = await OpenAsync(Server, token);
        (await stream.ReadNextAsync()).ToString().ShouldContain("NOT_NOW");
        (await stream.ReadAsync()).ShouldBe(("complete", """{"id":"a"}"""));
    }

    [Fact]
    public async Task Delete_Should_EndWhatWaits()
    {
        var token = await ReserveAsync(Server);
        await PostAsync(Server, token, "a", "mutation { increment }");
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"{Server.Url}?token={token}&operationId=a");
        (await Server.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await PostAsync(Server, token, "b", "{ hello }");
        using var stream = await OpenAsync(Server, token);
        (await stream.ReadNextAsync()).GetProperty("id").GetString().ShouldBe("b");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task Post_Should_BeRefusedWith429_When_TheRequestsOfTheStreamHoldTooMuch()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.ServerSentEvents.MaxOperationsSize = 64 * 1024));
        var token = await ReserveAsync(server);
        var refusal = await SendAsync(server, token, Body("a", $"mutation {{ increment }} #{new string('x', 64 * 1024)}"))
            .ShouldRefuseAsync(HttpStatusCode.TooManyRequests, "OPERATIONS_TOO_LARGE");
        var extensions = refusal.GetProperty("errors")[0].GetProperty("extensions");
        extensions.GetProperty("asked").GetInt64().ShouldBeGreaterThan(64 * 1024);
        extensions.GetProperty("allowed").GetInt64().ShouldBe(64 * 1024);
        extensions.GetProperty("where").GetString().ShouldBe("operations");
        (await PostAsync(server, token, "a", "{ hello }")).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Post_Should_BeRefusedWith503_When_TheServerHoldsTooMuch()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.MaxHeldMemory = 1024 * 1024));
        var memory = server.Services.GetRequiredService<RequestExecutor>().Options.Memory;
        var token = await ReserveAsync(server);
        using (memory.Hold(1024 * 1024))
        {
            var refusal = await SendAsync(server, token, Body("a", "mutation { increment }"))
                .ShouldRefuseAsync(HttpStatusCode.ServiceUnavailable, "MEMORY_LIMIT_EXCEEDED");
            refusal.GetProperty("errors")[0].GetProperty("extensions").GetProperty("allowed").GetInt64().ShouldBe(1024 * 1024);
        }

        (await PostAsync(server, token, "a", "{ hello }")).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task TrustedDocument_Should_RunWhenTheStreamIsOpen_And_OthersBeRefusedAtOnce()
    {
        using var folder = new DocumentFolder();
        await using var server = await folder.Add("up", "mutation { increment }").StartAsync(options => options.OnlyAllowPersistedDocuments = true);
        var token = await ReserveAsync(server);
        await SendAsync(server, token, Body("a", "mutation { increment }"))
            .ShouldRefuseAsync(HttpStatusCode.BadRequest, "TRUSTED_DOCUMENT_REQUIRED");
        using var accepted = await SendAsync(server, token, """{"documentId":"up","extensions":{"operationId":"a"}}""");
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        server.Schema.Increments.ShouldBe(0);

        using var stream = await OpenAsync(server, token);
        (await stream.ReadNextAsync()).GetRawText().ShouldBe("""{"id":"a","payload":{"data":{"increment":1}}}""");
    }

    [Fact]
    public async Task Operations_Should_WaitForTheirTurn_When_AsManyRunAsMay()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.ServerSentEvents.MaxParallelOperations = 2));
        var token = await ReserveAsync(server);
        using var stream = await OpenAsync(server, token);
        var running = new[] { PostAsync(server, token, "0", "{ gated }"), PostAsync(server, token, "1", "{ gated }") };
        while (server.Schema.Gated < 2)
        {
            await Task.Yield();
        }

        for (var i = 2; i < 5; i++)
        {
            (await PostAsync(server, token, $"{i}", "{ gated }")).ShouldBe(HttpStatusCode.Accepted);
        }

        server.Schema.Gated.ShouldBe(2);
        server.Schema.Gate.SetResult();
        (await Task.WhenAll(running)).ShouldAllBe(static status => status == HttpStatusCode.Accepted);
        for (var i = 0; i < 10; i++)
        {
            (await stream.ReadAsync()).ShouldNotBeNull();
        }

        server.Schema.Gated.ShouldBe(5);
    }

    private static RunningOperations Operations(GraphQLTestServer server, string token) =>
        server.Services.GetRequiredService<EventStreams>().Find(token, default)!.Operations;

    private static async Task<string> ReserveAsync(GraphQLTestServer server)
    {
        using var response = await server.Client.PutAsync(server.Url, null);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        return await response.Content.ReadAsStringAsync();
    }

    private static Task<TestEventStream> OpenAsync(GraphQLTestServer server, string token) =>
        TestEventStream.GetAsync(server, $"token={token}");

    private static async Task<HttpStatusCode> PostAsync(GraphQLTestServer server, string token, string id, string query)
    {
        using var response = await SendAsync(server, token, Body(id, query));
        return response.StatusCode;
    }

    private static Task<HttpResponseMessage> SendAsync(GraphQLTestServer server, string token, string body) =>
        server.Client.PostAsync($"{server.Url}?token={token}", new StringContent(body, Encoding.UTF8, "application/json"));

    private static string Body(string id, string query) =>
        JsonSerializer.Serialize(new { query, extensions = new { operationId = id } });
}

using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.WebSockets;

/// <summary>How much a connection, and all of them together, may make the server hold.</summary>
public sealed class OperationTurnTests
{
    [Fact]
    public async Task Operations_Should_WaitForTheirTurn_When_AsManyRunAsMay()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.WebSockets.MaxParallelOperations = 2));
        using var socket = await TestSocket.InitialiseAsync(server);
        for (var i = 0; i < 5; i++)
        {
            await socket.SubscribeAsync($"{i}", "{ gated }");
        }

        await socket.SendAsync(new { type = "complete", id = "4" });
        await PingAsync(socket);
        server.Schema.Gated.ShouldBe(2);

        server.Schema.Gate.SetResult();
        for (var i = 0; i < 8; i++)
        {
            (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBeOneOf("next", "complete");
        }

        server.Schema.Gated.ShouldBe(4);
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Subscription_Should_LeaveItsTurnToOthers_When_ItWaitsForAnEvent()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.WebSockets.MaxParallelOperations = 1));
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("1", "subscription { ticks }");
        for (var i = 1; i <= 2; i++)
        {
            (await socket.ReceiveAsync()).GetProperty("payload").GetProperty("data").GetProperty("ticks").GetInt32().ShouldBe(i);
        }

        await socket.SubscribeAsync("2", "{ hello }");
        (await socket.ReceiveAsync()).GetProperty("id").GetString().ShouldBe("2");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Events_Should_WaitForTheirTurn_When_AsManyOperationsRunAsMay()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.WebSockets.MaxParallelOperations = 1));
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("held", "{ gated }");
        await socket.SubscribeAsync("1", "subscription { count(to: 1) }");
        await PingAsync(socket);
        server.Schema.Gate.SetResult();
        (await socket.ReceiveAsync()).GetProperty("id").GetString().ShouldBe("held");
        (await socket.ReceiveAsync()).GetProperty("id").GetString().ShouldBe("held");
        (await socket.ReceiveAsync()).GetProperty("id").GetString().ShouldBe("1");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Operation_Should_EndWithAnErrorThatTellsAll_When_TheServerHoldsTooMuch()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.MaxHeldMemory = 1024 * 1024));
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("1", "{ big(size: 2000000) }");
        var payload = (await socket.ReceiveAsync()).GetProperty("payload");
        payload.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Null);
        var extensions = payload.GetProperty("errors")[0].GetProperty("extensions");
        extensions.GetProperty("code").GetString().ShouldBe("MEMORY_LIMIT_EXCEEDED");
        extensions.GetProperty("asked").GetInt64().ShouldBeGreaterThan(2_000_000);
        extensions.GetProperty("allowed").GetInt64().ShouldBe(1024 * 1024);
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("complete");

        await socket.SubscribeAsync("2", "{ hello }");
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("next");
        await socket.CloseAsync();
        await server.StopAsync();
        server.Services.GetRequiredService<RequestExecutor>().Options.Memory.Held.ShouldBe(0);
    }

    [Fact]
    public async Task Memory_Should_BeGivenBack_When_TheClientGoesWithoutTakingItsAnswers()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        var socket = await TestSocket.InitialiseAsync(server);
        for (var i = 0; i < 40; i++)
        {
            await socket.SubscribeAsync($"{i}", i % 2 == 0 ? "{ big(size: 3000000) }" : "subscription { flood }");
        }

        await server.Schema.FloodStarted.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var memory = server.Services.GetRequiredService<RequestExecutor>().Options.Memory;

        // Four answers, a copy of the one that is being sent, and the requests.
        memory.Held.ShouldBeLessThan((4 + 1) * 4 * 1024 * 1024 + (40 * 4096));
        socket.Abort();
        socket.Dispose();
        await server.StopAsync();
        memory.Held.ShouldBe(0);
    }

    [Fact]
    public async Task Answer_Should_ArriveWhole_When_ItIsSentInSeveralFrames()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("1", "{ big(size: 1000000) }");
        (await socket.ReceiveAsync()).GetProperty("payload").GetProperty("data").GetProperty("big").GetString()!.Length.ShouldBe(1_000_000);
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Operation_Should_EndWithError_When_ItsNameHoldsTooMuch()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.WebSockets.MaxOperationsSize = 64 * 1024));
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SendAsync(new
        {
            type = "subscribe",
            id = "1",
            payload = new { query = "mutation { increment }", operationName = new string('x', 40 * 1024) },
        });

        var error = await socket.ReceiveAsync();
        error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("OPERATIONS_TOO_LARGE");
        server.Schema.Increments.ShouldBe(0);
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Operation_Should_EndWithError_When_TheRequestsOfTheConnectionHoldTooMuch()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.WebSockets.MaxOperationsSize = 64 * 1024));
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("1", $"mutation {{ increment }} #{new string('x', 64 * 1024)}");
        var error = await socket.ReceiveAsync();
        error.GetProperty("type").GetString().ShouldBe("error");
        error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("OPERATIONS_TOO_LARGE");
        server.Schema.Increments.ShouldBe(0);
        await socket.CloseAsync();
    }

    [Theory]
    [InlineData(1, 1_000, HttpStatusCode.ServiceUnavailable)]
    [InlineData(1_000, 1, HttpStatusCode.TooManyRequests)]
    public async Task Upgrade_Should_BeRefused_When_TooManySocketsAreOpen(int all, int ofAddress, HttpStatusCode status)
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(options =>
        {
            options.WebSockets.MaxConnections = all;
            options.WebSockets.MaxConnectionsPerAddress = ofAddress;
        }));
        using (var socket = await TestSocket.InitialiseAsync(server))
        {
            var refusal = await server.Client.SendAsync(Upgrade(server)).ShouldRefuseAsync(status, "TOO_MANY_CONNECTIONS");
            refusal.GetProperty("errors")[0].GetProperty("extensions").GetRawText().ShouldBe(
                """{"code":"TOO_MANY_CONNECTIONS","asked":2,"allowed":1,"where":"connections"}""");
            await socket.CloseAsync();
        }

        HttpResponseMessage response;
        do
        {
            // The server hears of the close a moment after its client.
            response = await server.Client.SendAsync(Upgrade(server), HttpCompletionOption.ResponseHeadersRead);
        }
        while (response.StatusCode == status);
        response.StatusCode.ShouldBe(HttpStatusCode.SwitchingProtocols);
        response.Dispose();
    }

    private static HttpRequestMessage Upgrade(GraphQLTestServer server)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, server.Url);
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.ParseAdd("websocket");
        request.Headers.Add("Sec-WebSocket-Version", "13");
        request.Headers.Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        request.Headers.Add("Sec-WebSocket-Protocol", "graphql-transport-ws");
        return request;
    }

    private static async Task PingAsync(TestSocket socket)
    {
        await socket.SendAsync(new { type = "ping" });
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("pong");
    }
}

using System.Text.Json;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.WebSockets;

/// <summary>The operations of a connection: what they send, how they end, and what limits them.</summary>
public sealed class OperationTests : GraphQLServerTest
{
    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public async Task Operation_Should_EndWithError_When_ItsIdIsTooLong(int length, bool isAllowed)
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        var id = new string('x', length);
        await socket.SubscribeAsync(id, "mutation { increment }");
        var answer = await socket.ReceiveAsync();
        answer.GetProperty("id").GetString().ShouldBe(id);
        if (isAllowed)
        {
            answer.GetProperty("type").GetString().ShouldBe("next");
            return;
        }

        answer.GetProperty("type").GetString().ShouldBe("error");
        answer.GetProperty("payload")[0].GetProperty("extensions").GetRawText().ShouldBe(
            """{"code":"OPERATION_ID_TOO_LONG","asked":129,"allowed":128,"where":"id"}""");
        await socket.SubscribeAsync("1", "{ hello }");
        (await socket.ReceiveAsync()).GetProperty("id").GetString().ShouldBe("1");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task Operation_Should_CloseWith4401_When_NothingIsAcknowledgedYet()
    {
        using var socket = await TestSocket.ConnectAsync(Server);
        await socket.SubscribeAsync("1", "{ hello }");
        (await socket.ReceiveCloseAsync()).ShouldBe((4401, "Unauthorized"));
    }

    [Fact]
    public async Task Query_Should_SendNextThenComplete()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("a \"1\" ж", "{ hello }");
        var next = await socket.ReceiveAsync();
        next.GetProperty("id").GetString().ShouldBe("a \"1\" ж");
        next.GetProperty("payload").GetRawText().ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
        await ShouldEndAsync(socket, "a \"1\" ж", "complete");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Mutation_Should_Run()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", "mutation { increment }");
        Data(await socket.ReceiveAsync()).GetProperty("increment").GetInt32().ShouldBe(1);
        await ShouldEndAsync(socket, "1", "complete");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Subscription_Should_SendEveryEventInOrderThenComplete()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", "subscription { count(to: 100) }");
        for (var i = 1; i <= 100; i++)
        {
            Data(await socket.ReceiveAsync()).GetProperty("count").GetInt32().ShouldBe(i);
        }

        await ShouldEndAsync(socket, "1", "complete");
        await socket.CloseAsync();
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query ($a: Int!) { big(size: $a) }", "BAD_USER_INPUT")]
    [InlineData("query A { hello } query B { hello }", "BAD_REQUEST")]
    public async Task Operation_Should_EndWithError_When_ItIsRefused(string query, string code)
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", query);
        var errors = (await ShouldEndAsync(socket, "1", "error")).GetProperty("payload");
        errors.ValueKind.ShouldBe(JsonValueKind.Array);
        errors[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
        await ShouldAnswerAsync(socket);
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Subscription_Should_EndWithItsOwnError_When_TheStreamCannotBeOpened()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", "subscription { refusing }");
        var error = (await ShouldEndAsync(socket, "1", "error")).GetProperty("payload")[0];
        error.GetProperty("message").GetString().ShouldBe("Not now.");
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("NOT_NOW");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Subscription_Should_EndWithAMaskedError_When_TheStreamBreaks()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", "subscription { breaking }");
        Data(await socket.ReceiveAsync()).GetProperty("breaking").GetInt32().ShouldBe(1);
        var error = await ShouldEndAsync(socket, "1", "error");
        error.GetRawText().ShouldNotContain(TestSchema.Secret);
        error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()
            .ShouldBe("INTERNAL_SERVER_ERROR");
        await ShouldAnswerAsync(socket);
        await socket.CloseAsync();
    }

    [Theory]
    [InlineData("""{"query":7}""")]
    [InlineData("""{"query":"{ hello }","variables":[]}""")]
    [InlineData("{}")]
    public async Task Operation_Should_CloseWith4400_When_PayloadIsNoRequest(string payload)
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SendTextAsync($$"""{"type":"subscribe","id":"1","payload":{{payload}}}""");
        (await socket.ReceiveCloseAsync()).Code.ShouldBe(4400);
    }

    [Fact]
    public async Task Operation_Should_CloseWith4409_When_ItsIdStillRuns()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", "subscription { never }");
        await socket.SubscribeAsync("1", "{ hello }");
        (await socket.ReceiveCloseAsync()).ShouldBe((4409, "Subscriber for 1 already exists"));
        await Server.Schema.NeverEnded.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task CloseReason_Should_BeCutBetweenCharacters_When_ItIsTooLongForAFrame()
    {
        var id = string.Concat(Enumerable.Repeat("🏃", 64));
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync(id, "subscription { never }");
        await socket.SubscribeAsync(id, "subscription { never }");
        var (code, reason) = await socket.ReceiveCloseAsync();
        code.ShouldBe(4409);
        reason.ShouldBe($"Subscriber for {id}"[..reason.Length]);
        reason.ShouldEndWith("🏃");
    }

    [Fact]
    public async Task Complete_Should_EndTheStreamAndFreeTheId_When_TheClientSendsIt()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", "subscription { never }");
        await Server.Schema.NeverOpened.Task.WaitAsync(Patience);
        await socket.SendAsync(new { type = "complete", id = "1" });
        await Server.Schema.NeverEnded.Task.WaitAsync(Patience);
        await ShouldAnswerAsync(socket, "1");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Complete_Should_CancelAQuery_When_TheClientSendsIt()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", "{ slow }");
        await Server.Schema.SlowStarted.Task.WaitAsync(Patience);
        await socket.SendAsync(new { type = "complete", id = "1" });
        await Server.Schema.SlowCancelled.Task.WaitAsync(Patience);
        await ShouldAnswerAsync(socket, "1");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Complete_Should_BeIgnored_When_IdIsFree()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SendAsync(new { type = "complete", id = "1" });
        await ShouldAnswerAsync(socket);
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Operations_Should_End_When_TheClientGoesAwayWithoutAWord()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", "subscription { never }");
        await Server.Schema.NeverOpened.Task.WaitAsync(Patience);
        socket.Abort();
        await Server.Schema.NeverEnded.Task.WaitAsync(Patience);
        Server.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Operations_Should_HaveScopesOfTheirOwn()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        var scopes = new HashSet<int>();
        for (var i = 0; i < 3; i++)
        {
            await socket.SubscribeAsync($"{i}", "{ scope }");
            scopes.Add(Data(await socket.ReceiveAsync()).GetProperty("scope").GetInt32());
            await ShouldEndAsync(socket, $"{i}", "complete");
        }

        scopes.Count.ShouldBe(3);
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Operation_Should_EndWithError_When_TooManyRunAlready()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.WebSockets.MaxOperations = 2));
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("1", "subscription { never }");
        await socket.SubscribeAsync("2", "subscription { never }");
        await socket.SubscribeAsync("3", "{ hello }");
        var error = (await ShouldEndAsync(socket, "3", "error")).GetProperty("payload")[0];
        error.GetProperty("message").GetString()!.ShouldContain("3 operations");
        error.GetProperty("extensions").GetRawText().ShouldBe(
            """{"code":"TOO_MANY_OPERATIONS","asked":3,"allowed":2,"where":"operations"}""");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Client_Should_BeDroppedAndHoldUpItsStream_When_ItDoesNotRead()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.WebSockets.SendTimeout = TimeSpan.FromMilliseconds(300)));
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("1", "subscription { flood }");
        await server.Schema.FloodEnded.Task.WaitAsync(Patience);

        // What was produced fits into the buffers of the operating system: nothing was queued for the client.
        server.Schema.Floods.ShouldBeLessThan(500);
        server.Log.Entries.ShouldBeEmpty();
    }

    private static JsonElement Data(JsonElement next)
    {
        next.GetProperty("type").GetString().ShouldBe("next", next.GetRawText());
        return next.GetProperty("payload").GetProperty("data");
    }

    private static async Task<JsonElement> ShouldEndAsync(TestSocket socket, string id, string type)
    {
        var message = await socket.ReceiveAsync();
        message.GetProperty("type").GetString().ShouldBe(type, message.GetRawText());
        message.GetProperty("id").GetString().ShouldBe(id);
        return message;
    }

    private static async Task ShouldAnswerAsync(TestSocket socket, string id = "again")
    {
        await socket.SubscribeAsync(id, "{ hello }");
        Data(await socket.ReceiveAsync()).GetProperty("hello").GetString().ShouldBe("Hello, world!");
        await ShouldEndAsync(socket, id, "complete");
    }
}

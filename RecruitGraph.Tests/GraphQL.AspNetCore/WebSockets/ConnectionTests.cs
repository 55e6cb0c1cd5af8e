using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.WebSockets;

/// <summary>The life of a connection: its handshake, its acknowledgement, and the reasons for its end.</summary>
public sealed class ConnectionTests : GraphQLServerTest
{
    private static readonly object Init = new { type = "connection_init" };

    [Fact]
    public async Task Handshake_Should_AgreeOnTheSubProtocol()
    {
        using var socket = await TestSocket.ConnectAsync(Server);
        socket.SubProtocol.ShouldBe("graphql-transport-ws");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Handshake_Should_BeThatOfASocket_When_TheUrlHasATokenAsEventStreamsDo()
    {
        using var socket = await TestSocket.ConnectAsync(Server, urlQuery: "token=a");
        socket.SubProtocol.ShouldBe("graphql-transport-ws");
        await socket.CloseAsync();
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("other")]
    [InlineData(null)]
    public async Task Connection_Should_CloseWith4406_When_SubProtocolIsAnother(string? protocol)
    {
        using var socket = await TestSocket.ConnectAsync(Server, protocol);
        (await socket.ReceiveCloseAsync()).ShouldBe((4406, "Subprotocol not acceptable"));
    }

    [Fact]
    public async Task Connection_Should_CloseWith4408_When_InitDoesNotCome()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.WebSockets.ConnectionInitTimeout = TimeSpan.FromMilliseconds(50)));
        using var socket = await TestSocket.ConnectAsync(server);
        (await socket.ReceiveCloseAsync()).ShouldBe((4408, "Connection initialisation timeout"));
    }

    [Fact]
    public async Task Connection_Should_CloseWith4400AndTheLimit_When_MessageIsNestedTooDeep()
    {
        using var socket = await TestSocket.ConnectAsync(Server);
        var deep = string.Concat(Enumerable.Repeat("[", 64)) + new string(']', 64);
        await socket.SendTextAsync($"{{\"type\":\"connection_init\",\"payload\":{{\"a\":{deep}}}}}");
        (await socket.ReceiveCloseAsync()).ShouldBe((4400,
            "JSON_NESTING_LIMIT_EXCEEDED: \"message\" is nested too deep: 66 levels of objects and arrays, but at most 64 are allowed."));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"type":"connection_init","payload":[]}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{hello}"}""")]
    public async Task Connection_Should_CloseWith4400_When_MessageIsNone(string text)
    {
        using var socket = await TestSocket.ConnectAsync(Server);
        await socket.SendTextAsync(text);
        var (code, reason) = await socket.ReceiveCloseAsync();
        code.ShouldBe(4400);
        reason.ShouldStartWith("Invalid message");
    }

    [Fact]
    public async Task Connection_Should_CloseWith4400_When_MessageIsEmptyOrBinary()
    {
        using var empty = await TestSocket.ConnectAsync(Server);
        await empty.SendTextAsync("");
        (await empty.ReceiveCloseAsync()).Code.ShouldBe(4400);

        using var binary = await TestSocket.ConnectAsync(Server);
        await binary.SendBytesAsync("""{"type":"ping"}"""u8.ToArray(), WebSocketMessageType.Binary);
        (await binary.ReceiveCloseAsync()).Code.ShouldBe(4400);
    }

    [Fact]
    public async Task Connection_Should_CloseWith4429_When_InitComesTwice()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SendAsync(Init);
        (await socket.ReceiveCloseAsync()).ShouldBe((4429, "Too many initialisation requests"));
    }

    [Fact]
    public async Task Connection_Should_CloseWith4403_When_AuthenticatorRefuses()
    {
        using var socket = await TestSocket.ConnectAsync(Server);
        await socket.SendAsync(new { type = "connection_init", payload = new { authorization = "Bearer refused" } });
        (await socket.ReceiveCloseAsync()).ShouldBe((4403, "AUTH_NOT_AUTHENTICATED"));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("true")]
    [InlineData("""["Bearer ada"]""")]
    [InlineData("""{"token":"ada"}""")]
    public async Task Connection_Should_CloseWith4400_When_TheAuthorizationIsNoText(string authorization)
    {
        using var socket = await TestSocket.ConnectAsync(Server);
        await socket.SendTextAsync("{\"type\":\"connection_init\",\"payload\":{\"authorization\":" + authorization + "}}");
        (await socket.ReceiveCloseAsync()).ShouldBe((4400, "Invalid message: \"authorization\" must be a text"));
        Server.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Connection_Should_CloseWith4403_When_TheSignInHasExpired()
    {
        using var socket = await TestSocket.ConnectAsync(Server);
        await socket.SendAsync(new { type = "connection_init", payload = new { authorization = "Bearer expired" } });
        (await socket.ReceiveCloseAsync()).ShouldBe((4403, "AUTH_TOKEN_EXPIRED"));
    }

    [Fact]
    public async Task Connection_Should_CloseWith4500AndTellNothing_When_AuthenticatorFails()
    {
        using var socket = await TestSocket.ConnectAsync(Server);
        await socket.SendAsync(new { type = "connection_init", payload = new { authorization = "Bearer failing" } });
        (await socket.ReceiveCloseAsync()).ShouldBe((4500, "Internal server error"));
        Server.Log.Entries.ShouldHaveSingleItem().Text.ShouldNotContain(TestSchema.Secret);
    }

    [Fact]
    public async Task Connection_Should_CloseWith4408_When_AuthenticatorHangs()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.WebSockets.AuthenticationTimeout = TimeSpan.FromMilliseconds(50)));
        using var socket = await TestSocket.ConnectAsync(server);
        await socket.SendAsync(new { type = "connection_init", payload = new { authorization = "Bearer hanging" } });
        (await socket.ReceiveCloseAsync()).ShouldBe((4408, "Connection initialisation timeout"));
        server.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Connection_Should_Stay_When_AuthenticatorDecidesInTime()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(time));
        using var socket = await TestSocket.InitialiseAsync(server);
        time.Advance(TimeSpan.FromMinutes(1));
        await socket.SendAsync(new { type = "ping" });
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("pong");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Connection_Should_BelongToTheRequestsUser_When_PayloadProvesNobody()
    {
        using var socket = await TestSocket.InitialiseAsync(Server, user: "ada");
        await socket.SubscribeAsync("1", "{ whoAmI address }");
        var data = (await socket.ReceiveAsync()).GetProperty("payload").GetProperty("data");
        data.GetProperty("whoAmI").GetString().ShouldBe("ada");
        data.GetProperty("address").GetString().ShouldBe("127.0.0.1");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Ping_Should_BeAnsweredWithItsPayload_When_NothingIsInitialisedYet()
    {
        using var socket = await TestSocket.ConnectAsync(Server);
        await socket.SendAsync(new { type = "ping" });
        (await socket.ReceiveAsync()).GetRawText().ShouldBe("""{"type":"pong"}""");
        await socket.SendTextAsync("""{"type":"ping","payload":{"n":[1,"\u0061"]}}""");
        (await socket.ReceiveAsync()).GetRawText().ShouldBe("""{"type":"pong","payload":{"n":[1,"\u0061"]}}""");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Pong_Should_BeTakenWithoutAWord()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SendAsync(new { type = "pong" });
        await socket.SendAsync(new { type = "ping" });
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("pong");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Connection_Should_BeDropped_When_PingsAreNotAnswered()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(options =>
        {
            options.WebSockets.KeepAliveInterval = TimeSpan.FromMilliseconds(50);
            options.WebSockets.KeepAliveTimeout = TimeSpan.FromMilliseconds(50);
        }));

        // A client that does not read does not answer pings either.
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("1", "subscription { never }");
        await server.Schema.NeverEnded.Task.WaitAsync(Patience);
        server.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Connection_Should_CloseWith1009_When_MessageIsLongerThanAllowed()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.WebSockets.MaxMessageSize = 10_000));
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("1", $"{{ hello }} #{new string('x', 9_000)}");
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("next");
        await socket.SubscribeAsync("2", $"{{ hello }} #{new string('x', 100_000)}");
        (await socket.ReceiveCloseAsync()).Code.ShouldBe(1009);
    }

    [Fact]
    public async Task Message_Should_BePutTogether_When_ItComesInFragments()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        var bytes = Encoding.UTF8.GetBytes("""{"type":"subscribe","id":"1","payload":{"query":"{ hello(name: \"Ада\") }"}}""");
        foreach (var piece in bytes.Chunk(7))
        {
            await socket.SendBytesAsync(piece, WebSocketMessageType.Text, endOfMessage: false);
        }

        await socket.SendBytesAsync([], WebSocketMessageType.Text);
        (await socket.ReceiveAsync()).GetRawText()
            .ShouldBe("""{"id":"1","type":"next","payload":{"data":{"hello":"Hello, Ада!"}}}""");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Connection_Should_CloseWith1001AndEndItsOperations_When_TheHostStops()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", "subscription { never }");
        await Server.Schema.NeverOpened.Task.WaitAsync(Patience);
        var stopping = Server.StopAsync();
        (await socket.ReceiveCloseAsync()).ShouldBe((1001, "The server stops"));
        await stopping.WaitAsync(Patience);
        await Server.Schema.NeverEnded.Task.WaitAsync(Patience);
    }
}

using System.Text.Json;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Operations;

/// <summary>Answers in parts over sockets and event streams: each part a message, the first while the rest still runs.</summary>
public sealed class IncrementalOperationTests : IAsyncLifetime
{
    private const string Deferred = "{ hello ... @defer { gated } }";

    private GraphQLTestServer? _server;

    private GraphQLTestServer Server => _server!;

    public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(
        builder => builder.ConfigureSchema(static schema => schema.EnableIncrementalDelivery = true));

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task Socket_Should_SendEveryPartAndComplete()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", Deferred);
        var first = await socket.ReceiveAsync();
        first.GetProperty("type").GetString().ShouldBe("next");
        ShouldBeFirst(first.GetProperty("payload"));

        Server.Schema.Gate.SetResult();
        var last = await socket.ReceiveAsync();
        last.GetProperty("type").GetString().ShouldBe("next");
        ShouldBeLast(last.GetProperty("payload"));
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("complete");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task EventStream_Should_SendEveryPartAndComplete()
    {
        using var stream = await TestEventStream.PostAsync(Server, Deferred);
        ShouldBeFirst(await stream.ReadNextAsync());
        Server.Schema.Gate.SetResult();
        ShouldBeLast(await stream.ReadNextAsync());
        (await stream.ReadAsync()).ShouldBe(("complete", ""));
    }

    private static void ShouldBeFirst(JsonElement part)
    {
        part.GetProperty("data").GetRawText().ShouldBe("""{"hello":"Hello, world!"}""");
        part.GetProperty("hasNext").GetBoolean().ShouldBeTrue();
    }

    private static void ShouldBeLast(JsonElement part)
    {
        part.GetProperty("incremental")[0].GetProperty("data").GetRawText().ShouldBe("""{"gated":"open"}""");
        part.GetProperty("hasNext").GetBoolean().ShouldBeFalse();
    }
}

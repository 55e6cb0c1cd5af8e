using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.WebSockets;

/// <summary>Of a socket whose client has gone nothing begins any more, what runs is cancelled, and nothing is held.</summary>
public sealed class GoneClientTests : IAsyncLifetime
{
    private const int Parallel = 2;
    private const int Waiting = 30;

    // More than the buffers of a connection take.
    private const int Unsendable = 15_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private GraphQLTestServer? _server;

    public enum Departure
    {
        CloseFrame,
        End,
        Reset,
    }

    private GraphQLTestServer Server => _server!;

    private MemoryAccount Memory => Server.Services.GetRequiredService<RequestExecutor>().Options.Memory;

    public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(options =>
    {
        options.MaxHeldMemory = 1024 * 1024 * 1024;
        options.WebSockets.MaxParallelOperations = Parallel;
    }));

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Theory]
    [InlineData(Departure.CloseFrame)]
    [InlineData(Departure.End)]
    [InlineData(Departure.Reset)]
    public async Task WaitingOperations_Should_NotBegin_When_TheClientGoesWhileOthersExecute(Departure departure)
    {
        using var socket = await SubscribeAsync("{ gated }", "mutation { increment }");
        await UntilAsync(() => Server.Schema.Gated == Parallel);
        await LeaveAsync(socket, departure);
        Server.Schema.Gated.ShouldBe(Parallel);
        Server.Schema.Increments.ShouldBe(0);
    }

    [Theory]
    [InlineData(Departure.CloseFrame)]
    [InlineData(Departure.End)]
    [InlineData(Departure.Reset)]
    public async Task RunningOperations_Should_BeCancelled_When_TheClientGoes(Departure departure)
    {
        using var socket = await SubscribeAsync("{ slow }", "subscription { never }");
        await Server.Schema.SlowStarted.Task.WaitAsync(Patience);
        await LeaveAsync(socket, departure);
        await Server.Schema.SlowCancelled.Task.WaitAsync(Patience);
        Server.Schema.NeverOpened.Task.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Memory_Should_BeGivenBack_When_TheClientGoesWithoutTakingItsAnswers()
    {
        using var socket = await SubscribeAsync("{ gated }", $"{{ big(size: {Unsendable}) }}");
        Server.Schema.Gate.SetResult();
        await UntilAsync(() => Server.Schema.Bigs > 0);
        await LeaveAsync(socket, Departure.Reset);
    }

    /// <summary>Starts as many operations as may run, and others that wait.</summary>
    private async Task<RawSocket> SubscribeAsync(string query, string waiting)
    {
        var socket = await RawSocket.ConnectAsync(Server);
        await socket.SendTextAsync("""{"type":"connection_init"}""");
        (await socket.ReceiveTextAsync()).ShouldContain("connection_ack");
        for (var i = 0; i < Parallel + Waiting; i++)
        {
            await socket.SendTextAsync($$$"""{"type":"subscribe","id":"{{{i}}}","payload":{"query":"{{{(i < Parallel ? query : waiting)}}}"}}""");
        }

        // Messages are read in their order, so now all operations run or wait.
        await socket.SendTextAsync("""{"type":"ping"}""");
        (await socket.ReceiveTextAsync()).ShouldContain("pong");
        Memory.Held.ShouldBeGreaterThan(0);
        return socket;
    }

    private async Task LeaveAsync(RawSocket socket, Departure departure)
    {
        switch (departure)
        {
            case Departure.CloseFrame:
                await socket.SendCloseAsync();
                break;
            case Departure.End:
                socket.End();
                break;
            default:
                socket.Reset();
                break;
        }

        await UntilAsync(() => Memory.Held == 0);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!isSo())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}

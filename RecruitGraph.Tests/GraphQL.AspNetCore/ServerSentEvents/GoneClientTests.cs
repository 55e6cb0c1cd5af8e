using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>Of an event stream whose client has gone nothing begins any more, what runs is cancelled, and nothing is held.</summary>
public sealed class GoneClientTests : IAsyncLifetime
{
    private const int Waiting = 30;

    // More than the buffers of a connection take.
    private const int Unsendable = 15_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private GraphQLTestServer? _server;

    private GraphQLTestServer Server => _server!;

    private MemoryAccount Memory => Server.Services.GetRequiredService<RequestExecutor>().Options.Memory;

    public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(options =>
    {
        options.MaxHeldMemory = 1024 * 1024 * 1024;
        options.ServerSentEvents.MaxParallelOperations = 1;
    }));

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task WaitingOperations_Should_NotBegin_When_TheClientGoesWhileAnotherExecutes()
    {
        var (token, stream) = await OpenAsync();
        var running = PostAsync(token, "running", "{ slow }");
        await Server.Schema.SlowStarted.Task.WaitAsync(Patience);
        await WaitWithAsync(token, "mutation { increment }");
        await LeaveAsync(stream);
        (await running.WaitAsync(Patience)).ShouldBe(HttpStatusCode.NoContent);
        await Server.Schema.SlowCancelled.Task.WaitAsync(Patience);
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task WaitingOperations_Should_NotBegin_When_TheClientGoesWithoutTakingAnAnswer()
    {
        var (token, stream) = await OpenAsync();
        (await PostAsync(token, "big", $"{{ big(size: {Unsendable}) }}")).ShouldBe(HttpStatusCode.Accepted);
        await WaitWithAsync(token, "mutation { increment }");
        await LeaveAsync(stream);
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task Operation_Should_BeCancelled_When_TheClientOfADistinctStreamGoes()
    {
        var stream = await TestEventStream.PostAsync(Server, "{ slow }");
        await Server.Schema.SlowStarted.Task.WaitAsync(Patience);
        stream.Dispose();
        await Server.Schema.SlowCancelled.Task.WaitAsync(Patience);
        await UntilNothingIsHeldAsync();
    }

    [Fact]
    public async Task Memory_Should_BeGivenBack_When_TheClientOfADistinctStreamGoesWithoutTakingItsAnswer()
    {
        var stream = await TestEventStream.PostAsync(Server, $"{{ big(size: {Unsendable}) }}");
        stream.Dispose();
        await UntilNothingIsHeldAsync();
        Server.Schema.Bigs.ShouldBe(1);
    }

    private async Task<(string Token, TestEventStream Stream)> OpenAsync()
    {
        using var response = await Server.Client.PutAsync(Server.Url, null);
        var token = await response.Content.ReadAsStringAsync();
        return (token, await TestEventStream.GetAsync(Server, $"token={token}"));
    }

    private async Task WaitWithAsync(string token, string query)
    {
        for (var i = 0; i < Waiting; i++)
        {
            (await PostAsync(token, $"{i}", query)).ShouldBe(HttpStatusCode.Accepted);
        }
    }

    private async Task LeaveAsync(TestEventStream stream)
    {
        Memory.Held.ShouldBeGreaterThan(0);
        stream.Dispose();
        await UntilNothingIsHeldAsync();
    }

    private async Task UntilNothingIsHeldAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        while (Memory.Held > 0)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task<HttpStatusCode> PostAsync(string token, string id, string query)
    {
        var body = JsonSerializer.Serialize(new { query, extensions = new { operationId = id } });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Server.Client.PostAsync($"{Server.Url}?token={token}", content);
        return response.StatusCode;
    }
}

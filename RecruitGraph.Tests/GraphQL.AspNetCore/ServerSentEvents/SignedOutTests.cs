using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>Operations whose user signs out before anybody has opened their stream: whoever opens it is told.</summary>
public sealed class SignedOutTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ManualTime _time = new();
    private GraphQLTestServer? _server;

    private GraphQLTestServer Server => _server!;

    private EventStreams Streams => Server.Services.GetRequiredService<EventStreams>();

    public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(
        builder => builder.AddSignInMonitor<SignInSwitch>().Services.AddSingleton<TimeProvider>(_time));

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task Operations_Should_TellThatTheSignInHasEnded_When_TheStreamIsOpenedAfterwards()
    {
        var token = await ReserveAsync();
        foreach (var id in (string[])["1", "2"])
        {
            using var accepted = await PostAsync(token, id);
            accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        await SignOutAsync();

        using var stream = await TestEventStream.GetAsync(Server, $"token={token}");
        var told = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var (kind, data) = (await stream.ReadAsync()).ShouldNotBeNull();
            var message = JsonSerializer.Deserialize<JsonElement>(data);
            told.Add($"{kind} {message.GetProperty("id").GetString()}");
            if (kind == "next")
            {
                message.GetProperty("payload").GetProperty("errors")[0].GetProperty("extensions").GetRawText()
                    .ShouldBe("""{"code":"AUTH_SESSION_ENDED"}""");
            }
        }

        told.ShouldBe(["next 1", "complete 1", "next 2", "complete 2"], ignoreOrder: true);
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task OperationId_Should_BeInUse_AsLongAsItsEndIsToBeTold()
    {
        var token = await ReserveAsync();
        using var accepted = await PostAsync(token, "1");
        await SignOutAsync();

        await PostAsync(token, "1").ShouldRefuseAsync(HttpStatusCode.Conflict, "OPERATION_ID_IN_USE");
    }

    [Fact]
    public async Task Operations_Should_BeForgotten_When_NobodyOpensTheStreamInTime()
    {
        var token = await ReserveAsync();
        using var accepted = await PostAsync(token, "1");
        var operations = Streams.FindToOpen(token, default)!.Operations;
        await SignOutAsync();

        _time.Advance(TimeSpan.FromSeconds(30));

        await operations.WhenAllCompleted().WaitAsync(Patience);
        operations.Size.ShouldBe(0);
        Streams.Count.ShouldBe(0);
        Server.Services.GetRequiredService<RequestExecutor>().Options.Memory.Held.ShouldBe(0);
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task Post_Should_BeRefusedWith401_When_TheSignInEndsAtThatMoment()
    {
        var token = await ReserveAsync();
        await SignOutAsync();

        await PostAsync(token, "1").ShouldRefuseAsync(HttpStatusCode.Unauthorized, "AUTH_SESSION_ENDED");

        Streams.FindToOpen(token, default)!.Operations.Size.ShouldBe(0);
        Server.Schema.Increments.ShouldBe(0);
    }

    private Task SignOutAsync() => ((SignInSwitch)Server.Services.GetRequiredService<ISignInMonitor>()).EndAsync();

    private async Task<string> ReserveAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Server.Url) { Headers = { { GraphQLTestServer.UserHeader, "ada" } } };
        using var response = await Server.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> PostAsync(string token, string id)
    {
        var body = JsonSerializer.Serialize(new { query = "mutation { increment }", extensions = new { operationId = id } });
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Server.Url}?token={token}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { GraphQLTestServer.UserHeader, "ada" } },
        };
        return Server.Client.SendAsync(request);
    }
}

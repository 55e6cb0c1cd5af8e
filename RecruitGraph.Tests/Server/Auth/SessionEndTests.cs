using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Schema.Sessions;
using RecruitGraph.Tests.GraphQL.AspNetCore;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Auth;

/// <summary>What a session has opened ends with it, whoever ends it and on whichever server.</summary>
public class SessionEndTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string SignedOut = "AUTH_SESSION_ENDED";

    [Fact]
    public async Task Logout_Should_CloseTheSocketsOfTheSession_OnEveryServer()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        await using var second = await RecruitServer.StartAsync(server.ConnectionString);
        var ada = await server.SignInNewAsync("ada");
        using var socket = await OpenAsync(server, ada);
        using var far = await OpenAsync(second, await TokenOfAsync(second, ada));

        (await ada.RunAsync("mutation { logout { loggedOut } }")).Data("logout", "loggedOut").GetBoolean().ShouldBeTrue();

        (await socket.ReceiveCloseAsync()).ShouldBe((4403, SignedOut));
        (await far.ReceiveCloseAsync()).ShouldBe((4403, SignedOut));
    }

    [Fact]
    public async Task Logout_Should_LeaveTheOtherSessionsOfTheUser()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        var other = await server.SignInAsync("ada");
        using var ended = await OpenAsync(server, ada);
        using var socket = await OpenAsync(server, other);

        (await ada.RunAsync("mutation { logout { loggedOut } }")).Data();
        (await ended.ReceiveCloseAsync()).Code.ShouldBe(4403);

        await socket.SubscribeAsync("1", "{ me { userName } }");
        (await socket.ReceiveAsync()).GetProperty("payload").GetProperty("data").GetProperty("me").GetProperty("userName").GetString()
            .ShouldBe("ada");
    }

    [Theory]
    [InlineData("mutation($id: ID!) { blockUser(input: { userId: $id, reason: \"spam\" }) { errors { ... on Error { code } } } }")]
    [InlineData("mutation($id: ID!) { changeUserRole(input: { userId: $id, version: 1, role: HR }) { errors { ... on Error { code } } } }")]
    [InlineData("mutation($id: ID!) { endUserSessions(input: { userId: $id }) { errors { ... on Error { code } } } }")]
    [InlineData("mutation($id: ID!) { updateUser(input: { id: $id, version: 1, password: \"Another-Pass-1\" }) { errors { ... on Error { code } } } }")]
    public async Task Administrator_Should_CloseTheSocketsOfAUser(string mutation)
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var admin = await server.SignInNewAsync("admin", Role.Admin);
        var ada = await server.SignInNewAsync("ada");
        using var socket = await OpenAsync(server, ada);
        await socket.SubscribeAsync("1", "subscription { onApplicationStatusChanged { kind } }");

        (await admin.RunAsync(mutation, new { id = GlobalId.Format("User", ada.UserId) })).Data().ToString().ShouldContain("\"errors\":[]");

        (await socket.ReceiveCloseAsync()).ShouldBe((4403, SignedOut));
        (await ada.RunAsync("{ me { userName } }")).Codes.ShouldBe([SignedOut]);
    }

    [Fact]
    public async Task ChangePassword_Should_CloseAllSocketsButThoseOfTheSessionThatAsks()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        var other = await server.SignInAsync("ada");
        using var own = await OpenAsync(server, ada);
        using var foreign = await OpenAsync(server, other);

        (await ada.RunAsync(
            $"mutation {{ changePassword(input: {{ currentPassword: \"{RecruitServer.Password}\", newPassword: \"Another-Pass-1\" }}) {{ errors {{ ... on Error {{ code }} }} }} }}"))
            .Data("changePassword", "errors").GetArrayLength().ShouldBe(0);

        (await foreign.ReceiveCloseAsync()).ShouldBe((4403, SignedOut));
        await own.SubscribeAsync("1", "{ me { userName } }");
        (await own.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("next");
    }

    [Fact]
    public async Task Socket_Should_CloseWithTheCodeOfTheToken_When_ItIsNoGood()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        (await ada.RunAsync("mutation { logout { loggedOut } }")).Data();

        (await RefuseAsync(server, "nonsense")).ShouldBe((4403, "AUTH_TOKEN_INVALID"));
        (await RefuseAsync(server, ada.Token!)).ShouldBe((4403, SignedOut));
    }

    [Fact]
    public async Task Socket_Should_RunNothingMore_When_TheSessionEndedAndNoSignalCame()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        using var socket = await OpenAsync(server, ada);
        await ExecuteAsync(server, "alter table sessions disable trigger sessions_tell_end");
        await ExecuteAsync(server, "update sessions set revoked_at = now()");

        await socket.SubscribeAsync("1", "mutation { endOtherSessions { endedSessions } }");

        (await socket.ReceiveCloseAsync()).ShouldBe((4403, SignedOut));
    }

    [Fact]
    public async Task Socket_Should_RunOperationsWithTheRoleOfNow()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada", Role.Hr);
        using var socket = await OpenAsync(server, ada);
        await ExecuteAsync(server, "update users set role = 0");

        await socket.SubscribeAsync("1", "{ users(first: 1) { nodes { userName } } }");

        (await socket.ReceiveAsync()).ToString().ShouldContain("AUTH_NOT_AUTHORIZED");
    }

    [Fact]
    public async Task EventStream_Should_SayThatTheSessionHasEnded_And_End()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "subscription { onApplicationStatusChanged { kind } }" }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await ada.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync()).ShouldBe(":");

        (await ada.RunAsync("mutation { logout { loggedOut } }")).Data();

        var rest = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
        rest.ShouldContain($"\"code\":\"{SignedOut}\"");
        rest.ShouldEndWith("event: complete\ndata:\n\n");
    }

    [Fact]
    public async Task SingleStream_Should_SayForEachOperationThatTheSessionHasEnded_When_ItWasOpenedByItsTokenAlone()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        using var reserved = await ada.Http.PutAsync(new Uri("/graphql", UriKind.Relative), null);
        var token = await reserved.Content.ReadAsStringAsync();
        using var open = new HttpRequestMessage(HttpMethod.Get, $"/graphql?token={token}");
        open.Headers.Accept.ParseAdd("text/event-stream");
        using var stream = await server.Anonymous().Http.SendAsync(open, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
        ada.Http.DefaultRequestHeaders.Add("X-GraphQL-Event-Stream-Token", token);
        using var started = await ada.Http.PostAsJsonAsync(
            "/graphql", new { query = "subscription { onApplicationStatusChanged { kind } }", extensions = new { operationId = "7" } });
        ada.Http.DefaultRequestHeaders.Remove("X-GraphQL-Event-Stream-Token");
        ((int)started.StatusCode).ShouldBe(202);

        (await ada.RunAsync("mutation { logout { loggedOut } }")).Data();

        var line = await reader.ReadLineAsync();
        while (line is not null && !line.StartsWith("data: ", StringComparison.Ordinal))
        {
            line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        }

        var next = JsonSerializer.Deserialize<JsonElement>(line.ShouldNotBeNull()["data: ".Length..]);
        next.GetProperty("id").GetString().ShouldBe("7");
        next.ToString().ShouldContain(SignedOut);
    }

    [Fact]
    public async Task SingleStream_Should_SayForEachOperationThatTheSessionHasEnded_AndEnd_When_ItsUserOpenedIt()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        var url = await ReserveAsync(ada);
        using var open = new HttpRequestMessage(HttpMethod.Get, url);
        open.Headers.Accept.ParseAdd("text/event-stream");
        using var stream = await ada.Http.SendAsync(open, HttpCompletionOption.ResponseHeadersRead);
        foreach (var id in (string[])["7", "8"])
        {
            using var started = await ada.Http.PostAsJsonAsync(
                url, new { query = "subscription { onApplicationStatusChanged { kind } }", extensions = new { operationId = id } });
            ((int)started.StatusCode).ShouldBe(202);
        }

        (await ada.RunAsync("mutation { logout { loggedOut } }")).Data();

        var events = await stream.Content.ReadAsStringAsync().WaitAsync(TimeSpan.FromSeconds(30));
        foreach (var id in (string[])["7", "8"])
        {
            events.ShouldContain($"event: next\ndata: {{\"id\":\"{id}\",\"payload\":{{\"errors\":[{{\"message\":\"The session has ended.");
            events.ShouldContain($"event: complete\ndata: {{\"id\":\"{id}\"}}\n\n");
        }

        // The last is the stream's own.
        events.Split($"\"code\":\"{SignedOut}\"").Length.ShouldBe(4);
        events.ShouldEndWith("event: complete\ndata:\n\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SingleStream_Should_SayThatTheSessionHasEnded_AndEnd_When_NothingRunsOnIt(bool isOpenedByItsUser)
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        using var open = new HttpRequestMessage(HttpMethod.Get, await ReserveAsync(ada));
        open.Headers.Accept.ParseAdd("text/event-stream");
        var opener = isOpenedByItsUser ? ada : server.Anonymous();
        using var stream = await opener.Http.SendAsync(open, HttpCompletionOption.ResponseHeadersRead);

        (await ada.RunAsync("mutation { logout { loggedOut } }")).Data();

        var events = await stream.Content.ReadAsStringAsync().WaitAsync(TimeSpan.FromSeconds(30));
        events.ShouldContain("event: next\ndata: {\"errors\":[{\"message\":\"The session has ended.");
        events.Split($"\"code\":\"{SignedOut}\"").Length.ShouldBe(2);
        events.ShouldEndWith("event: complete\ndata:\n\n");
    }

    [Fact]
    public async Task WaitingOperation_Should_NeverRun_AndTellWhy_When_TheSessionEndsBeforeTheStreamIsOpen()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        var other = await server.SignInAsync("ada");
        var url = await ReserveAsync(ada);
        using var started = await ada.Http.PostAsJsonAsync(
            url, new { query = "mutation { endOtherSessions { endedSessions } }", extensions = new { operationId = "7" } });
        ((int)started.StatusCode).ShouldBe(202);
        var operations = server.Services.GetRequiredService<EventStreams>()
            .FindToOpen(url.ToString().Split('=')[1], default)!.Operations;
        operations.Size.ShouldBeGreaterThan(0);

        (await ada.RunAsync("mutation { logout { loggedOut } }")).Data();

        using var open = new HttpRequestMessage(HttpMethod.Get, url);
        open.Headers.Accept.ParseAdd("text/event-stream");
        using var stream = await server.Anonymous().Http.SendAsync(open, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
        var told = new StringBuilder();
        while (!told.ToString().Contains("event: complete\ndata: {\"id\":\"7\"}\n", StringComparison.Ordinal))
        {
            told.Append(await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30))).Append('\n');
        }

        told.ToString().ShouldContain($"\"code\":\"{SignedOut}\"");
        while (operations.Size > 0)
        {
            await Task.Yield();
        }

        (await other.RunAsync("{ me { userName } }")).Data("me", "userName").GetString().ShouldBe("ada");
    }

    private static async Task<(int Code, string Reason)> RefuseAsync(RecruitServer server, string token)
    {
        using var socket = await TestSocket.ConnectAsync(SocketUrl(server));
        await socket.SendInitAsync(token);
        return await socket.ReceiveCloseAsync();
    }

    private static async Task<Uri> ReserveAsync(GraphQLClient client)
    {
        using var reserved = await client.Http.PutAsync(new Uri("/graphql", UriKind.Relative), null);
        return new Uri($"/graphql?token={await reserved.Content.ReadAsStringAsync()}", UriKind.Relative);
    }

    private static Task<TestSocket> OpenAsync(RecruitServer server, GraphQLClient client) => OpenAsync(server, client.Token!);

    private static Task<TestSocket> OpenAsync(RecruitServer server, string token) =>
        TestSocket.InitialiseAsync(SocketUrl(server), token);

    private static Uri SocketUrl(RecruitServer server) => new($"ws://127.0.0.1:{server.Url.Port}/graphql");

    // Each test server has a signing key of its own, so the session gets a token of the second one.
    private static Task<string> TokenOfAsync(RecruitServer second, GraphQLClient client) => second.UseContextAsync(async context =>
    {
        var session = await context.Sessions.Include(session => session.User).SingleAsync(session => session.UserId == client.UserId);
        return second.Services.GetRequiredService<IAccessTokenIssuer>().Issue(session.User, session, audience: null).Token;
    });

    private static Task<int> ExecuteAsync(RecruitServer server, string sql) =>
        server.UseContextAsync(context => context.Database.ExecuteSqlRawAsync(sql));
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>Single connection mode: PUT, GET, POST and DELETE around one stream.</summary>
public sealed class SingleStreamTests : GraphQLServerTest
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    [Fact]
    public async Task Put_Should_AnswerWith201AndATokenOfItsOwnEachTime()
    {
        using var response = await Server.Client.PutAsync(Server.Url, null);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var token = await response.Content.ReadAsStringAsync();
        token.Length.ShouldBe(64);
        (await ReserveAsync(Server)).ShouldNotBe(token);
    }

    [Fact]
    public async Task Put_Should_BeRefusedWith406_When_ClientTakesNoText()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Server.Url);
        request.Headers.Accept.ParseAdd("application/json");
        await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
    }

    [Fact]
    public async Task Put_Should_BeRefusedWith409_When_ItShowsATokenThatIsReserved()
    {
        var token = await ReserveAsync(Server);
        using var request = new HttpRequestMessage(HttpMethod.Put, Server.Url) { Headers = { { TokenHeader, token } } };
        await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.Conflict, "EVENT_STREAM_EXISTS");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Operations_Should_ShareTheStream(bool tokenInUrl)
    {
        var token = await ReserveAsync(Server);
        using var stream = await OpenAsync(Server, token, tokenInUrl);
        (await PostAsync(Server, token, "a", "{ hello }")).ShouldBe(HttpStatusCode.Accepted);
        (await stream.ReadAsync()).ShouldBe(("next", """{"id":"a","payload":{"data":{"hello":"Hello, world!"}}}"""));
        (await stream.ReadAsync()).ShouldBe(("complete", """{"id":"a"}"""));

        (await PostAsync(Server, token, "b", "subscription { count(to: 3) }")).ShouldBe(HttpStatusCode.Accepted);
        for (var i = 1; i <= 3; i++)
        {
            (await stream.ReadNextAsync()).GetProperty("payload").GetProperty("data").GetProperty("count").GetInt32().ShouldBe(i);
        }

        (await stream.ReadAsync()).ShouldBe(("complete", """{"id":"b"}"""));
        (await PostAsync(Server, token, "a", "mutation { increment }")).ShouldBe(HttpStatusCode.Accepted);
        (await stream.ReadAsync()).ShouldBe(("next", """{"id":"a","payload":{"data":{"increment":1}}}"""));
    }

    [Fact]
    public async Task Methods_Should_TakeTheTokenOfTheUrl_When_ThereIsNoHeader()
    {
        var token = await ReserveAsync(Server);
        var url = $"{Server.Url}?token={token}";
        using var stream = await OpenAsync(Server, token, tokenInUrl: true);
        using var body = new StringContent(Body("a", "subscription { never }"), Encoding.UTF8, "application/json");
        using var posted = await Server.Client.PostAsync(url, body);
        posted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Server.Schema.NeverOpened.Task.WaitAsync(Patience);

        using var deleted = await Server.Client.DeleteAsync($"{url}&operationId=a");
        deleted.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Server.Schema.NeverEnded.Task.WaitAsync(Patience);

        var operation = Uri.EscapeDataString("""{"operationId":"b"}""");
        using var got = await Server.Client.GetAsync($"{url}&query={{hello}}&extensions={operation}");
        got.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await stream.ReadNextAsync()).GetRawText().ShouldBe("""{"id":"b","payload":{"data":{"hello":"Hello, world!"}}}""");
    }

    [Fact]
    public async Task Post_Should_BeRefusedWith404_When_TheTokenOfTheUrlIsUnknown()
    {
        using var body = new StringContent(Body("a", "mutation { increment }"), Encoding.UTF8, "application/json");
        await Server.Client.PostAsync($"{Server.Url}?token={new string('0', 64)}", body)
            .ShouldRefuseAsync(HttpStatusCode.NotFound, "EVENT_STREAM_NOT_FOUND");
    }

    [Fact]
    public async Task OperationId_Should_ComeBackAsItWas_When_ItIsAnyText()
    {
        var token = await ReserveAsync(Server);
        using var stream = await OpenAsync(Server, token);
        const string Id = "a \"1\"\r\n\r\nevent: complete\n ж";
        await PostAsync(Server, token, Id, "{ hello }");
        (await stream.ReadNextAsync()).GetProperty("id").GetString().ShouldBe(Id);
    }

    [Fact]
    public async Task Post_Should_BeRefusedWith400_When_TheOperationsIdIsTooLong()
    {
        var token = await ReserveAsync(Server);
        using var stream = await OpenAsync(Server, token);
        var refusal = await SendAsync(Server, token, Body(new string('x', 129), "mutation { increment }"))
            .ShouldRefuseAsync(HttpStatusCode.BadRequest, "OPERATION_ID_TOO_LONG");
        refusal.GetProperty("errors")[0].GetProperty("extensions").GetRawText().ShouldBe(
            """{"code":"OPERATION_ID_TOO_LONG","asked":129,"allowed":128,"where":"extensions"}""");
        Server.Schema.Increments.ShouldBe(0);
        (await PostAsync(Server, token, new string('x', 128), "{ hello }")).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Get_Should_BeRefusedWith409_When_TheStreamIsOpen()
    {
        var token = await ReserveAsync(Server);
        using var stream = await OpenAsync(Server, token);
        using var again = Get(Server, token);
        await Server.Client.SendAsync(again).ShouldRefuseAsync(HttpStatusCode.Conflict, "EVENT_STREAM_EXISTS");
        await PostAsync(Server, token, "a", "{ hello }");
        (await stream.ReadNextAsync()).GetProperty("id").GetString().ShouldBe("a");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Request_Should_BeRefusedWith404_When_TheTokenIsUnknown(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{Server.Url}?operationId=a")
        {
            Headers = { { TokenHeader, new string('0', 64) } },
        };
        request.Headers.Accept.ParseAdd(method == "GET" ? "text/event-stream" : "*/*");
        await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.NotFound, "EVENT_STREAM_NOT_FOUND");
    }

    [Fact]
    public async Task Post_Should_BeRefusedWith400_AndNotRun_When_ItShowsTwoTokens()
    {
        var body = Body("a", "mutation { increment }");
        using var client = new TcpClient();
        await client.ConnectAsync(Server.Url.Host, Server.Url.Port);

        // Written by hand, since an HttpClient would make one header of both.
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {Server.Url.AbsolutePath} HTTP/1.1\r\nHost: {Server.Url.Authority}\r\nConnection: close\r\n"
            + $"{TokenHeader}: {await ReserveAsync(Server)}\r\n{TokenHeader}: another\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        using var reader = new StreamReader(client.GetStream());
        var answer = await reader.ReadToEndAsync().WaitAsync(Patience);
        answer.ShouldStartWith("HTTP/1.1 400 ");
        answer.ShouldContain("BAD_REQUEST");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task Request_Should_BeRefusedWith405_When_AStreamHasNoSuchMethod()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, $"{Server.Url}?token={await ReserveAsync(Server)}");
        using var response = await Server.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "POST", "PUT", "DELETE"]);
    }

    [Fact]
    public async Task Delete_Should_BeRefusedWith404_When_ItHasNoToken() =>
        await Server.Client.DeleteAsync($"{Server.Url}?operationId=a")
            .ShouldRefuseAsync(HttpStatusCode.NotFound, "EVENT_STREAM_NOT_FOUND");

    [Theory]
    [InlineData("""{"query":"{ hello }"}""")]
    [InlineData("""{"query":"{ hello }","extensions":{"operationId":7}}""")]
    [InlineData("""{"query":"{ hello }","extensions":{"operationId":""}}""")]
    public async Task Post_Should_BeRefusedWith400_When_OperationIdIsMissing(string body)
    {
        var token = await ReserveAsync(Server);
        await SendAsync(Server, token, body).ShouldRefuseAsync(HttpStatusCode.BadRequest, "BAD_REQUEST");
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription { refusing }", "NOT_NOW")]
    public async Task Post_Should_BeRefusedWith400AndFreeTheId_When_TheOperationIsWrong(string query, string code)
    {
        var token = await ReserveAsync(Server);
        using var stream = await OpenAsync(Server, token);
        await SendAsync(Server, token, Body("a", query)).ShouldRefuseAsync(HttpStatusCode.BadRequest, code);
        (await PostAsync(Server, token, "a", "{ hello }")).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Post_Should_BeRefusedWith409_When_TheIdStillRuns()
    {
        var token = await ReserveAsync(Server);
        await PostAsync(Server, token, "a", "subscription { never }");
        await SendAsync(Server, token, Body("a", "{ hello }")).ShouldRefuseAsync(HttpStatusCode.Conflict, "OPERATION_ID_IN_USE");
    }

    [Fact]
    public async Task Post_Should_BeRefusedWith429_When_TooManyRunAlready()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.ServerSentEvents.MaxOperations = 1));
        var token = await ReserveAsync(server);
        await PostAsync(server, token, "a", "subscription { never }");
        var answer = await SendAsync(server, token, Body("b", "{ hello }"))
            .ShouldRefuseAsync(HttpStatusCode.TooManyRequests, "TOO_MANY_OPERATIONS");
        answer.GetProperty("errors")[0].GetProperty("extensions").GetRawText().ShouldBe(
            """{"code":"TOO_MANY_OPERATIONS","asked":2,"allowed":1,"where":"operations"}""");
    }

    [Fact]
    public async Task Delete_Should_EndTheOperationAndFreeItsId()
    {
        var token = await ReserveAsync(Server);
        using var stream = await OpenAsync(Server, token);
        await PostAsync(Server, token, "a", "subscription { never }");
        await Server.Schema.NeverOpened.Task.WaitAsync(Patience);
        (await DeleteAsync(token, "operationId=a")).ShouldBe(HttpStatusCode.OK);
        await Server.Schema.NeverEnded.Task.WaitAsync(Patience);
        await PostAsync(Server, token, "a", "{ hello }");
        (await stream.ReadNextAsync()).GetProperty("payload").GetProperty("data").GetProperty("hello").GetString().ShouldBe("Hello, world!");
    }

    [Fact]
    public async Task Delete_Should_CancelAQueryThatIsNotAnsweredYet()
    {
        var token = await ReserveAsync(Server);
        using var stream = await OpenAsync(Server, token);
        var posting = PostAsync(Server, token, "a", "{ slow }");
        await Server.Schema.SlowStarted.Task.WaitAsync(Patience);
        await DeleteAsync(token, "operationId=a");
        (await posting).ShouldBe(HttpStatusCode.NoContent);
        await Server.Schema.SlowCancelled.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Delete_Should_BeIgnored_When_TheIdIsFree_AndRefused_When_ItIsMissing()
    {
        var token = await ReserveAsync(Server);
        (await DeleteAsync(token, "operationId=a")).ShouldBe(HttpStatusCode.OK);
        (await DeleteAsync(token, "")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Reservation_Should_BelongToWhoMadeIt()
    {
        var token = await ReserveAsync(Server, "ada");
        await SendAsync(Server, token, Body("a", "{ hello }"), "eve").ShouldRefuseAsync(HttpStatusCode.NotFound, "EVENT_STREAM_NOT_FOUND");
        await SendAsync(Server, token, Body("a", "{ hello }")).ShouldRefuseAsync(HttpStatusCode.NotFound, "EVENT_STREAM_NOT_FOUND");
        using var foreign = Get(Server, token);
        foreign.Headers.Add(GraphQLTestServer.UserHeader, "eve");
        await Server.Client.SendAsync(foreign).ShouldRefuseAsync(HttpStatusCode.NotFound, "EVENT_STREAM_NOT_FOUND");

        // An EventSource has no credentials but the token, which is what the token is for.
        using var stream = await OpenAsync(Server, token, tokenInUrl: true);
        (await PostAsync(Server, token, "a", "{ whoAmI }", "ada")).ShouldBe(HttpStatusCode.Accepted);
        (await stream.ReadNextAsync()).GetProperty("payload").GetProperty("data").GetProperty("whoAmI").GetString().ShouldBe("ada");
    }

    [Fact]
    public async Task Reservation_Should_ExpireWithItsOperations_When_NobodyOpensIt()
    {
        var time = new ManualTime();
        await using var server = await StartAsync(time);
        var token = await ReserveAsync(server);
        await PostAsync(server, token, "a", "mutation { increment }");
        var streams = server.Services.GetRequiredService<EventStreams>();
        var operations = streams.Find(token, default)!.Operations;
        operations.Size.ShouldBeGreaterThan(0);
        time.Advance(TimeSpan.FromSeconds(29));
        streams.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(1));
        await operations.WhenAllCompleted().WaitAsync(Patience);
        operations.Size.ShouldBe(0);
        server.Services.GetRequiredService<RequestExecutor>().Options.Memory.Held.ShouldBe(0);
        server.Schema.Increments.ShouldBe(0);
        using var late = Get(server, token);
        await server.Client.SendAsync(late).ShouldRefuseAsync(HttpStatusCode.NotFound, "EVENT_STREAM_NOT_FOUND");
    }

    [Fact]
    public async Task Stream_Should_OutliveItsReservation_When_ItIsOpen()
    {
        var time = new ManualTime();
        await using var server = await StartAsync(time);
        var token = await ReserveAsync(server);
        using var stream = await OpenAsync(server, token);
        time.Advance(TimeSpan.FromHours(1));
        await PostAsync(server, token, "a", "{ hello }");
        (await stream.ReadNextAsync()).GetProperty("id").GetString().ShouldBe("a");
    }

    [Fact]
    public async Task Put_Should_BeRefusedWith503_When_TooManyReservationsWait()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.ServerSentEvents.MaxReservations = 2));
        var first = await ReserveAsync(server);
        await ReserveAsync(server);
        using var response = await server.Client.PutAsync(server.Url, null);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        await Task.FromResult(response).ShouldRefuseAsync(HttpStatusCode.ServiceUnavailable, "TOO_MANY_EVENT_STREAMS");

        // What is open waits no more.
        using var stream = await OpenAsync(server, first);
        await ReserveAsync(server);
    }

    [Fact]
    public async Task Put_Should_BeRefusedWith429_When_TheCallersOwnReservationsAreTooMany()
    {
        var time = new ManualTime();
        await using var server = await GraphQLTestServer.StartAsync(builder => builder
            .ModifyOptions(options => options.ServerSentEvents.MaxReservationsPerCaller = 2)
            .Services.AddSingleton<TimeProvider>(time));
        var first = await ReserveAsync(server, "ada");
        await ReserveAsync(server, "ada");
        using var request = new HttpRequestMessage(HttpMethod.Put, server.Url);
        AddUser(request, "ada");
        using var response = await server.Client.SendAsync(request);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        var refusal = await Task.FromResult(response).ShouldRefuseAsync(HttpStatusCode.TooManyRequests, "TOO_MANY_EVENT_STREAMS");
        refusal.GetProperty("errors")[0].GetProperty("extensions").GetProperty("allowed").GetInt32().ShouldBe(2);

        // Others are none of ada's, and those that nobody is signed in for are told by their address.
        await ReserveAsync(server, "eve");
        await ReserveAsync(server);
        await ReserveAsync(server);
        await server.Client.PutAsync(server.Url, null).ShouldRefuseAsync(HttpStatusCode.TooManyRequests, "TOO_MANY_EVENT_STREAMS");

        // What is open, and what has expired, waits no more.
        using var stream = await OpenAsync(server, first, user: "ada");
        await ReserveAsync(server, "ada");
        time.Advance(TimeSpan.FromSeconds(30));
        await ReserveAsync(server, "ada");
        await ReserveAsync(server, "ada");
    }

    [Fact]
    public async Task Operations_Should_EndAndTheStreamBeForgotten_When_TheClientGoesAway()
    {
        var token = await ReserveAsync(Server);
        using (var stream = await OpenAsync(Server, token))
        {
            await PostAsync(Server, token, "a", "subscription { never }");
            await Server.Schema.NeverOpened.Task.WaitAsync(Patience);
        }

        await Server.Schema.NeverEnded.Task.WaitAsync(Patience);
        await SendAsync(Server, token, Body("b", "{ hello }")).ShouldRefuseAsync(HttpStatusCode.NotFound, "EVENT_STREAM_NOT_FOUND");
        Server.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stream_Should_End_When_TheSignInThatOpenedItExpires()
    {
        var time = new ManualTime();
        await using var server = await StartAsync(time);
        var token = await ReserveAsync(server, "expiring");
        using var stream = await OpenAsync(server, token, user: "expiring");
        await PostAsync(server, token, "a", "subscription { never }", "expiring");
        await server.Schema.NeverOpened.Task.WaitAsync(Patience);
        time.Advance(GraphQLTestServer.SignInLifetime);
        await server.Schema.NeverEnded.Task.WaitAsync(Patience);
        await ShouldTellItsEndAsync(stream, "AUTH_TOKEN_EXPIRED", "a");
    }

    [Fact]
    public async Task Stream_Should_End_When_TheSignInThatReservedItExpires()
    {
        var time = new ManualTime();
        await using var server = await StartAsync(time);
        var token = await ReserveAsync(server, "expiring");
        using var stream = await OpenAsync(server, token, tokenInUrl: true);
        await PostAsync(server, token, "a", "subscription { never }", "expiring");
        await server.Schema.NeverOpened.Task.WaitAsync(Patience);
        time.Advance(GraphQLTestServer.SignInLifetime);
        await server.Schema.NeverEnded.Task.WaitAsync(Patience);
        await ShouldTellItsEndAsync(stream, "AUTH_TOKEN_EXPIRED", "a");
    }

    [Theory]
    [InlineData("expiring")]
    [InlineData(null)]
    public async Task Stream_Should_TellItsEnd_When_ItsSignInExpires_AndNothingRuns(string? opener)
    {
        var time = new ManualTime();
        await using var server = await StartAsync(time);
        var token = await ReserveAsync(server, "expiring");
        using var stream = await OpenAsync(server, token, tokenInUrl: true, opener);
        time.Advance(GraphQLTestServer.SignInLifetime - TimeSpan.FromSeconds(1));
        server.Services.GetRequiredService<EventStreams>().Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(1));
        await ShouldTellItsEndAsync(stream, "AUTH_TOKEN_EXPIRED");
        server.Services.GetRequiredService<EventStreams>().Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("ada")]
    [InlineData(null)]
    public async Task Stream_Should_TellItsEnd_When_ItsUserSignsOut_AndNothingRuns(string? opener)
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.AddSignInMonitor<SignInSwitch>());
        var token = await ReserveAsync(server, "ada");
        using var stream = await OpenAsync(server, token, tokenInUrl: true, opener);
        await ((SignInSwitch)server.Services.GetRequiredService<ISignInMonitor>()).EndAsync();
        await ShouldTellItsEndAsync(stream, "AUTH_SESSION_ENDED");
        server.Services.GetRequiredService<EventStreams>().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Stream_Should_TellItsEnd_When_ItsUserSignedOutBeforeItWasOpened()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.AddSignInMonitor<SignInSwitch>());
        var token = await ReserveAsync(server, "ada");
        await ((SignInSwitch)server.Services.GetRequiredService<ISignInMonitor>()).EndAsync();
        using var stream = await OpenAsync(server, token, tokenInUrl: true);
        await ShouldTellItsEndAsync(stream, "AUTH_SESSION_ENDED");
    }

    [Fact]
    public async Task Operations_Should_HaveScopesOfTheirOwn()
    {
        var token = await ReserveAsync(Server);
        using var stream = await OpenAsync(Server, token);
        var scopes = new HashSet<int>();
        for (var i = 0; i < 3; i++)
        {
            await PostAsync(Server, token, $"{i}", "{ scope }");
            scopes.Add((await stream.ReadNextAsync()).GetProperty("payload").GetProperty("data").GetProperty("scope").GetInt32());
            (await stream.ReadAsync())!.Value.Event.ShouldBe("complete");
        }

        scopes.Count.ShouldBe(3);
    }

    /// <summary>Reads the end of an operation, where one runs, and that of the stream behind it.</summary>
    private static async Task ShouldTellItsEndAsync(TestEventStream stream, string code, string? operation = null)
    {
        if (operation is not null)
        {
            var told = await stream.ReadNextAsync();
            told.GetProperty("id").GetString().ShouldBe(operation);
            Code(told.GetProperty("payload")).ShouldBe(code);
            (await stream.ReadAsync()).ShouldBe(("complete", $$"""{"id":"{{operation}}"}"""));
        }

        Code(await stream.ReadNextAsync()).ShouldBe(code);
        (await stream.ReadAsync()).ShouldBe(("complete", ""));
        (await stream.ReadAsync()).ShouldBeNull();
    }

    private static string? Code(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static Task<GraphQLTestServer> StartAsync(ManualTime time) =>
        GraphQLTestServer.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(time));

    private static async Task<string> ReserveAsync(GraphQLTestServer server, string? user = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, server.Url);
        AddUser(request, user);
        using var response = await server.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<TestEventStream> OpenAsync(
        GraphQLTestServer server, string token, bool tokenInUrl = false, string? user = null)
    {
        using var request = tokenInUrl
            ? new HttpRequestMessage(HttpMethod.Get, $"{server.Url}?token={token}")
            : new HttpRequestMessage(HttpMethod.Get, server.Url) { Headers = { { TokenHeader, token } } };
        return await TestEventStream.OpenAsync(server, request, user);
    }

    private static HttpRequestMessage Get(GraphQLTestServer server, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, server.Url) { Headers = { { TokenHeader, token } } };
        request.Headers.Accept.ParseAdd("text/event-stream");
        return request;
    }

    private static async Task<HttpStatusCode> PostAsync(
        GraphQLTestServer server, string token, string id, string query, string? user = null)
    {
        using var response = await SendAsync(server, token, Body(id, query), user);
        return response.StatusCode;
    }

    private static string Body(string id, string query) =>
        JsonSerializer.Serialize(new { query, extensions = new { operationId = id } });

    private static Task<HttpResponseMessage> SendAsync(GraphQLTestServer server, string token, string body, string? user = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, server.Url)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { TokenHeader, token } },
        };
        AddUser(request, user);
        return server.Client.SendAsync(request);
    }

    private async Task<HttpStatusCode> DeleteAsync(string token, string urlQuery)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"{Server.Url}?{urlQuery}") { Headers = { { TokenHeader, token } } };
        using var response = await Server.Client.SendAsync(request);
        return response.StatusCode;
    }

    private static void AddUser(HttpRequestMessage request, string? user)
    {
        if (user is not null)
        {
            request.Headers.Add(GraphQLTestServer.UserHeader, user);
        }
    }
}

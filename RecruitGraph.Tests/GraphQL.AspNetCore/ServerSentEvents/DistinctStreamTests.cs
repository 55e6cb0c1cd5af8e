using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>Distinct connections mode: each operation has a stream of its own.</summary>
public sealed class DistinctStreamTests : GraphQLServerTest
{
    [Fact]
    public async Task Query_Should_SendNextThenComplete_When_Posted()
    {
        using var stream = await TestEventStream.PostAsync(Server, "{ hello(name: \"Ада 🏃\\n\") }");
        (await stream.ReadAsync()).ShouldBe(("next", """{"data":{"hello":"Hello, Ада 🏃\n!"}}"""));
        (await stream.ReadAsync()).ShouldBe(("complete", ""));
        (await stream.ReadAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Stream_Should_TellProxiesToKeepItUnbufferedAndUnstored()
    {
        using var stream = await TestEventStream.PostAsync(Server, "{ hello }");
        stream.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        stream.Response.Headers.GetValues("X-Accel-Buffering").ShouldBe(["no"]);
        stream.Response.Headers.Vary.ShouldContain("Accept");
    }

    [Fact]
    public async Task Stream_Should_BeginWithAComment_When_NothingHasHappenedYet()
    {
        using var stream = await TestEventStream.PostAsync(Server, "subscription { never }");
        (await stream.ReadBlockAsync()).ShouldBe([":"]);
    }

    [Fact]
    public async Task Subscription_Should_SendEveryEventInOrderThenComplete()
    {
        using var stream = await TestEventStream.GetAsync(Server, "query=subscription{count(to:50)}");
        for (var i = 1; i <= 50; i++)
        {
            (await stream.ReadNextAsync()).GetProperty("data").GetProperty("count").GetInt32().ShouldBe(i);
        }

        (await stream.ReadAsync()).ShouldBe(("complete", ""));
    }

    [Fact]
    public async Task Mutation_Should_Run_When_Posted()
    {
        using var stream = await TestEventStream.PostAsync(Server, "mutation { increment }");
        (await stream.ReadNextAsync()).GetProperty("data").GetProperty("increment").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Mutation_Should_BeRefusedWith405_When_ItComesByGet()
    {
        using var request = Ask(HttpMethod.Get, "query=mutation{increment}");
        await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.MethodNotAllowed, "OPERATION_NOT_ALLOWED");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query ($a: Int!) { big(size: $a) }", "BAD_USER_INPUT")]
    [InlineData("subscription { refusing }", "NOT_NOW")]
    public async Task Refusal_Should_ComeAsAnEvent_When_TheOperationIsWrong(string query, string code)
    {
        using var stream = await TestEventStream.PostAsync(Server, query);
        var answer = await stream.ReadNextAsync();
        answer.TryGetProperty("data", out _).ShouldBeFalse();
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe(code);
        (await stream.ReadAsync()).ShouldBe(("complete", ""));
    }

    [Fact]
    public async Task Stream_Should_EndWithAMaskedError_When_ItBreaks()
    {
        using var stream = await TestEventStream.PostAsync(Server, "subscription { breaking }");
        (await stream.ReadNextAsync()).GetProperty("data").GetProperty("breaking").GetInt32().ShouldBe(1);
        var broken = await stream.ReadNextAsync();
        broken.GetRawText().ShouldNotContain(TestSchema.Secret);
        broken.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("INTERNAL_SERVER_ERROR");
        (await stream.ReadAsync()).ShouldBe(("complete", ""));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("{}", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    [InlineData("nonsense", HttpStatusCode.BadRequest, "BAD_REQUEST")]
    public async Task Request_Should_BeRefusedWithAStatus_When_ItIsNone(string body, HttpStatusCode status, string code)
    {
        using var request = Ask(HttpMethod.Post, "");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        await Server.Client.SendAsync(request).ShouldRefuseAsync(status, code);
    }

    [Fact]
    public async Task Mutation_Should_NotRun_When_ItsCostAloneIsAskedFor()
    {
        using var request = Ask(HttpMethod.Post, "");
        request.Headers.Add("GraphQL-Cost", "validate");
        request.Content = new StringContent("{\"query\":\"mutation { increment }\"}", Encoding.UTF8, "application/json");
        using var response = await Server.Client.SendAsync(request);
        (await response.Content.ReadAsStringAsync()).ShouldContain("operationCost");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task Post_Should_BeAnsweredAsJson_When_ItsTokenIsEmpty()
    {
        using var content = new StringContent("{\"query\":\"{ hello }\"}", Encoding.UTF8, "application/json");
        (await Server.Client.PostAsync($"{Server.Url}?token=", content).ShouldAnswerAsync()).GetProperty("hello").GetString().ShouldBe("Hello, world!");
    }

    [Fact]
    public async Task Request_Should_BeRefusedWith415_When_APageCouldForgeIt()
    {
        using var request = Ask(HttpMethod.Post, "");
        request.Content = new StringContent("""{"query":"mutation { increment }"}""", Encoding.UTF8, "text/plain");
        await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task Get_Should_BeRefusedWith403_When_APageOfAnotherSiteSendsIt()
    {
        using var request = Ask(HttpMethod.Get, "query={hello}");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        await Server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.Forbidden, "PREFLIGHT_REQUIRED");
    }

    [Fact]
    public async Task Request_Should_BeRefusedWith405_When_MethodIsAnother()
    {
        using var request = Ask(HttpMethod.Patch, "");
        using var response = await Server.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);
    }

    [Fact]
    public async Task Operation_Should_BeTheRequestsUsers()
    {
        using var stream = await TestEventStream.PostAsync(Server, "{ whoAmI }", user: "ada");
        (await stream.ReadNextAsync()).GetProperty("data").GetProperty("whoAmI").GetString().ShouldBe("ada");
    }

    [Fact]
    public async Task Operation_Should_End_When_TheClientGoesAway()
    {
        using (var stream = await TestEventStream.PostAsync(Server, "subscription { never }"))
        {
            await Server.Schema.NeverOpened.Task.WaitAsync(Patience);
        }

        await Server.Schema.NeverEnded.Task.WaitAsync(Patience);
        Server.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Query_Should_BeCancelled_When_TheClientGoesAway()
    {
        using (var stream = await TestEventStream.PostAsync(Server, "{ slow }"))
        {
            await Server.Schema.SlowStarted.Task.WaitAsync(Patience);
        }

        await Server.Schema.SlowCancelled.Task.WaitAsync(Patience);
        Server.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stream_Should_EndWithoutComplete_When_TheHostStops()
    {
        using var stream = await TestEventStream.PostAsync(Server, "subscription { never }");
        await Server.Schema.NeverOpened.Task.WaitAsync(Patience);
        var stopping = Server.StopAsync();
        (await stream.ReadAsync()).ShouldBeNull();
        await stopping.WaitAsync(Patience);
        await Server.Schema.NeverEnded.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Stream_Should_EndWithoutComplete_When_TheSignInExpires()
    {
        var time = new ManualTime();
        await using var server = await StartAsync(time);
        using var stream = await TestEventStream.PostAsync(server, "subscription { never }", user: "expiring");
        await server.Schema.NeverOpened.Task.WaitAsync(Patience);
        time.Advance(GraphQLTestServer.SignInLifetime - TimeSpan.FromSeconds(1));
        server.Schema.NeverEnded.Task.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        (await stream.ReadAsync()).ShouldBeNull();
        await server.Schema.NeverEnded.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Stream_Should_CarryComments_When_ItIsSilent()
    {
        var time = new ManualTime();
        await using var server = await StartAsync(time);
        using var stream = await TestEventStream.PostAsync(server, "subscription { never }");
        await server.Schema.NeverOpened.Task.WaitAsync(Patience);
        (await stream.ReadBlockAsync()).ShouldBe([":"]);
        for (var i = 0; i < 3; i++)
        {
            var comment = stream.ReadBlockAsync();
            time.Advance(TimeSpan.FromSeconds(11));
            comment.IsCompleted.ShouldBeFalse();
            time.Advance(TimeSpan.FromSeconds(1));
            (await comment).ShouldBe([":"]);
        }
    }

    [Fact]
    public async Task Client_Should_BeDroppedAndHoldUpItsStream_When_ItDoesNotRead()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.ServerSentEvents.SendTimeout = TimeSpan.FromMilliseconds(300)));
        using var stream = await TestEventStream.PostAsync(server, "subscription { flood }");
        await server.Schema.FloodEnded.Task.WaitAsync(Patience);

        // What was produced fits into the buffers of the operating system: nothing was queued for the client.
        server.Schema.Floods.ShouldBeLessThan(500);
        server.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stream_Should_BeServedUnderItsOwnPathAsWell()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Server.Url}/stream?query={{hello}}");
        using var stream = await TestEventStream.OpenAsync(Server, request);
        (await stream.ReadNextAsync()).GetProperty("data").GetProperty("hello").GetString().ShouldBe("Hello, world!");
    }

    [Fact]
    public async Task Streams_Should_NotBeServed_When_SwitchedOff()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.ServerSentEvents.Enabled = false));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{server.Url}?query={{hello}}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        await server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
        using var put = await server.Client.PutAsync(server.Url, null);
        put.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        put.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST", "OPTIONS"]);
    }

    private static Task<GraphQLTestServer> StartAsync(ManualTime time) =>
        GraphQLTestServer.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(time));

    private HttpRequestMessage Ask(HttpMethod method, string urlQuery)
    {
        var request = new HttpRequestMessage(method, $"{Server.Url}?{urlQuery}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        return request;
    }
}

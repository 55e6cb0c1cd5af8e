using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.ServerSentEvents;

/// <summary>Clients that send one <c>Accept</c> with everything, as urql does: JSON first, and event streams among the rest.</summary>
public sealed class StreamedPostTests : GraphQLServerTest
{
    private const string Urql =
        "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed";

    [Fact]
    public async Task Subscription_Should_BeStreamed()
    {
        using var stream = await TestEventStream.PostAsync(Server, "subscription { count(to: 3) }", Urql, null);
        for (var i = 1; i <= 3; i++)
        {
            (await stream.ReadNextAsync()).GetProperty("data").GetProperty("count").GetInt32().ShouldBe(i);
        }

        (await stream.ReadAsync()).ShouldBe(("complete", ""));
        (await stream.ReadAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData("{ hello }", "hello")]
    [InlineData("mutation { increment }", "increment")]
    public async Task OtherOperations_Should_BeAnsweredAsJson(string document, string field)
    {
        var response = await Server.PostDocumentAsync(document, Urql);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/graphql-response+json");
        (await Task.FromResult(response).ShouldAnswerAsync()).TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("subscription { refusing }", "NOT_NOW")]
    [InlineData("subscription { nothing }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task Subscription_Should_BeRefusedAsJson_When_ItCannotBeOpened(string document, string code) =>
        await Server.PostDocumentAsync(document, Urql).ShouldRefuseAsync(HttpStatusCode.BadRequest, code);

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json, */*")]
    [InlineData("application/json, text/event-stream;q=0")]
    public async Task Subscription_Should_BeRefused_When_TheClientReadsNoEventStream(string accept)
    {
        await Server.PostDocumentAsync("subscription { never }", accept).ShouldRefuseAsync(HttpStatusCode.OK, "OPERATION_NOT_ALLOWED");
        Server.Schema.NeverOpened.Task.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Subscription_Should_End_When_TheClientGoesAway()
    {
        using (await TestEventStream.PostAsync(Server, "subscription { never }", Urql, null))
        {
            await Server.Schema.NeverOpened.Task.WaitAsync(Patience);
        }

        await Server.Schema.NeverEnded.Task.WaitAsync(Patience);
        Server.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Subscription_Should_EndWithoutComplete_When_TheSignInExpires()
    {
        var time = new ManualTime();
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(time));
        using var stream = await TestEventStream.PostAsync(server, "subscription { never }", Urql, "expiring");
        await server.Schema.NeverOpened.Task.WaitAsync(Patience);
        time.Advance(GraphQLTestServer.SignInLifetime);
        (await stream.ReadAsync()).ShouldBeNull();
        await server.Schema.NeverEnded.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Subscription_Should_BeRefused_When_StreamsAreSwitchedOff()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.ServerSentEvents.Enabled = false));
        await server.PostDocumentAsync("subscription { never }", Urql).ShouldRefuseAsync(HttpStatusCode.BadRequest, "OPERATION_NOT_ALLOWED");
    }

    [Theory]
    [InlineData(true, "multipart/mixed, application/jsonl and text/event-stream can.")]
    [InlineData(false, "multipart/mixed and application/jsonl can.")]
    public async Task Refusal_Should_NameEventStreams_When_TheyAreServed(bool isServed, string named)
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.ServerSentEvents.Enabled = isServed));
        foreach (var asking in new[] { server.PostDocumentAsync("{ hello }", "text/html"), server.GetAsync("query={hello}", "text/html") })
        {
            var refusal = await asking.ShouldRefuseAsync(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
            refusal.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldEndWith(named);
        }
    }
}

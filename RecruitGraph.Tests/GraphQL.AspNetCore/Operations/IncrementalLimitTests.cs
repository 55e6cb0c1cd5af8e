using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Operations;

/// <summary>
/// An answer in parts that becomes too large ends, over every transport: its parts hold no more than is allowed and one error, and the
/// last of them says that none follows.
/// </summary>
public sealed class IncrementalLimitTests : IAsyncLifetime
{
    private const int Allowed = 5_000;

    // What the error, and the envelopes of the parts, take besides.
    private const int Besides = 2_000;

    private const string TooLarge =
        "{ hello ... @defer { first: big(size: 3000) } ... @defer { second: big(size: 3000) } ... @defer { third: big(size: 3000) } }";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private GraphQLTestServer? _server;

    private GraphQLTestServer Server => _server!;

    public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(builder =>
    {
        builder.ConfigureSchema(static schema => schema.EnableIncrementalDelivery = true);
        builder.ModifyOptions(static options => options.Limits = new RequestLimits { MaxResponseSize = Allowed });
    });

    public async Task DisposeAsync() => await Server.DisposeAsync();

    [Fact]
    public async Task Multipart_Should_EndWithOneErrorAndItsLastBoundary()
    {
        using var response = await Server.PostDocumentAsync(TooLarge, "multipart/mixed");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await response.Content.ReadAsStringAsync().WaitAsync(Patience);
        body.ShouldEndWith("\r\n-----\r\n");
        var parts = body[..^"\r\n-----\r\n".Length].Split("\r\n---\r\n", StringSplitOptions.RemoveEmptyEntries);
        ShouldEndTooLarge([.. parts.Select(static part => part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..])]);
    }

    [Fact]
    public async Task EventStream_Should_EndWithOneErrorAndComplete()
    {
        using var stream = await TestEventStream.PostAsync(Server, TooLarge);
        var parts = new List<string>();
        while (await stream.ReadAsync() is ("next", var data))
        {
            parts.Add(data);
        }

        ShouldEndTooLarge(parts);
        (await stream.ReadAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Socket_Should_EndWithOneErrorAndComplete()
    {
        using var socket = await TestSocket.InitialiseAsync(Server);
        await socket.SubscribeAsync("1", TooLarge);
        var parts = new List<string>();
        var message = await socket.ReceiveAsync();
        while (message.GetProperty("type").GetString() == "next")
        {
            parts.Add(message.GetProperty("payload").GetRawText());
            message = await socket.ReceiveAsync();
        }

        message.GetRawText().ShouldBe("""{"id":"1","type":"complete"}""");
        ShouldEndTooLarge(parts);
        await socket.SubscribeAsync("1", "{ hello }");
        (await socket.ReceiveAsync()).GetProperty("type").GetString().ShouldBe("next");
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Labels_Should_CountToo_When_TheyAreLong()
    {
        var label = new string('l', 2_000);
        var inner = string.Join(' ', Enumerable.Range(0, 5).Select(i => $"... @defer(label: \"{i}{label}\") {{ h{i}: hello }}"));
        using var response = await Server.PostDocumentAsync($"{{ hello ... @defer {{ second: hello {inner} }} }}", "multipart/mixed");
        var body = await response.Content.ReadAsStringAsync().WaitAsync(Patience);

        body.Length.ShouldBeLessThan(Allowed);
        body.ShouldContain("RESPONSE_SIZE_LIMIT_EXCEEDED");
        body.ShouldContain("\"allowed\":5000");
        body.ShouldContain("\"hasNext\":false");
        body.ShouldNotContain(label);
        await UntilNothingIsHeldAsync();

        using var refused = await Server.PostDocumentAsync($"{{ hello {inner} }}", "multipart/mixed");
        body = await refused.Content.ReadAsStringAsync().WaitAsync(Patience);
        body.Length.ShouldBeLessThan(1_000);
        body.ShouldContain("\"data\":null");
        body.ShouldContain("RESPONSE_SIZE_LIMIT_EXCEEDED");
        await UntilNothingIsHeldAsync();
    }

    private async Task UntilNothingIsHeldAsync()
    {
        var memory = Server.Services.GetRequiredService<RequestExecutor>().Options.Memory;
        using var limit = new CancellationTokenSource(Patience);
        while (memory.Held > 0)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static void ShouldEndTooLarge(List<string> texts)
    {
        texts.Count.ShouldBeInRange(2, 4);
        texts.Sum(Encoding.UTF8.GetByteCount).ShouldBeInRange(3_000, Allowed + Besides);
        var parts = texts.Select(static text => JsonSerializer.Deserialize<JsonElement>(text)).ToList();
        parts[0].GetProperty("data").GetRawText().ShouldBe("""{"hello":"Hello, world!"}""");
        parts.Select(static part => part.GetProperty("hasNext").GetBoolean())
            .ShouldBe([.. Enumerable.Repeat(true, parts.Count - 1), false]);

        var announced = Members(parts, "pending").Select(Id).Order();
        var completed = Members(parts, "completed").ToList();
        completed.Select(Id).Order().ShouldBe(announced);
        var errors = Members(completed, "errors").Select(static error => error.GetProperty("extensions")).ToList();
        errors.Count.ShouldBe(completed.Count - 1);
        errors.ShouldAllBe(static extensions => extensions.GetProperty("code").GetString() == "RESPONSE_SIZE_LIMIT_EXCEEDED");
        errors.Where(static extensions => extensions.TryGetProperty("asked", out _)).ShouldHaveSingleItem();
        Members(parts, "incremental").Count().ShouldBe(1);
    }

    private static IEnumerable<JsonElement> Members(IEnumerable<JsonElement> parts, string list) => parts.SelectMany(
        part => part.TryGetProperty(list, out var members) ? members.EnumerateArray().ToArray() : []);

    private static string Id(JsonElement member) => member.GetProperty("id").GetString()!;
}

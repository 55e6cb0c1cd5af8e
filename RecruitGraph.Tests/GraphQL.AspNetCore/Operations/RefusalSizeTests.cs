using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Operations;

/// <summary>Refusals repeat what the client sent, and are held against the same limits as data.</summary>
public sealed class RefusalSizeTests
{
    private const int Allowed = 8 * 1024;

    /// <summary>A hundred errors, each with a name of 250 letters.</summary>
    private static readonly string Mistakes = Unused(new string('A', 250));

    [Fact]
    public async Task Answer_Should_BeShort_When_AnOperationWithManyMistakesHasALongName()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        using var response = await server.PostDocumentAsync(Unused(new string('A', 850_000)));

        var text = await response.Content.ReadAsStringAsync();
        text.Length.ShouldBeLessThan(500);
        text.ShouldContain("NAME_LIMIT_EXCEEDED");
    }

    [Theory]
    [InlineData("{\"query\":\"{ hello }\",\"operationName\":\"@\"}", "BAD_REQUEST")]
    [InlineData("{\"query\":\"{ hello(name: [\\\"@\\\"]) }\"}", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{\"query\":\"{ hello } \\\"@\\\"\"}", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{\"query\":\"query($s: Int!) { big(size: $s) }\",\"variables\":{\"s\":\"@\"}}", "BAD_USER_INPUT")]
    public async Task Answer_Should_BeShort_When_AMistakeIsLong(string body, string code)
    {
        await using var server = await GraphQLTestServer.StartAsync();
        using var response = await server.PostAsync(body.Replace("@", new string('x', 250_000), StringComparison.Ordinal));

        var text = await response.Content.ReadAsStringAsync();
        text.ShouldContain(code);
        Encoding.UTF8.GetByteCount(text).ShouldBeLessThan(5_000);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/jsonl")]
    [InlineData("multipart/mixed")]
    [InlineData("text/event-stream")]
    public async Task Answer_Should_BeOneErrorThatTellsAll_When_AllErrorsAreTooMuch(string accept)
    {
        await using var server = await StartAsync();
        using var response = await server.PostDocumentAsync(Mistakes, accept);

        var text = await response.Content.ReadAsStringAsync();
        text.Length.ShouldBeLessThan(1_024);
        ShouldTellAll(JsonDocument.Parse(text[text.IndexOf('{')..(text.LastIndexOf('}') + 1)]).RootElement.GetProperty("errors"));
    }

    [Fact]
    public async Task Error_Should_BeOneThatTellsAll_When_AllErrorsAreTooMuchForASocket()
    {
        await using var server = await StartAsync();
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("1", Mistakes);

        var message = await socket.ReceiveAsync();
        message.GetProperty("type").GetString().ShouldBe("error");
        ShouldTellAll(message.GetProperty("payload"));
        await socket.CloseAsync();
    }

    [Fact]
    public async Task Error_Should_TellEveryMistake_When_ASocketNeedsSeveralFrames()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        var memory = server.Services.GetRequiredService<MemoryAccount>();
        using var socket = await TestSocket.InitialiseAsync(server);
        await socket.SubscribeAsync("1", Unused(new string('A', 256), new string('v', 253), 190));

        var message = await socket.ReceiveAsync();
        message.GetProperty("id").GetString().ShouldBe("1");
        var errors = message.GetProperty("payload");
        errors.GetRawText().Length.ShouldBeGreaterThan(64 * 1024);
        errors.GetArrayLength().ShouldBe(101);
        await socket.CloseAsync();
        await server.StopAsync();
        memory.Held.ShouldBe(0);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/jsonl")]
    public async Task Batch_Should_TellWithinItsLimit_When_EachRequestHasManyMistakes(string accept)
    {
        const int Most = 70_000;
        await using var server = await StartAsync(Most);
        var body = JsonSerializer.Serialize(Enumerable.Repeat(new { query = Mistakes }, 10));
        using var response = await server.PostAsync(body, accept);

        var text = await response.Content.ReadAsStringAsync();
        text.Length.ShouldBeInRange(Most / 2, Most + (10 * 500));
        text.Split("RESPONSE_SIZE_LIMIT_EXCEEDED").Length.ShouldBe(10);
        text.ShouldContain("GRAPHQL_VALIDATION_FAILED");
    }

    [Fact]
    public async Task Refusal_Should_BeRefused_When_TheServerHoldsTooMuch()
    {
        await using var server = await GraphQLTestServer.StartAsync(
            builder => builder.ModifyOptions(options => options.MaxHeldMemory = 1024 * 1024));
        var memory = server.Services.GetRequiredService<MemoryAccount>();
        using (memory.Hold((1024 * 1024) - (20 * 1024)))
        {
            using var response = await server.PostDocumentAsync(Mistakes);
            var error = (await response.ReadJsonAsync()).GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
            error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("MEMORY_LIMIT_EXCEEDED");
        }

        await server.StopAsync();
        memory.Held.ShouldBe(0);
    }

    private static Task<GraphQLTestServer> StartAsync(int allowed = Allowed) => GraphQLTestServer.StartAsync(
        builder => builder.ModifyOptions(options => options.Limits = new() { MaxResponseSize = allowed }));

    /// <summary>An operation of a name, with variables that it does not use.</summary>
    private static string Unused(string name, string variable = "v", int count = 100) =>
        $"query {name}({LimitTest.Repeat(count, i => $"${variable}{i}: Int ")}) {{ hello }}";

    private static void ShouldTellAll(JsonElement errors)
    {
        var extensions = errors.EnumerateArray().ShouldHaveSingleItem().GetProperty("extensions");
        extensions.GetProperty("code").GetString().ShouldBe("RESPONSE_SIZE_LIMIT_EXCEEDED");
        extensions.GetProperty("asked").GetInt64().ShouldBeGreaterThan(Allowed);
        extensions.GetProperty("allowed").GetInt64().ShouldBe(Allowed);
    }
}

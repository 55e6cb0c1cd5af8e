using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

public sealed class HttpBatchRunnerTests : GraphQLServerTest
{
    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json, application/json;q=0.5", "application/json")]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("text/event-stream, application/json", "application/json")]
    [InlineData("application/json, text/event-stream", "application/json")]
    [InlineData("text/event-stream, application/json;q=0.1, application/jsonl;q=0", "application/json")]
    [InlineData("text/event-stream;q=0.9, application/graphql-response+json;q=0.5", "application/graphql-response+json")]
    [InlineData("text/event-stream, */*;q=0.1", "application/json")]
    public async Task Batch_Should_BeAnsweredByAnArrayInItsOrder(string? accept, string mediaType)
    {
        using var response = await Server.PostAsync(
            """[{"query":"{ hello(name: \"A\") }"}, {"query":"query($n: String) { hello(name: $n) }","variables":{"n":"B"}}]""", accept);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe($"{mediaType}; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            """[{"data":{"hello":"Hello, A!"}},{"data":{"hello":"Hello, B!"}}]""");
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("\"{ hello }\"")]
    [InlineData("""[{"query":"{ hello }"}]""")]
    [InlineData("{}")]
    [InlineData("""{"query":7}""")]
    [InlineData("""{"query":"{ hello }","query":"{ hello }"}""")]
    [InlineData("""{"query":"{ hello }","variables":[{"a":[1]}],"more":{}}""")]
    public async Task Batch_Should_GiveAnEntryItsError_When_ItIsNoRequest(string entry)
    {
        var answers = await PostAsync($$"""[{"query":"{ hello }"},{{entry}},{"query":"mutation { increment }"}]""");
        answers.Length.ShouldBe(3);
        answers[0].GetProperty("data").GetProperty("hello").GetString().ShouldBe("Hello, world!");
        Code(answers[1]).ShouldBe("BAD_REQUEST");
        answers[1].TryGetProperty("data", out _).ShouldBeFalse();
        answers[2].GetProperty("data").GetProperty("increment").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { hello } query B { hello }", "BAD_REQUEST")]
    [InlineData("query ($a: Int!) { big(size: $a) }", "BAD_USER_INPUT")]
    [InlineData("subscription { never }", "OPERATION_NOT_ALLOWED")]
    [InlineData("{ fail }", "INTERNAL_SERVER_ERROR")]
    public async Task Batch_Should_AnswerTheOthers_When_OneFails(string document, string code)
    {
        var answers = await PostAsync(Documents(document, "{ hello }", document));
        Code(answers[0]).ShouldBe(code);
        answers[1].GetProperty("data").GetProperty("hello").GetString().ShouldBe("Hello, world!");
        Code(answers[2]).ShouldBe(code);
    }

    [Fact]
    public async Task Batch_Should_HaveServicesOfItsOwnForEachRequest()
    {
        var answers = await PostAsync(Documents("{ scope again: scope }", "{ scope }"));
        var first = answers[0].GetProperty("data");
        first.GetProperty("again").GetInt32().ShouldBe(first.GetProperty("scope").GetInt32());
        answers[1].GetProperty("data").GetProperty("scope").GetInt32().ShouldNotBe(first.GetProperty("scope").GetInt32());
    }

    [Fact]
    public async Task Batch_Should_KnowTheCaller()
    {
        using var response = await Server.PostAsync(Documents("{ whoAmI }", "{ admin }"), user: "ada:HR");
        (await response.Content.ReadAsStringAsync()).ShouldBe("""[{"data":{"whoAmI":"ada"}},{"data":{"admin":"yes"}}]""");
    }

    [Fact]
    public async Task Batch_Should_RunOneAfterTheOther_When_OneIsAMutation()
    {
        var sending = PostAsync(Documents("{ gated }", "mutation { increment }", "mutation { increment }"));
        await Server.Schema.GatedStarted.Task.WaitAsync(Patience);
        Server.Schema.Increments.ShouldBe(0);

        Server.Schema.Gate.SetResult();
        var answers = await sending;
        answers[0].GetProperty("data").GetProperty("gated").GetString().ShouldBe("open");
        answers[1].GetProperty("data").GetProperty("increment").GetInt32().ShouldBe(1);
        answers[2].GetProperty("data").GetProperty("increment").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("application/jsonl", "application/jsonl; charset=utf-8")]
    [InlineData("text/event-stream, application/jsonl;q=0.5, application/json;q=0.4", "application/jsonl; charset=utf-8")]
    [InlineData("multipart/mixed", "multipart/mixed; boundary=\"-\"")]
    public async Task Batch_Should_SendAnswersAsTheyFinish_When_TheClientReadsThemOneByOne(string accept, string contentType)
    {
        using var request = Request(Documents("{ gated }", "{ hello }", "{ nothing }"), accept);
        using var response = await Server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe(contentType);

        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        var early = new[] { await ReadAnswerAsync(lines), await ReadAnswerAsync(lines) };
        early.Select(Index).Order().ShouldBe([1, 2]);
        early.Single(static answer => Index(answer) == 1).GetProperty("data").GetProperty("hello").GetString().ShouldBe("Hello, world!");
        Code(early.Single(static answer => Index(answer) == 2)).ShouldBe("GRAPHQL_VALIDATION_FAILED");

        Server.Schema.Gate.SetResult();
        var last = await ReadAnswerAsync(lines);
        Index(last).ShouldBe(0);
        last.GetProperty("data").GetProperty("gated").GetString().ShouldBe("open");
        (await lines.ReadToEndAsync().WaitAsync(Patience)).ShouldBe(accept == "multipart/mixed" ? "-----\r\n" : "");
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("text/event-stream, application/json;q=0, text/html")]
    public async Task Batch_Should_BeRefusedWith406_When_TheClientReadsEventsAlone(string accept)
    {
        await Server.PostAsync(Documents("mutation { increment }"), accept).ShouldRefuseAsync(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/jsonl")]
    public async Task Queries_Should_WaitForTheirTurn_When_AsManyRunAsMay(string accept)
    {
        await using var server = await GraphQLTestServer.StartAsync(
            builder => builder.ModifyOptions(options => options.Http.MaxParallelOperations = 2));
        var sending = server.PostAsync(Documents("{ gated }", "{ gated }", "{ big(size: 1) }"), accept);
        await server.Schema.GatedStarted.Task.WaitAsync(Patience);
        (await server.PostDocumentAsync("{ hello }")).Dispose();
        server.Schema.Bigs.ShouldBe(0);

        server.Schema.Gate.SetResult();
        using var response = await sending.WaitAsync(Patience);
        (await response.Content.ReadAsStringAsync()).ShouldContain("""{"big":"x"}""");
        server.Schema.Gated.ShouldBe(2);
        server.Schema.Bigs.ShouldBe(1);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/jsonl")]
    public async Task Queries_Should_WaitForTheClientToTakeAnswers(string accept)
    {
        // What the system keeps for a client that does not read is a few megabytes at most.
        const int Size = 6_000_000;
        await using var server = await GraphQLTestServer.StartAsync(
            builder => builder.ModifyOptions(options => options.Limits = new() { MaxResponseSize = 64_000_000 }));
        var memory = server.Services.GetRequiredService<MemoryAccount>();
        using (var client = await SlowClient.PostAsync(server, Documents(Repeat($"{{ big(size: {Size}) }}", 10)), accept))
        {
            await client.ReadAsync(100_000);
            server.Schema.Bigs.ShouldBeInRange(4, 6);
            memory.Held.ShouldBeLessThan(4 * (Size + (3 * 64 * 1024)));
            await client.ReadAsync(10 * Size);
            server.Schema.Bigs.ShouldBe(10);
        }

        await server.StopAsync();
        memory.Held.ShouldBe(0);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(" [ ] ")]
    public async Task Batch_Should_BeRefused_When_ItIsEmpty(string body)
    {
        var answer = await Server.PostAsync(body).ShouldRefuseAsync(HttpStatusCode.BadRequest, "BAD_REQUEST");
        Message(answer).ShouldBe("The array must hold at least one request.");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("""[{"query":"mutation { increment }"}""")]
    [InlineData("""[{"query":"mutation { increment }"},]""")]
    [InlineData("""[{"query":"mutation { increment }"}] []""")]
    [InlineData("""[{"query":"mutation { increment }"}, {"query":"\ud800"}]""")]
    public async Task Batch_Should_BeRefused_When_ItIsNoJson(string body)
    {
        await Server.PostAsync(body).ShouldRefuseAsync(HttpStatusCode.BadRequest, "BAD_REQUEST");
        Server.Schema.Increments.ShouldBe(0);
    }

    [Fact]
    public async Task Batch_Should_BeRefused_When_ItIsLongerThanAllowed()
    {
        (await PostAsync(Documents(Repeat("mutation { increment }", 10)))).Length.ShouldBe(10);
        Server.Schema.Increments.ShouldBe(10);

        var answer = await Server.PostAsync(Documents(Repeat("mutation { increment }", 11)))
            .ShouldRefuseAsync(HttpStatusCode.BadRequest, "BATCH_TOO_LARGE");
        Message(answer).ShouldBe(
            "The array is too long: 11 requests, but at most 10 are allowed. Send the others in arrays of their own.");
        answer.GetProperty("errors")[0].GetProperty("extensions").GetRawText().ShouldBe(
            """{"code":"BATCH_TOO_LARGE","asked":11,"allowed":10,"where":"body"}""");
        Server.Schema.Increments.ShouldBe(10);
    }

    [Theory]
    [InlineData("query")]
    [InlineData("mutation M { increment } query")]
    public async Task Answers_Should_BeLimitedTogether_When_EachIsLarge(string kind)
    {
        // Ten times three megabytes; sixteen are allowed, together.
        var entry = JsonSerializer.Serialize(new { query = $"{kind} Q {{ big(size: 3000000) }}", operationName = "Q" });
        using var response = await Server.PostAsync($"[{string.Join(',', Repeat(entry, 10))}]");
        var body = await response.Content.ReadAsStringAsync();

        body.Length.ShouldBeLessThan(16 * 1024 * 1024);
        using var answers = JsonDocument.Parse(body);
        var refused = answers.RootElement.EnumerateArray().Where(static a => a.TryGetProperty("errors", out _)).ToArray();
        refused.Length.ShouldBe(5);
        refused.ShouldAllBe(static a => Code(a) == "RESPONSE_SIZE_LIMIT_EXCEEDED");
        refused.ShouldAllBe(static a => a.GetProperty("data").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task Batch_Should_BeNoRequest_When_TheHostTakesNone()
    {
        await using var server = await GraphQLTestServer.StartAsync(
            builder => builder.ModifyOptions(options => options.Http.MaxBatchSize = 0));
        var answer = await server.PostAsync(Documents("{ hello }")).ShouldRefuseAsync(HttpStatusCode.BadRequest, "BAD_REQUEST");
        Message(answer).ShouldBe("The request must be a JSON object.");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/jsonl")]
    public async Task Batch_Should_BeCancelled_When_TheClientGoesAway(string accept)
    {
        using var leave = new CancellationTokenSource();
        using var request = Request(Documents("{ hello }", "{ slow }"), accept);
        var sending = ReadAllAsync(request, leave.Token);
        await Server.Schema.SlowStarted.Task.WaitAsync(Patience);
        await leave.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(sending);
        await Server.Schema.SlowCancelled.Task.WaitAsync(Patience);
        Server.Log.Entries.ShouldBeEmpty();
    }

    private async Task<string> ReadAllAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await Server.Client.SendAsync(request, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    private async Task<JsonElement[]> PostAsync(string body)
    {
        using var response = await Server.PostAsync(body);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await response.ReadJsonAsync()).EnumerateArray()];
    }

    private HttpRequestMessage Request(string body, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Server.Url)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }

    /// <summary>Reads up to the next line that is an answer, over what a multipart puts between.</summary>
    private static async Task<JsonElement> ReadAnswerAsync(StreamReader lines)
    {
        while (true)
        {
            var line = (await lines.ReadLineAsync().WaitAsync(Patience)).ShouldNotBeNull();
            if (line.StartsWith('{'))
            {
                return JsonElement.Parse(line);
            }
        }
    }

    private static string Documents(params string[] documents) =>
        JsonSerializer.Serialize(documents.Select(static document => new { query = document }));

    private static string[] Repeat(string document, int count) => [.. Enumerable.Repeat(document, count)];

    private static int Index(JsonElement answer) => answer.GetProperty("requestIndex").GetInt32();

    private static string? Code(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static string? Message(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("message").GetString();
}

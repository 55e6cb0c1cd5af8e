using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.Tests.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>Requests made to hurt, sent to a real endpoint: each is answered with a code, and the server goes on.</summary>
public sealed class HostileHttpTests : GraphQLServerTest
{
    private static readonly Dictionary<string, (string Body, string Code)> Bodies = new()
    {
        ["selections 10,000 deep"] = (Query($"{LimitTest.Repeat(10_000, "{a")}"), "NESTING_LIMIT_EXCEEDED"),
        ["lists 10,000 deep"] = (Query($"{{a(x:{LimitTest.Repeat(10_000, "[")}"), "NESTING_LIMIT_EXCEEDED"),
        ["types 10,000 deep"] = (Query($"query($a:{LimitTest.Repeat(10_000, "[")}"), "NESTING_LIMIT_EXCEEDED"),
        ["half a megabyte of aliases"] = (Query($"{{{LimitTest.Repeat(50_000, static i => $"a{i}:__typename ")}}}"), "TOKEN_LIMIT_EXCEEDED"),
        ["a name of a megabyte"] = (Query($"query {new string('A', 1_000_000)} {{ __typename }}"), "NAME_LIMIT_EXCEEDED"),
        ["thousands of aliases"] = (Query($"{{{LimitTest.Repeat(1_000, static i => $"a{i}:__typename ")}}}"), "ALIAS_LIMIT_EXCEEDED"),
        ["doubling fragments"] = (Query($"{{...F0}} {LimitTest.Doubling(15, "__typename")}"), "FRAGMENT_VISIT_LIMIT_EXCEEDED"),
        ["JSON 10,000 deep"] = ($"{{\"query\":\"{{__typename}}\",\"variables\":{LimitTest.Repeat(10_000, "{\"a\":")}1{LimitTest.Repeat(10_000, "}")}}}", "JSON_NESTING_LIMIT_EXCEEDED"),
        ["an array 10,000 deep"] = (LimitTest.Repeat(10_000, "["), "JSON_NESTING_LIMIT_EXCEEDED"),
        ["a body beyond the limit"] = (Query(new string(' ', 1024 * 1024)), "REQUEST_TOO_LARGE"),
        ["large variables"] = ($"{{\"query\":\"{{__typename}}\",\"variables\":{{\"a\":\"{new string('x', 300_000)}\"}}}}", "VARIABLES_SIZE_LIMIT_EXCEEDED"),
        ["a large batch"] = ($"[{string.Join(',', Enumerable.Repeat("{\"query\":\"{__typename}\"}", 11))}]", "BATCH_TOO_LARGE"),
        ["a lone surrogate in the document"] = ("{\"query\":\"{ a(x: \\\"\\uD800\\\") }\"}", "BAD_REQUEST"),
    };

    public static TheoryData<string> Names => [.. Bodies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Endpoint_Should_AnswerWithACode_AndGoOn(string name)
    {
        var (body, code) = Bodies[name];
        using (var response = await Server.PostAsync(body))
        {
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>().ShouldBe(code);
            answer["data"].ShouldBeNull();
        }

        await Server.PostDocumentAsync("{ __typename }").ShouldAnswerAsync();
    }

    [Fact]
    public async Task Endpoint_Should_AnswerWithACode_When_TheBodyIsNoUtf8()
    {
        using var content = new ByteArrayContent([.. "{\"query\":\"{ a"u8, 0xFF, 0xFE, .. " }\"}"u8]);
        content.Headers.ContentType = new("application/json");
        using var response = await Server.Client.PostAsync(Server.Url, content);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("BAD_REQUEST");
    }

    [Fact]
    public async Task Refusal_Should_SayWhatWasAskedAndAllowed_When_ABatchIsTooLarge()
    {
        using var response = await Server.PostAsync(Bodies["a large batch"].Body);
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]![0]!["extensions"]!.ToJsonString()
            .ShouldBe("""{"code":"BATCH_TOO_LARGE","asked":11,"allowed":10,"where":"body"}""");
    }

    private static string Query(string document) => JsonSerializer.Serialize(new { query = document });
}

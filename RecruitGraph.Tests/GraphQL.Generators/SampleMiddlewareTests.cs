using System.Text.Json.Nodes;
using RecruitGraph.Tests.GraphQL.Generators.Sample;

namespace RecruitGraph.Tests.GraphQL.Generators;

/// <summary>Attributes that stand around fields.</summary>
public sealed class SampleMiddlewareTests
{
    private readonly SampleServer _server = new();

    [Fact]
    public async Task Middleware_Should_RunOutsideIn_When_ClassAndMemberHaveSome() =>
        (await _server.ExecuteAsync("{ markedText markedTask(text: \"x\") }"))
        .ShouldBe("""{"data":{"markedText":"([[<text<[[(","markedTask":"(x("}}""");

    [Fact]
    public async Task Middleware_Should_TakeTheResolversPlace_When_ItDoesNotCallNext() =>
        (await _server.ExecuteAsync("{ markedAnswer }")).ShouldBe("""{"data":{"markedAnswer":7}}""");

    [Fact]
    public async Task Middleware_Should_StandAroundProperties_When_ARecordHasIt() =>
        (await _server.ExecuteAsync("{ marked { name number job } }"))
        .ShouldBe("""{"data":{"marked":{"name":"-name-","number":42,"job":"-+Sm9iOjI=+-"}}}""");

    [Theory]
    [InlineData("guarded", "before", "ClosedError", 0)]
    [InlineData("guarded", "after", "JobNotFoundError", 1)]
    [InlineData("guarded", "several", "ClosedError JobNotFoundError", 1)]
    [InlineData("guarded", "resolver", "ClosedError", 1)]
    [InlineData("guarded", "fine", "", 1)]
    [InlineData("guardedTask", "before", "ClosedError", 0)]
    [InlineData("guardedTask", "after", "JobNotFoundError", 1)]
    [InlineData("guardedTask", "several", "ClosedError JobNotFoundError", 1)]
    [InlineData("guardedTask", "resolver", "ClosedError", 1)]
    [InlineData("guardedTask", "fine", "", 1)]
    public async Task Payload_Should_HaveDeclaredErrors_When_AMiddlewareThrowsThem(string field, string reason, string errors, int runs)
    {
        var before = GuardedMutations.Ran;

        var answer = await ExecuteAsync(field, reason);

        answer["errors"].ShouldBeNull(answer.ToJsonString());
        var payload = answer["data"]![field]!;
        string.Join(' ', payload["errors"]!.AsArray().Select(static e => (string?)e!["__typename"])).ShouldBe(errors);
        ((string?)payload["string"]).ShouldBe(errors.Length == 0 ? reason : null);
        GuardedMutations.Ran.ShouldBe(before + runs);
    }

    [Theory]
    [InlineData("guarded")]
    [InlineData("guardedTask")]
    public async Task Exception_Should_BeAMaskedError_When_TheMutationDoesNotDeclareIt(string field)
    {
        var answer = await ExecuteAsync(field, "undeclared");

        ((string?)answer["errors"]![0]!["extensions"]!["code"]).ShouldBe("INTERNAL_SERVER_ERROR");
        answer.ToJsonString().ShouldNotContain("Secret");
    }

    private async Task<JsonNode> ExecuteAsync(string field, string reason) => JsonNode.Parse(await _server.ExecuteAsync(
        $"mutation($reason: String!) {{ {field}(input: {{ reason: $reason }}) {{ string errors {{ __typename }} }} }}", new { reason }))!;
}

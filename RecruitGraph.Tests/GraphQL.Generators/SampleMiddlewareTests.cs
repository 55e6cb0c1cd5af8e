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
}

using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.Tests.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Analysis;

public sealed class VariablesSizeLimitTests
{
    private const string Document = "query($v: String) { s(text: $v) }";

    private static readonly RequestLimits Ten = new() { MaxVariablesSize = 10 };

    [Fact]
    public async Task Request_Should_Run_When_VariablesAreAsLargeAsAllowed() =>
        (await Ten.CodesAsync(Document, """{"v":"ab"}""")).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"v":"abc"}""")]
    [InlineData("""{"w":"abc"}""")]
    [InlineData("""{ "v": null }""")]
    public async Task Request_Should_BeRefused_When_VariablesAreLarger(string variables) =>
        (await Ten.CodesAsync(Document, variables)).ShouldBe("VARIABLES_SIZE_LIMIT_EXCEEDED");

    [Fact]
    public async Task Request_Should_BeRefused_When_ThePlanIsCached()
    {
        var executor = LimitTest.Executor(Ten);
        LimitTest.Codes(await executor.RunAsync(Document, """{"v":"ab"}""")).ShouldBeEmpty();
        LimitTest.Codes(await executor.RunAsync(Document, """{"v":"abc"}""")).ShouldBe("VARIABLES_SIZE_LIMIT_EXCEEDED");
    }
}

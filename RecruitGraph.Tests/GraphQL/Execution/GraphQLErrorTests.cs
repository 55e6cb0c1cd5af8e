using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>Messages are bounded, whoever writes them.</summary>
public sealed class GraphQLErrorTests
{
    [Fact]
    public void Message_Should_StayAsItIs_When_ItIsAsLongAsAllowed() =>
        new GraphQLError(new string('a', 4_000)).Message.ShouldBe(new string('a', 4_000));

    [Fact]
    public void Message_Should_EndInPoints_When_ItIsLonger()
    {
        var expected = new string('a', 4_000) + "...";

        new GraphQLError(new string('a', 4_001)).Message.ShouldBe(expected);
        (new GraphQLError("short") with { Message = new string('a', 1_000_000) }).Message.ShouldBe(expected);
    }

    [Fact]
    public void Message_Should_NotTearCharacters_When_ItIsLonger() =>
        new GraphQLError(new string('a', 3_999) + "🙂").Message.ShouldBe(new string('a', 3_999) + "...");
}

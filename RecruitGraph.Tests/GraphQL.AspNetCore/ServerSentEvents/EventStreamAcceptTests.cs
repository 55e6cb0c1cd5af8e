using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.ServerSentEvents;

public sealed class EventStreamAcceptTests
{
    [Theory]
    [InlineData("text/event-stream", true)]
    [InlineData("Text/Event-Stream", true)]
    [InlineData("text/event-stream;q=0.9, application/json;q=0.8", true)]
    [InlineData("text/event-stream, application/json", true)]
    [InlineData("application/json, text/event-stream", false)]
    [InlineData("application/json, text/event-stream;q=0.9", false)]
    [InlineData("text/html, text/event-stream;q=0.5", true)]
    [InlineData("text/html, text/event-stream;q=0.5, application/json;q=0.1", false)]
    [InlineData("text/event-stream;q=0", false)]
    [InlineData("*/*", false)]
    [InlineData("text/*", false)]
    [InlineData("application/json", false)]
    public void IsPreferred_Should_AskForTheMediaTypeByName(string accept, bool expected) =>
        EventStreamAccept.IsPreferred(accept).ShouldBe(expected);

    [Theory]
    [InlineData("application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed", true)]
    [InlineData("application/json, Text/Event-Stream;q=0.1", true)]
    [InlineData("text/event-stream", true)]
    [InlineData("application/json, text/event-stream;q=0", false)]
    [InlineData("text/*, */*", false)]
    [InlineData("application/json", false)]
    [InlineData("text/event-streams, application/json", false)]
    public void IsTaken_Should_AskForTheMediaTypeByName(string accept, bool expected) =>
        EventStreamAccept.IsTaken(accept).ShouldBe(expected);

    [Fact]
    public void IsPreferred_Should_BeFalse_When_NothingIsAccepted() => EventStreamAccept.IsPreferred(default).ShouldBeFalse();

    [Theory]
    [InlineData("*/*", true)]
    [InlineData(", ,", true)]
    [InlineData("text/*", true)]
    [InlineData("text/plain, application/json", true)]
    [InlineData("application/json", false)]
    [InlineData("text/html", false)]
    [InlineData("text/plain;q=0", false)]
    public void TakesPlainText_Should_FollowTheRanges(string accept, bool expected) =>
        EventStreamAccept.TakesPlainText(accept).ShouldBe(expected);
}

using System.Text.Json;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.WebSockets;

public sealed class ConnectionPayloadTests
{
    [Theory]
    [InlineData("""{"Authorization":"Bearer abc"}""", "abc")]
    [InlineData("""{"a":1,"authorization":"bearer  abc "}""", "abc")]
    [InlineData("""{"authorization":null,"AUTHORIZATION":"BEARER abc"}""", "abc")]
    [InlineData("""{"authorization":"Basic abc"}""", "")]
    [InlineData("""{"authorization":"Bearer"}""", "")]
    [InlineData("""{"authorization":" "}""", null)]
    [InlineData("""{"authorization":null}""", null)]
    [InlineData("{}", null)]
    [InlineData("[]", null)]
    public void FindBearerToken_Should_ReadTheUsualMember(string payload, string? token)
    {
        using var document = JsonDocument.Parse(payload);
        ConnectionPayload.FindBearerToken(document.RootElement).ShouldBe(token);
    }

    [Fact]
    public void FindBearerToken_Should_FindNothing_When_ThereIsNoPayload() =>
        ConnectionPayload.FindBearerToken(default).ShouldBeNull();
}

using System.Text;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.WebSockets;

public sealed class ClientMessageTests
{
    [Theory]
    [InlineData("""{"type":"connection_init"}""", "ConnectionInit", null, "")]
    [InlineData("""{"type":"connection_init","payload":null}""", "ConnectionInit", null, "")]
    [InlineData("""{ "payload" : {"a":[{}]} , "type" : "connection_init" }""", "ConnectionInit", null, """{"a":[{}]}""")]
    [InlineData("""{"type":"ping","payload":{"n":1}}""", "Ping", null, """{"n":1}""")]
    [InlineData("""{"type":"pong"}""", "Pong", null, "")]
    [InlineData("""{"id":{"type":"ping","id":"a"},"type":"pong"}""", "Pong", null, "")]
    [InlineData("""{"id":"a","more":[1],"payload":{},"type":"subscribe"}""", "Subscribe", "a", "{}")]
    [InlineData("""{"id":"\u0061\"","type":"complete"}""", "Complete", "a\"", "")]
    public void Parse_Should_ReadMessage_When_MembersComeInAnyOrder(string text, string type, string? id, string payload)
    {
        var message = ClientMessage.Parse(Encoding.UTF8.GetBytes(text));
        message.Type.ToString().ShouldBe(type);
        message.Id.ShouldBe(id);
        Encoding.UTF8.GetString(message.Payload.Span).ShouldBe(payload);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"ping\"")]
    [InlineData("""{"type":"ping"}{}""")]
    [InlineData("""{"type":"ping","id":[1,2,more""")]
    [InlineData("""{"type":"ping","type":"pong"}""")]
    [InlineData("""{"type":"complete","id":"1","id":"2"}""")]
    [InlineData("""{"type":"ping","payload":{},"payload":null}""")]
    [InlineData("""{"type":{"type":"ping"}}""")]
    [InlineData("""{"id":{"type":"ping"}}""")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"PING"}""")]
    [InlineData("""{"type":"next","id":"1","payload":{}}""")]
    [InlineData("""{"type":"ping","payload":7}""")]
    [InlineData("""{"type":"connection_init","payload":"Bearer"}""")]
    [InlineData("""{"type":"connection_init","payload":{"a":"\ud800"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":1,"payload":{}}""")]
    [InlineData("""{"type":"subscribe","payload":{}}""")]
    [InlineData("""{"type":"complete"}""")]
    public void Parse_Should_Refuse_When_TextIsNoMessage(string text) =>
        Should.Throw<RequestRefusedException>(() => ClientMessage.Parse(Encoding.UTF8.GetBytes(text)))
            .Message.ShouldStartWith("Invalid message");
}

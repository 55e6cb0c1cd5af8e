using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.WebSockets;

public sealed class OriginRuleTests
{
    [Theory]
    [InlineData("jobs.example.com", null)]
    [InlineData("jobs.example.com", "https://jobs.example.com")]
    [InlineData("jobs.example.com", "http://JOBS.example.com")]
    [InlineData("jobs.example.com:443", "https://jobs.example.com")]
    [InlineData("localhost:5080", "http://localhost:5080")]
    [InlineData("[::1]:5080", "http://[::1]:5080")]
    [InlineData("jobs.example.com", "https://app.example.com", "https://app.example.com")]
    [InlineData("jobs.example.com", "http://app.example.com:8080", "https://a.example", "http://App.example.com:8080")]
    [InlineData("jobs.example.com", "https://anywhere.example", "*")]
    [InlineData("jobs.example.com", "null", "*")]
    public void Require_Should_LetPass_When_OriginIsOwnOrAllowed(string host, string? origin, params string[] allowed) =>
        OriginRule.Require(Request(host, origin), allowed);

    [Theory]
    [InlineData("jobs.example.com", "https://evil.example")]
    [InlineData("jobs.example.com", "https://jobs.example.com.evil.example")]
    [InlineData("jobs.example.com", "https://jobs.example.com:8443")]
    [InlineData("jobs.example.com:5080", "https://jobs.example.com")]
    [InlineData("jobs.example.com", "https://app.example.com", "http://app.example.com")]
    [InlineData("jobs.example.com", "https://app.example.com:8443", "https://app.example.com")]
    [InlineData("jobs.example.com", "null")]
    [InlineData("jobs.example.com", "nonsense")]
    [InlineData("jobs.example.com", "")]
    [InlineData("jobs.example.com", "https://jobs.example.com/path")]
    [InlineData("jobs.example.com", "https://a@jobs.example.com")]
    [InlineData("jobs.example.com", "file://jobs.example.com")]
    [InlineData("", "https://jobs.example.com")]
    public void Require_Should_RefuseWith403_When_OriginIsForeign(string host, string origin, params string[] allowed)
    {
        var refusal = Should.Throw<RequestRefusedException>(() => OriginRule.Require(Request(host, origin), allowed));
        (refusal.Status, refusal.Code).ShouldBe((StatusCodes.Status403Forbidden, "ORIGIN_NOT_ALLOWED"));
    }

    [Fact]
    public void Require_Should_Refuse_When_OriginIsGivenTwice()
    {
        var request = Request("jobs.example.com", null);
        request.Headers.Origin = new string[] { "https://jobs.example.com", "https://evil.example" };
        Should.Throw<RequestRefusedException>(() => OriginRule.Require(request, []));
    }

    [Fact]
    public async Task Handshake_Should_BeRefusedWith403_When_OriginIsForeign()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        var failure = await Should.ThrowAsync<WebSocketException>(
            TestSocket.ConnectAsync(server, origin: "https://evil.example"));
        failure.Message.ShouldContain("403");

        using var own = await TestSocket.ConnectAsync(server, origin: server.Url.GetLeftPart(UriPartial.Authority));
        await own.CloseAsync();
    }

    [Fact]
    public async Task Refusal_Should_CarryItsCode()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Url);
        request.Headers.Connection.Add("Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        request.Headers.TryAddWithoutValidation("Origin", "https://evil.example");
        await server.Client.SendAsync(request).ShouldRefuseAsync(HttpStatusCode.Forbidden, "ORIGIN_NOT_ALLOWED");
    }

    private static HttpRequest Request(string host, string? origin)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString(host);
        if (origin is not null)
        {
            request.Headers.Origin = origin;
        }

        return request;
    }
}

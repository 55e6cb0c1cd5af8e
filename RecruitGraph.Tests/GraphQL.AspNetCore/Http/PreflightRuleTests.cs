using System.Net;
using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

public sealed class PreflightRuleTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("Multipart/Form-Data")]
    [InlineData(" text/plain ;charset=application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    public void Require_Should_Refuse_When_AFormCanSendTheRequest(string? contentType)
    {
        var refusal = Should.Throw<RequestRefusedException>(() => PreflightRule.Require(Request(contentType), new GraphQLHttpOptions()));
        refusal.Status.ShouldBe(StatusCodes.Status403Forbidden);
        refusal.Code.ShouldBe("PREFLIGHT_REQUIRED");
        refusal.Message.ShouldContain("GraphQL-Preflight");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql")]
    [InlineData("text/plain+json")]
    [InlineData("nonsense")]
    public void Require_Should_Pass_When_OnlyAPreflightLetsAPageSendTheContentType(string contentType) =>
        PreflightRule.Require(Request(contentType), new GraphQLHttpOptions());

    [Theory]
    [InlineData("GraphQL-Preflight", "1")]
    [InlineData("graphql-require-preflight", "yes")]
    [InlineData("Apollo-Require-Preflight", "true")]
    [InlineData("X-Apollo-Operation-Name", "Vacancies")]
    [InlineData("x-requested-with", "XMLHttpRequest")]
    public void Require_Should_Pass_When_AHeaderShowsThePreflight(string header, string value) =>
        PreflightRule.Require(Request("multipart/form-data", (header, value)), new GraphQLHttpOptions());

    [Theory]
    [InlineData("GraphQL-Preflight", "")]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("Accept-Language", "en")]
    [InlineData("Cookie", "GraphQL-Preflight=1")]
    public void Require_Should_Refuse_When_TheHeaderShowsNothing(string header, string value) =>
        Should.Throw<RequestRefusedException>(
            () => PreflightRule.Require(Request("multipart/form-data", (header, value)), new GraphQLHttpOptions()));

    [Theory]
    [InlineData(GetPreflight.Never, "cross-site", true)]
    [InlineData(GetPreflight.CrossSite, null, true)]
    [InlineData(GetPreflight.CrossSite, "none", true)]
    [InlineData(GetPreflight.CrossSite, "same-origin", true)]
    [InlineData(GetPreflight.CrossSite, "same-site", false)]
    [InlineData(GetPreflight.CrossSite, "cross-site", false)]
    [InlineData(GetPreflight.CrossSite, "anything-new", false)]
    [InlineData(GetPreflight.Always, null, false)]
    [InlineData(GetPreflight.Always, "same-origin", false)]
    public async Task Get_Should_NeedAPreflight_When_ThePolicySaysSo(GetPreflight policy, string? site, bool passes)
    {
        await using var server = await GraphQLTestServer.StartAsync(
            builder => builder.ModifyOptions(options => options.Http.GetPreflight = policy));
        var plain = SendAsync(server, site);
        if (passes)
        {
            await plain.ShouldAnswerAsync();
        }
        else
        {
            await plain.ShouldRefuseAsync(HttpStatusCode.Forbidden, "PREFLIGHT_REQUIRED");
        }

        await SendAsync(server, site, "GraphQL-Preflight").ShouldAnswerAsync();
    }

    [Fact]
    public async Task Get_Should_TakeTheHostsOwnHeader_When_Configured()
    {
        await using var server = await GraphQLTestServer.StartAsync(
            builder => builder.ModifyOptions(options => options.Http.PreflightHeaders.Add("X-Mine")));
        await SendAsync(server, "cross-site", "X-Mine").ShouldAnswerAsync();
    }

    private static Task<HttpResponseMessage> SendAsync(GraphQLTestServer server, string? site, string? header = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{server.Url}?query={{hello}}");
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        if (header is not null)
        {
            request.Headers.Add(header, "1");
        }

        return server.Client.SendAsync(request);
    }

    private static HttpRequest Request(string? contentType, params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = contentType;
        foreach (var (name, value) in headers)
        {
            request.Headers[name] = value;
        }

        return request;
    }
}

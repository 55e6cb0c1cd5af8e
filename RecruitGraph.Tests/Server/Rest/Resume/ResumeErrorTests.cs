using System.Net;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Resume;

/// <summary>What clients of the résumé analysis are told before an action looks at their request.</summary>
public sealed class ResumeErrorTests(ContractServer server) : IClassFixture<ContractServer>
{
    [Theory, EveryRoot(ResumeContract.Dialect)]
    public async Task Method_Should_BeRefused_When_TheDocumentHasAnother(string root)
    {
        foreach (var (method, url, allowed) in ((string, string, string)[])
            [("GET", "/api/login", "OPTIONS, POST"), ("DELETE", "/api/resumes/1", "GET, HEAD, OPTIONS"), ("POST", "/api/admin/users", "GET, HEAD, OPTIONS")])
        {
            var answer = await server.Resume(root).SendAsync(method, url);

            answer.ShouldBeError(HttpStatusCode.MethodNotAllowed, "不支持的请求方法");
            answer.Headers["Allow"].ShouldBe(allowed);
        }
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    public async Task Body_Should_BeRefused_When_ItIsTooLargeOrSaysThatItIsNoJson(string root)
    {
        var (client, before) = (server.Resume(root), await server.CountAsync());
        foreach (var url in (string[])["/api/register", "/api/login"])
        {
            (await client.SendAsync("POST", url, new { username = new string('x', 2_000_000), password = "x" }))
                .ShouldBeError(HttpStatusCode.RequestEntityTooLarge, "请求内容过大");
            (await client.SendRawAsync("POST", url, "username=lilei&password=x", "application/x-www-form-urlencoded"))
                .ShouldBeError(HttpStatusCode.UnsupportedMediaType, "请求体必须为 JSON 格式");
        }

        (await server.CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task UnknownPath_Should_BeToldInItsForm_BelowItsFolder()
    {
        foreach (var url in (string[])["/nothing", "/api/resumes/text", "/api/resumes/-1"])
        {
            (await server.Resume("/legacy/resume").GetAsync(url)).ShouldBe(HttpStatusCode.NotFound, ResumeContract.NotFound);
        }
    }
}

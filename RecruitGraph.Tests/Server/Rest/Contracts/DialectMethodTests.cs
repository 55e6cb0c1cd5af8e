using System.Net;
using System.Text;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>The methods that no document names and every HTTP server has, and those that a path does not have.</summary>
public sealed class DialectMethodTests(ContractServer server) : IClassFixture<ContractServer>
{
    private const string Neutral = """{"error":"Not Found","message":"Not Found","detail":"Not Found","msg":"Not Found","status_code":404}""";

    public static TheoryData<string, string, string> Readings => new()
    {
        { "recruit", "/api/recruitment", "GET, HEAD, OPTIONS, POST" },
        { "recruit", "/api/count/status", "GET, HEAD, OPTIONS" },
        { "resume", "/api/admin/users", "GET, HEAD, OPTIONS" },
        { "assistant", "/get_all_vacancy", "GET, HEAD, OPTIONS" },
        { "interview", "/api/discussions", "GET, HEAD, OPTIONS, POST" },
        { "interview", "/api/discussions/999999999", "DELETE, GET, HEAD, OPTIONS, PATCH" },
        { "directory", "/api/occupations/", "GET, HEAD, OPTIONS, POST" },
        { "directory", "/api/users/999999999/", "DELETE, GET, HEAD, OPTIONS, PUT" },
    };

    public static TheoryData<string, string, string> Writing => new()
    {
        { "recruit", "/api/confirm/token", "GET, OPTIONS" },
        { "assistant", "/logout", "GET, OPTIONS" },
        { "interview", "/api/users/logout", "GET, OPTIONS" },
        { "interview", "/api/token/refresh", "GET, OPTIONS" },
        { "interview", "/api/favorites/discussions/1", "DELETE, GET, OPTIONS, POST" },
        { "directory", "/api/auth/logout/", "GET, OPTIONS" },
        { "recruit", "/api/tokens", "OPTIONS, POST" },
    };

    [Theory]
    [MemberData(nameof(Readings))]
    public async Task Head_Should_AnswerAsGetWithoutItsBody(string dialect, string url, string allowed)
    {
        var user = await server.NewAsync();
        foreach (var root in (string[])["", $"/legacy/{dialect}"])
        {
            foreach (var client in (LegacyClient[])[server.Client(root, null), server.Client(root, Credential(dialect, user))])
            {
                var get = await client.GetAsync(url);
                get.Body.ShouldNotBeEmpty();
                var head = await client.SendAsync("HEAD", url);
                (head.Status, head.Body, head.Headers["Content-Type"]).ShouldBe((get.Status, "", get.Headers["Content-Type"]));
                head.Headers["Content-Length"].ShouldBe($"{Encoding.UTF8.GetByteCount(get.Body)}");
                get.Headers.Keys.ShouldNotContain("Transfer-Encoding");
            }

            await ShouldAllowAsync(root, url, allowed);
        }
    }

    [Theory]
    [MemberData(nameof(Writing))]
    public async Task Head_Should_BeRefused_When_GetWritesOrIsNotThere(string dialect, string url, string allowed)
    {
        var user = await server.NewAsync();
        foreach (var root in (string[])["", $"/legacy/{dialect}"])
        {
            var head = await server.Client(root, Credential(dialect, user)).SendAsync("HEAD", url);
            (head.Status, head.Body, head.Headers["Allow"]).ShouldBe((HttpStatusCode.MethodNotAllowed, "", allowed));
            await ShouldAllowAsync(root, url, allowed);
        }

        (await user.RunAsync("{ me { id } }")).Codes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/users/abc")]
    [InlineData("/api/users/abc/")]
    [InlineData("/api/recruit/abc")]
    [InlineData("/api/nothing")]
    [InlineData("/api/discussions/-1")]
    public async Task Path_Should_BeUnknownToEveryMethod_When_ItIsOnlyLikeAnother(string url)
    {
        foreach (var method in (string[])["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
        {
            var answer = await server.Client("", null).SendAsync(method, url, method == "GET" ? null : new { email = "a@example.com" });
            answer.ShouldBe(HttpStatusCode.NotFound, Neutral);
            answer.Headers.Keys.ShouldNotContain("Allow");
        }
    }

    [Theory]
    [InlineData("recruit", "/api/recruitment/{id}", """{"error":"Not Found","message":"Not Found","status_code":404}""")]
    [InlineData("recruit", "/api/count/position/{id}", """{"error":"Not Found","message":"Not Found","status_code":404}""")]
    [InlineData("resume", "/api/resumes/{id}", """{"error":"资源不存在"}""")]
    [InlineData("assistant", "/get_vacancy/{id}", """{"message":"Вакансия не найдена"}""")]
    [InlineData("interview", "/api/discussions/{id}", """{"message":"找不到文章"}""")]
    [InlineData("directory", "/api/users/{id}/", """{"detail":"用户不存在！"}""")]
    [InlineData("directory", "/api/groups/{id}/", """{"detail":"用户组不存在！"}""")]
    public async Task Id_Should_NotBeFound_When_ItIsTooLong(string dialect, string url, string body)
    {
        var admin = await server.NewAsync(Role.Admin);
        foreach (var root in (string[])["", $"/legacy/{dialect}"])
        {
            foreach (var id in (string[])["999999999", "9223372036854775807", "9223372036854775808", "999999999999999999999999999999"])
            {
                (await server.Client(root, Credential(dialect, admin)).GetAsync(url.Replace("{id}", id, StringComparison.Ordinal)))
                    .ShouldBe(HttpStatusCode.NotFound, body);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/legacy/directory")]
    public async Task EntryOfTheBlackList_Should_RefuseEveryMethod(string root)
    {
        var admin = await server.NewAsync(Role.Admin);
        foreach (var method in (string[])["GET", "PUT", "DELETE", "PATCH", "POST"])
        {
            (await server.Client(root, Credential("directory", admin)).SendAsync(method, "/api/black-list/1/"))
                .ShouldBe(HttpStatusCode.MethodNotAllowed, "\"\"");
        }

        await ShouldAllowAsync(root, "/api/black-list/1/", "OPTIONS");
        (await server.Client(root, null).GetAsync("/api/black-list/text/")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task ShouldAllowAsync(string root, string url, string allowed)
    {
        var options = await server.Client(root, null).SendAsync("OPTIONS", url);
        (options.Status, options.Body, options.Headers["Allow"]).ShouldBe((HttpStatusCode.NoContent, "", allowed));
    }

    private static (string Header, string Value) Credential(string dialect, GraphQLClient user) => dialect switch
    {
        "assistant" => ("UserToken", user.Token!),
        "interview" => ("token", user.Token!),
        _ => ("Authorization", $"Bearer {user.Token}"),
    };
}

using System.Net;
using System.Text.RegularExpressions;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>A dialect that is switched off is nowhere: no other answers what is its own.</summary>
public sealed partial class SwitchedOffTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Neutral = """{"error":"Not Found","message":"Not Found","detail":"Not Found","msg":"Not Found","status_code":404}""";

    public static TheoryData<string> Dialects => [.. ContractDocument.Dialects];

    [Theory]
    [InlineData("recruit", "DELETE /api/users/{id}", "POST /api/users/{id}", "PATCH /api/users", "GET /api/recruitment", "PATCH /api/recruitment", "OPTIONS /api/recruitment", "HEAD /api/recruitment", "GET /legacy/recruit/api/recruitment", "OPTIONS /legacy/recruit/api/recruitment")]
    [InlineData("resume", "POST /api/login", "GET /api/login", "POST /api/resumes/upload", "DELETE /api/resumes/1", "GET /legacy/resume/api/resumes", "PUT /legacy/resume/api/resumes")]
    [InlineData("assistant", "POST /auth", "PATCH /auth", "GET /get_all_vacancy", "GET /legacy/assistant/get_all_vacancy")]
    [InlineData("interview", "POST /api/users/login", "PUT /api/users/login", "GET /api/users/profile", "POST /api/resumes", "PATCH /api/resumes", "GET /api/discussions", "PUT /api/discussions", "GET /legacy/interview/api/discussions")]
    [InlineData("directory", "DELETE /api/users/{id}/", "GET /api/users/{id}/", "PUT /api/users/{id}/", "PATCH /api/users/{id}/", "GET /api/users/{id}", "GET /api/users/", "GET /api/groups/", "GET /legacy/directory/api/groups/")]
    public async Task Request_Should_FindNothing_When_ItIsOfADialectThatIsSwitchedOff(string dialect, params string[] endpoints)
    {
        await using var server = await WithoutAsync(dialect);
        var admin = await server.SignInNewAsync("admin", Role.Admin);
        var user = await server.SignInNewAsync("user");
        var client = new LegacyClient(server, "", ("Authorization", $"Bearer {admin.Token}"));
        foreach (var endpoint in endpoints)
        {
            var answer = await client.SendAsync(
                endpoint.Split(' ')[0], endpoint.Split(' ')[1].Replace("{id}", $"{user.UserId}", StringComparison.Ordinal), new { email = "a@example.com" });

            answer.Status.ShouldBe(HttpStatusCode.NotFound, endpoint);
            answer.Body.ShouldBe(endpoint.StartsWith("HEAD ", StringComparison.Ordinal) ? "" : Neutral, endpoint);
            answer.Headers.Keys.ShouldNotContain("Allow");
        }

        (await server.UseContextAsync(context => Task.FromResult(context.Users.Count(row => row.AnonymisedAt == null)))).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task Options_Should_FindNothing_When_NoDialectThatIsServedHasTheUrl(string dialect)
    {
        await using var server = await WithoutAsync(dialect);
        var client = new LegacyClient(server, "", null);
        var nothing = await client.SendAsync("OPTIONS", "/api/nothing");
        foreach (var url in Urls(dialect).Except(ContractDocument.Dialects.Where(other => other != dialect).SelectMany(Urls)))
        {
            foreach (var root in (string[])["", $"/legacy/{dialect}"])
            {
                var answer = await client.SendAsync("OPTIONS", $"{root}{url}");
                (answer.Status, answer.Body).ShouldBe((HttpStatusCode.NotFound, Neutral), url);
                answer.Headers.Keys.ShouldBe(nothing.Headers.Keys, ignoreOrder: true, url);
            }
        }
    }

    [Theory]
    [InlineData("recruit", """{"email":"a@example.com","password":"Test-Pass-1"}""", """{"username":"a","password":"Test-Pass-1"}""")]
    [InlineData("directory", """{"username":"a","password":"Test-Pass-1"}""", """{"email":"a@example.com","password":"Test-Pass-1"}""")]
    public async Task Registration_Should_BeOfTheDialectThatItsBodySays_When_TheOtherIsSwitchedOff(string dialect, string theirs, string other)
    {
        await using var server = await WithoutAsync(dialect);
        var client = new LegacyClient(server, "", null);
        foreach (var url in (string[])["/api/users", "/api/users/"])
        {
            (await client.SendRawAsync("POST", url, theirs)).ShouldBe(HttpStatusCode.NotFound, Neutral);
        }

        (await server.UseContextAsync(context => Task.FromResult(context.Users.Count()))).ShouldBe(0);
        ((int)(await client.SendRawAsync("POST", "/api/users", other)).Status).ShouldBeLessThan(300);
        (await server.UseContextAsync(context => Task.FromResult(context.Users.Count()))).ShouldBe(1);
    }

    [Fact]
    public async Task Resumes_Should_BeToldInTheWordsOfTheirDialectAlone_When_TheOtherIsSwitchedOff()
    {
        await using (var server = await WithoutAsync("interview"))
        {
            var user = await server.SignInNewAsync("user");
            (await new LegacyClient(server, "", null).GetAsync("/api/resumes")).ShouldBe(
                HttpStatusCode.Unauthorized, """{"msg":"Missing Authorization Header","error":"Missing Authorization Header"}""");
            (await new LegacyClient(server, "", ("token", user.Token!)).GetAsync("/api/resumes")).ShouldBe(HttpStatusCode.NotFound, Neutral);
            (await new LegacyClient(server, "", ("Authorization", $"Bearer {user.Token}")).GetAsync("/api/resumes")).ShouldBe(HttpStatusCode.OK, "[]");
            (await new LegacyClient(server, "", null).SendAsync("PUT", "/api/resumes")).Headers["Allow"].ShouldBe("GET, HEAD, OPTIONS");
        }

        await using (var server = await WithoutAsync("resume"))
        {
            var user = await server.SignInNewAsync("user");
            (await new LegacyClient(server, "", null).GetAsync("/api/resumes")).ShouldBe(HttpStatusCode.Unauthorized, """{"message":"權限不足"}""");
            (await new LegacyClient(server, "", ("Authorization", $"Bearer {user.Token}")).GetAsync("/api/resumes")).ShouldBe(HttpStatusCode.NotFound, Neutral);
            (await new LegacyClient(server, "", ("token", user.Token!)).GetAsync("/api/resumes")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static IEnumerable<string> Urls(string dialect) =>
        ContractDocument.Load(dialect).Endpoints.Keys.Select(endpoint => Parameter().Replace(endpoint.Split(' ')[1], "1")).Distinct();

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Parameter();

    private Task<RecruitServer> WithoutAsync(string dialect) => RecruitServer.StartAsync(
        postgres, configure: builder => builder.Configuration["RecruitGraph:Rest:Off:0"] = dialect);
}

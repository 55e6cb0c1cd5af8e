using System.Net;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>What clients get where no action answers: never HTML, never a trace of the inside.</summary>
public sealed class DialectErrorTests(PostgresFixture postgres, ContractServer server) : IClassFixture<PostgresFixture>, IClassFixture<ContractServer>
{
    private const string Neutral = """{"error":"Not Found","message":"Not Found","detail":"Not Found","msg":"Not Found","status_code":404}""";
    private const string Resume = """{"error":"资源不存在"}""";
    private const string Recruit = """{"error":"Not Found","message":"Not Found","status_code":404}""";
    private const string Assistant = """{"message":"Страница не найдена"}""";
    private const string Interview = """{"message":"Not Found"}""";

    private const string Directory = """{"detail":"未找到。"}""";

    [Theory]
    [InlineData("/legacy/directory/nothing/", null, null, Directory)]
    [InlineData("/legacy/directory/api/users/text/", null, null, Directory)]
    [InlineData("/api/nothing", null, null, Neutral)]
    [InlineData("/nothing", null, null, Neutral)]
    [InlineData("/legacy/nothing", null, null, Neutral)]
    [InlineData("/api/nothing", "Authorization", "Basic YTpi", Recruit)]
    [InlineData("/api/nothing", "Authorization", "Bearer x", Neutral)]
    [InlineData("/legacy/recruit/nothing", null, null, Recruit)]
    [InlineData("/legacy/resume/nothing", null, null, Resume)]
    [InlineData("/legacy/resume/api/resumes/text", "Authorization", "Bearer x", Resume)]
    [InlineData("/api/nothing", "UserToken", "x", Assistant)]
    [InlineData("/legacy/assistant/nothing", null, null, Assistant)]
    [InlineData("/get_vacancy/text", "UserToken", "x", Assistant)]
    [InlineData("/api/recruit/text", null, null, Neutral)]
    [InlineData("/api/nothing", "token", "x", Interview)]
    [InlineData("/legacy/interview/nothing", null, null, Interview)]
    [InlineData("/legacy/interview/api/discussions/text", null, null, Interview)]
    public async Task UnknownPath_Should_BeToldInTheDialectThatIsKnown(string url, string? header, string? value, string body) =>
        (await server.Client("", header is null ? null : (header, value!)).GetAsync(url)).ShouldBe(HttpStatusCode.NotFound, body);

    [Theory]
    [InlineData("")]
    [InlineData("/legacy/recruit")]
    public async Task UnknownMethod_Should_BeToldInTheDialectThatHasThePath(string root)
    {
        var answer = await server.Client(root, null).SendAsync("PATCH", "/api/recruit/advance");

        answer.ShouldBe(HttpStatusCode.MethodNotAllowed, """{"error":"Method Not Allowed","message":"Method Not Allowed","status_code":405}""");
        answer.Headers["Allow"].ShouldBe("OPTIONS, PUT");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/legacy/recruit")]
    public async Task Body_Should_BeRefusedWithItsOwnStatus_When_ItIsTooLarge(string root)
    {
        var applicant = await server.NewAsync();
        var large = $$"""{"position_id":"{{new string('1', 2_000_000)}}"}""";

        var answer = await server.Client(root, ("Authorization", $"Bearer {applicant.Token}"))
            .SendRawAsync("POST", $"/api/recruit/{applicant.UserId}", large);

        answer.ShouldBe(HttpStatusCode.RequestEntityTooLarge, """{"error":"Payload Too Large","message":"Payload Too Large","status_code":413}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/legacy/recruit")]
    public async Task Body_Should_BeRefusedWithItsOwnStatus_When_ItSaysThatItIsNoJson(string root)
    {
        var applicant = await server.NewAsync();

        var answer = await server.Client(root, ("Authorization", $"Bearer {applicant.Token}"))
            .SendRawAsync("POST", $"/api/recruit/{applicant.UserId}", """{"position_id":1}""", "text/plain");

        answer.ShouldBe(
            HttpStatusCode.UnsupportedMediaType, """{"error":"Unsupported Media Type","message":"Unsupported Media Type","status_code":415}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/legacy/interview")]
    public async Task Request_Should_BeRefusedInTheOneFormOfInterviewTraining_When_NoActionAnswersIt(string root)
    {
        var user = await server.NewAsync();
        var client = server.Client(root, ("token", user.Token!));

        var unknown = await client.SendAsync("PUT", "/api/interview_records");
        unknown.ShouldBe(HttpStatusCode.MethodNotAllowed, """{"message":"Method Not Allowed"}""");
        unknown.Headers["Allow"].ShouldBe("GET, HEAD, OPTIONS, POST");
        (await client.SendRawAsync("POST", "/api/discussions", $$"""{"title":"t","content":"{{new string('x', 2_000_000)}}"}"""))
            .ShouldBe(HttpStatusCode.RequestEntityTooLarge, """{"message":"Payload Too Large"}""");
        (await client.SendRawAsync("POST", "/api/discussions", "title=t&content=c", "application/x-www-form-urlencoded"))
            .ShouldBe(HttpStatusCode.UnsupportedMediaType, """{"message":"Unsupported Media Type"}""");
        (await user.RunAsync("{ myDiscussions { totalCount } }")).Data("myDiscussions", "totalCount").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/legacy/directory")]
    public async Task Request_Should_BeRefusedInTheOneFormOfTheDirectory_When_NoActionAnswersIt(string root)
    {
        var user = await server.NewAsync();
        var client = server.Client(root, ("Authorization", $"Bearer {user.Token}"));
        var url = $"/api/users/{user.UserId}/";

        foreach (var (method, path) in ((string, string)[])[("PATCH", url), ("DELETE", "/api/users/"), ("POST", "/api/black-list/"), ("GET", "/api/auth/")])
        {
            (await client.SendAsync(method, path)).ShouldBe(HttpStatusCode.MethodNotAllowed, "\"\"");
        }

        (await client.SendRawAsync("PUT", url, $$"""{"email":"{{new string('x', 2_000_000)}}"}"""))
            .ShouldBe(HttpStatusCode.RequestEntityTooLarge, """{"detail":"Payload Too Large"}""");
        (await client.SendRawAsync("PUT", url, $$"""{"email":"{{new string('x', 300_000)}}"}"""))
            .ShouldBe(HttpStatusCode.RequestEntityTooLarge, """{"detail":"Payload Too Large"}""");
        (await client.SendRawAsync("PUT", url, "email=a%40example.com", "application/x-www-form-urlencoded"))
            .ShouldBe(HttpStatusCode.UnsupportedMediaType, """{"detail":"Unsupported Media Type"}""");
        (await user.RunAsync("{ me { version } }")).Data("me", "version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Dialect_Should_BeNowhere_When_ItIsSwitchedOff()
    {
        await using var without = await RecruitServer.StartAsync(
            postgres, configure: builder => builder.Configuration["RecruitGraph:Rest:Off:0"] = "recruit");
        foreach (var url in (string[])["/api/recruitment", "/legacy/recruit/api/recruitment"])
        {
            (await new LegacyClient(without, "", ("Authorization", "Basic YTpi")).GetAsync(url)).ShouldBe(HttpStatusCode.NotFound, Neutral);
        }
    }

    [Fact]
    public async Task Start_Should_Fail_When_ADialectThatIsSwitchedOffDoesNotExist()
    {
        var failure = await Should.ThrowAsync<Exception>(() => RecruitServer.StartAsync(
            postgres, configure: builder => builder.Configuration["RecruitGraph:Rest:Off:0"] = "recruiting"));

        failure.Message.ShouldContain("RecruitGraph:Rest:Off names recruiting");
    }

    [Fact]
    public async Task Answers_Should_NameTheirSuccessor_When_TheDialectsAreDeprecated()
    {
        (await server.Client("", null).GetAsync("/api/recruitment")).Headers.Keys.ShouldNotContain("Deprecation");
        await using var deprecated = await RecruitServer.StartAsync(
            postgres, configure: builder => builder.Configuration["RecruitGraph:Rest:DeprecatedSince"] = "2026-01-01T00:00:00Z");

        var read = await new LegacyClient(deprecated, "", null).GetAsync("/api/recruitment");
        read.Headers["Deprecation"].ShouldBe("@1767225600");
        read.Headers["Link"].ShouldBe("</graphql>; rel=\"successor-version\"; title=\"Query.vacancies\"");
        var refused = await new LegacyClient(deprecated, "/legacy/recruit", null).SendAsync("PUT", "/api/recruit/advance");
        refused.Status.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Headers["Link"].ShouldBe("</graphql>; rel=\"successor-version\"; title=\"Mutation.advanceApplication\"");

        // Where routing or the server answers in place of an action as well.
        var client = new LegacyClient(deprecated, "/legacy/recruit", null);
        var wrongType = await client.SendRawAsync("POST", "/api/users", "a", "text/plain");
        (wrongType.Status, wrongType.Headers["Deprecation"]).ShouldBe((HttpStatusCode.UnsupportedMediaType, "@1767225600"));
        wrongType.Headers["Link"].ShouldBe("</graphql>; rel=\"successor-version\"; title=\"Mutation.registerUser\"");
        var wrongMethod = await client.SendAsync("DELETE", "/api/recruitment");
        (wrongMethod.Status, wrongMethod.Headers["Deprecation"], wrongMethod.Headers["Link"])
            .ShouldBe((HttpStatusCode.MethodNotAllowed, "@1767225600", "</graphql>; rel=\"successor-version\""));
        foreach (var url in (string[])["/api/recruitment", "/legacy/recruit/api/recruitment", "/api/black-list/1/", "/api/resumes"])
        {
            var options = await new LegacyClient(deprecated, "", null).SendAsync("OPTIONS", url);
            (options.Status, options.Headers["Deprecation"], options.Headers["Link"])
                .ShouldBe((HttpStatusCode.NoContent, "@1767225600", "</graphql>; rel=\"successor-version\""), url);
        }

        // Two dialects have it, and nothing tells whose client asks.
        var shared = await new LegacyClient(deprecated, "", null).SendAsync("PUT", "/api/resumes");
        (shared.Status, shared.Headers["Deprecation"]).ShouldBe((HttpStatusCode.MethodNotAllowed, "@1767225600"));
        (await new LegacyClient(deprecated, "", null).GetAsync("/api/nothing")).Headers.Keys.ShouldNotContain("Deprecation");
    }

    [Fact]
    public async Task Answers_Should_NotBeKept_When_TheyDependOnWhoAsks()
    {
        foreach (var url in (string[])
            ["/get_all_vacancy", "/get_statuses", "/logout", "/api/recruitment", "/api/confirm/x", "/api/resumes", "/api/experiences", "/api/users/", "/legacy/resume/nothing"])
        {
            (await server.Client("", null).GetAsync(url)).Headers["Cache-Control"].ShouldBe("no-store", url);
        }
    }
}

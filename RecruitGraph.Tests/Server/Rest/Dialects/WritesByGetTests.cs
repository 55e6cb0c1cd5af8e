using System.Net;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Dialects;

/// <summary>Which browsers may ask what writes by GET, and which pages of other origins may ask at all.</summary>
public sealed class WritesByGetTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Page = "https://jobs.example.com";

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", null, true)]
    [InlineData("Sec-Fetch-Site", "same-site", null, true)]
    [InlineData("Sec-Fetch-Site", "anything", null, true)]
    [InlineData("Sec-Fetch-Site", "same-origin", null, false)]
    [InlineData("Sec-Fetch-Site", "none", null, false)]
    [InlineData("Origin", "https://evil.example.com", null, true)]
    [InlineData("Origin", "null", null, true)]
    [InlineData("Origin", "self", null, false)]
    [InlineData("Origin", "self by https", null, true)]
    [InlineData("Origin", "self at port 1", null, true)]
    [InlineData("Origin", Page, null, true)]
    [InlineData("Origin", Page, Page, false)]
    [InlineData("Origin", "https://evil.example.com", Page, true)]
    [InlineData("Accept", "*/*", null, false)]
    public async Task SignOut_Should_BeRefused_When_APageOfAnotherOriginAsks(string header, string value, string? allowed, bool refused)
    {
        await using var server = await StartAsync(allowed);
        var user = await server.SignInNewAsync("user");
        var client = new LegacyClient(server, "", ("token", user.Token!))
        {
            Headers = new Dictionary<string, string> { [header] = Origin(value, server.Url) },
        };

        (await client.GetAsync("/api/users/logout")).Status.ShouldBe(refused ? HttpStatusCode.Forbidden : HttpStatusCode.OK);

        (await user.RunAsync("{ me { id } }")).Status.ShouldBe(refused ? 200 : 401);
    }

    [Theory]
    [InlineData("https://jobs.example.com", false)]
    [InlineData("https://jobs.example.com:8443", true)]
    [InlineData("http://jobs.example.com", true)]
    public async Task SignOut_Should_KnowTheOriginThatIsConfigured_When_AProxyHasIt(string origin, bool refused)
    {
        await using var server = await RecruitServer.StartAsync(
            postgres, configure: builder => builder.Configuration["RecruitGraph:PublicUrl"] = $"{Page}/portal");
        var user = await server.SignInNewAsync("user");
        var client = new LegacyClient(server, "", ("token", user.Token!)) { Headers = new Dictionary<string, string> { ["Origin"] = origin } };

        (await client.GetAsync("/api/users/logout")).Status.ShouldBe(refused ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/graphql", "POST")]
    [InlineData("/api/discussions", "GET")]
    [InlineData("/legacy/recruit/api/recruitment/1", "PUT")]
    public async Task Preflight_Should_BeAnsweredForTheOriginsThatAreAllowed(string url, string method)
    {
        await using var server = await StartAsync(Page);
        await using var closed = await StartAsync(null);

        (await PreflightAsync(server, Page)).Headers["Access-Control-Allow-Origin"].ShouldBe(Page);
        (await PreflightAsync(server, Page)).Headers["Access-Control-Allow-Methods"].ShouldBe(method);
        (await PreflightAsync(server, "https://evil.example.com")).Headers.Keys.ShouldNotContain("Access-Control-Allow-Origin");
        (await PreflightAsync(closed, Page)).Headers.Keys.ShouldNotContain("Access-Control-Allow-Origin");

        Task<LegacyAnswer> PreflightAsync(RecruitServer asked, string origin) => new LegacyClient(asked, "", ("Origin", origin))
        {
            Headers = new Dictionary<string, string>
            {
                ["Access-Control-Request-Method"] = method,
                ["Access-Control-Request-Headers"] = "authorization,content-type",
            },
        }.SendAsync("OPTIONS", url);
    }

    [Fact]
    public async Task Answer_Should_BeReadableByAnOriginThatIsAllowed_AlsoWhereItIsARefusal()
    {
        await using var server = await StartAsync(Page);
        var client = new LegacyClient(server, "", ("Origin", Page));
        foreach (var url in (string[])["/api/recruitment", "/api/base_info/1", "/api/nothing"])
        {
            (await client.GetAsync(url)).Headers["Access-Control-Allow-Origin"].ShouldBe(Page);
        }

        (await client.SendRawAsync("POST", "/api/auth/", "a=b", "text/plain")).Headers["Access-Control-Allow-Origin"].ShouldBe(Page);
    }

    [Theory]
    [InlineData("jobs.example.com")]
    [InlineData("https://jobs.example.com/")]
    [InlineData("*")]
    public async Task Start_Should_Fail_When_AnOriginIsNone(string origin) =>
        (await Should.ThrowAsync<Exception>(() => StartAsync(origin))).Message.ShouldContain("RecruitGraph:Cors:AllowedOrigins");

    private static string Origin(string value, Uri server) => value switch
    {
        "self" => server.GetLeftPart(UriPartial.Authority),
        "self by https" => $"https://{server.Authority}",
        "self at port 1" => $"{server.Scheme}://{server.Host}:1",
        _ => value,
    };

    private Task<RecruitServer> StartAsync(string? allowed) => RecruitServer.StartAsync(postgres, configure: builder =>
    {
        if (allowed is not null)
        {
            builder.Configuration["RecruitGraph:Cors:AllowedOrigins:0"] = allowed;
        }
    });
}

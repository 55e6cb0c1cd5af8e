using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RecruitGraph.Server.Mails;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.EmailConfirmations;

/// <summary>The page that the link of a confirmation mail leads to.</summary>
public partial class ConfirmationPageTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Link_Should_ConfirmOnce_When_TheButtonIsPressed()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var link = await RegisterAsync(server);

        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get, HttpMethod.Get })
        {
            (await AskAsync(server, method)).ShouldBe((HttpStatusCode.OK, method == HttpMethod.Head ? null : "Confirm your e-mail address"));
            (await IsConfirmedAsync(server)).ShouldBeFalse();
        }

        (await PressAsync(link)).ShouldBe("""{"hidden":true,"status":200,"heading":"Your e-mail address is confirmed"}""");
        (await IsConfirmedAsync(server)).ShouldBeTrue();
        (await PressAsync(link)).ShouldBe("""{"hidden":true,"status":200,"heading":"Your e-mail address was confirmed before"}""");
    }

    [Fact]
    public async Task Button_Should_ConfirmNothing_When_TheLinkIsNoneOrHasRunOut()
    {
        var time = new ManualTime(Start);
        await using var server = await RecruitServer.StartAsync(postgres, time);
        var link = await RegisterAsync(server);
        time.Advance(TimeSpan.FromDays(1));

        (await PressAsync(link)).ShouldBe("""{"hidden":true,"status":410,"heading":"This link does not work any more"}""");
        (await PressAsync(new Uri(server.Url, "confirm-email").AbsoluteUri))
            .ShouldBe("""{"hidden":false,"status":410,"heading":"This link does not work any more"}""");
        foreach (var wrong in new HttpContent?[] { Form("wrong"), Form(new string('x', 129)), Form(" "), Form("<script>"), new StringContent("token"), null })
        {
            (await AskAsync(server, HttpMethod.Post, wrong)).ShouldBe((HttpStatusCode.Gone, "This link does not work any more"));
        }

        (await AskAsync(server, HttpMethod.Post, Form(new string('x', 2000)))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await IsConfirmedAsync(server)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("*", "en")]
    [InlineData("fr-FR,de;q=0.5", "en")]
    [InlineData("zh-Hans-CN,en;q=0.5", "zh")]
    [InlineData("en;q=0.3,fr,RU;q=0.8", "ru")]
    [InlineData("ru;q=0,zhx,en-GB;q=0.1", "en")]
    public async Task Page_Should_SpeakTheLanguageThatTheReaderLikesBest(string accepted, string language)
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/confirm-email");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var response = await server.Anonymous().Http.SendAsync(request);

        response.Content.Headers.ContentLanguage.ShouldBe([language]);
        (await response.Content.ReadAsStringAsync()).ShouldContain($"<html lang=\"{language}\">");
    }

    [Fact]
    public async Task Page_Should_LoadNothing_And_BeKeptNowhere()
    {
        await using var server = await RecruitServer.StartAsync(postgres);

        using var response = await server.Anonymous().Http.GetAsync(new Uri("/confirm-email", UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var (style, script) = (HashOf(Style().Match(html)), HashOf(Script().Match(html)));
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(
            [$"default-src 'none'; style-src '{style}'; script-src '{script}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"]);
    }

    [Theory]
    [InlineData("https://jobs.example.com", "https://jobs.example.com/confirm-email#token=")]
    [InlineData("https://example.com/jobs/", "https://example.com/jobs/confirm-email#token=")]
    public async Task Link_Should_BeginWithThePublicAddress_WhateverTheRequestCallsTheServer(string publicUrl, string beginning)
    {
        await using var server = await RecruitServer.StartAsync(
            postgres, configure: builder => builder.Configuration["RecruitGraph:PublicUrl"] = publicUrl);

        (await RegisterAsync(server, host: "evil.example.net")).ShouldStartWith(beginning);
    }

    [Fact]
    public async Task Link_Should_BeginWithWhatTheServerListensOn_When_NothingElseIsSet()
    {
        await using var server = await RecruitServer.StartAsync(postgres);

        (await RegisterAsync(server, host: "evil.example.net")).ShouldStartWith($"{server.Url}confirm-email#token=");
    }

    [Fact]
    public async Task Token_Should_ReachNoLog_AtAnyLevel()
    {
        using var log = new EverythingLogged();
        await using var server = await RecruitServer.StartAsync(postgres, configure: builder =>
        {
            builder.Logging.AddProvider(log).AddFilter<EverythingLogged>(category: null, LogLevel.Trace);
            builder.Services.AddSingleton<IMailTransport, NoTransport>();
        });
        var link = await RegisterAsync(server);
        (await server.Services.GetRequiredService<MailDelivery>().DeliverDueAsync(CancellationToken.None)).ShouldBe(1);

        (await PressAsync(link)).ShouldContain("\"status\":200");

        log.Lines.ShouldContain(line => line.Contains("/confirm-email", StringComparison.Ordinal));
        var token = link[(link.LastIndexOf('=') + 1)..];
        log.Lines.ShouldNotContain(line => line.Contains(token, StringComparison.Ordinal));
    }

    /// <summary>Makes a user, and gives the link of his mail.</summary>
    private static async Task<string> RegisterAsync(RecruitServer server, string? host = null)
    {
        var caller = server.Anonymous();
        caller.Http.DefaultRequestHeaders.Host = host;
        (await caller.RunAsync(
            "mutation($input: RegisterUserInput!) { registerUser(input: $input) { user { id } } }",
            new { input = new { userName = "ada", email = "ada@example.com", password = RecruitServer.Password } })).Data();
        var mail = await server.UseContextAsync(context => context.OutgoingMails.SingleAsync());
        return mail.Body!.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim();
    }

    private static async Task<(HttpStatusCode Status, string? Heading)> AskAsync(RecruitServer server, HttpMethod method, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(method, "/confirm-email") { Content = body };
        using var response = await server.Anonymous().Http.SendAsync(request);
        var heading = Heading().Match(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, heading.Success ? heading.Groups[1].Value : null);
    }

    /// <summary>Opens a link as a browser does, and presses the button.</summary>
    private static async Task<string> PressAsync(string link)
    {
        await using var browser = NodeScript.Start("confirmation-page.mjs", link);
        return (await browser.ReadToEndAsync()).ShouldHaveSingleItem().ToString();
    }

    private static FormUrlEncodedContent Form(string token) => new([KeyValuePair.Create("token", token)]);

    private static string HashOf(Match match) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(match.Groups[1].Value)))}";

    private static Task<bool> IsConfirmedAsync(RecruitServer server) =>
        server.UseContextAsync(context => context.Users.AnyAsync(user => user.EmailConfirmedAt != null));

    [GeneratedRegex("<h1>(.*)</h1>", RegexOptions.None, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("<style>(.*)</style>", RegexOptions.Singleline, 1000)]
    private static partial Regex Style();

    [GeneratedRegex("<script>(.*)</script>", RegexOptions.Singleline, 1000)]
    private static partial Regex Script();
}

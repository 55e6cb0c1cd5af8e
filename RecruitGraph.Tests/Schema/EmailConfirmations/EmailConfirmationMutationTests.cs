using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Mails;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.EmailConfirmations;

/// <summary>From the registration to the confirmed address.</summary>
public class EmailConfirmationMutationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("https://jobs.example.com/confirm", "https://jobs.example.com/confirm/")]
    [InlineData("https://jobs.example.com/confirm/", "https://jobs.example.com/confirm/")]
    [InlineData("http://jobs.example.com/?token=", "http://jobs.example.com/?token=")]
    [InlineData(null, null)]
    public async Task ConfirmEmail_Should_WorkOnce_WithTheTokenOfTheMail(string? baseUrl, string? link)
    {
        await using var server = await RecruitServer.StartAsync(postgres, configure: builder => Allow(builder, "https://jobs.example.com", "http://jobs.example.com"));
        await RegisterAsync(server, baseUrl);
        var token = await TokenAsync(server, link);

        (await ConfirmAsync(server.Anonymous(), "wrong")).PayloadCode("confirmEmail").ShouldBe("EMAIL_CONFIRMATION_INVALID");
        (await ConfirmAsync(server.Anonymous(), token)).Data("confirmEmail", "user", "userName").GetString().ShouldBe("ada");
        (await ConfirmAsync(server.Anonymous(), token)).PayloadCode("confirmEmail").ShouldBe("EMAIL_ALREADY_CONFIRMED");

        var ada = await server.SignInAsync("ada");
        (await ada.RunAsync("{ me { isEmailConfirmed } }")).Data("me", "isEmailConfirmed").GetBoolean().ShouldBeTrue();
        (await ConfirmAsync(ada, "wrong")).PayloadCode("confirmEmail").ShouldBe("EMAIL_ALREADY_CONFIRMED");
        (await RequestAsync(ada)).PayloadCode("requestEmailConfirmation").ShouldBe("EMAIL_ALREADY_CONFIRMED");
    }

    [Fact]
    public async Task ConfirmEmail_Should_BeRefused_When_TheCallerIsSomebodyElse()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        await RegisterAsync(server, null);
        var stranger = await server.SignInNewAsync("stranger");

        (await ConfirmAsync(stranger, await TokenAsync(server))).PayloadCode("confirmEmail").ShouldBe("EMAIL_CONFIRMATION_INVALID");
        (await server.UseContextAsync(context => context.Users.AnyAsync(user => user.EmailConfirmedAt != null))).ShouldBeFalse();
    }

    [Fact]
    public async Task ConfirmEmail_Should_BeRefused_When_TheLinkHasRunOut()
    {
        var time = new ManualTime(Start);
        await using var server = await RecruitServer.StartAsync(postgres, time);
        await RegisterAsync(server, null);
        time.Advance(TimeSpan.FromDays(1));

        (await ConfirmAsync(server.Anonymous(), await TokenAsync(server))).PayloadCode("confirmEmail").ShouldBe("EMAIL_CONFIRMATION_INVALID");
    }

    [Fact]
    public async Task RequestEmailConfirmation_Should_ReplaceTheLink_ButNotTooSoon()
    {
        var time = new ManualTime(Start);
        await using var server = await RecruitServer.StartAsync(postgres, time);
        await RegisterAsync(server, null);
        var (ada, first) = (await server.SignInAsync("ada"), await TokenAsync(server));

        (await RequestAsync(ada)).PayloadCode("requestEmailConfirmation").ShouldBe("EMAIL_CONFIRMATION_TOO_SOON");
        (await server.UseContextAsync(context => context.OutgoingMails.CountAsync())).ShouldBe(1);
        time.Advance(TimeSpan.FromMinutes(1));
        (await RequestAsync(ada)).Data("requestEmailConfirmation", "errors").GetArrayLength().ShouldBe(0);

        (await ConfirmAsync(ada, first)).PayloadCode("confirmEmail").ShouldBe("EMAIL_CONFIRMATION_INVALID");
        (await ConfirmAsync(ada, await TokenAsync(server))).Data("confirmEmail", "errors").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("javascript:alert(1)", "INVALID_INPUT")]
    [InlineData("/confirm", "INVALID_INPUT")]
    [InlineData("https://evil.example.net/confirm", "CONFIRM_URL_NOT_ALLOWED")]
    [InlineData("https://jobs.example.com.evil.example.net/confirm", "CONFIRM_URL_NOT_ALLOWED")]
    [InlineData("https://jobs.example.com@evil.example.net/confirm", "CONFIRM_URL_NOT_ALLOWED")]
    [InlineData("https://me@jobs.example.com/confirm", "CONFIRM_URL_NOT_ALLOWED")]
    [InlineData("http://jobs.example.com/confirm", "CONFIRM_URL_NOT_ALLOWED")]
    [InlineData("https://jobs.example.com:8443/confirm", "CONFIRM_URL_NOT_ALLOWED")]
    [InlineData("https://jobs.example.com/", "CONFIRM_URL_NOT_ALLOWED")]
    [InlineData("https://jobs.example.com/confirmation", "CONFIRM_URL_NOT_ALLOWED")]
    [InlineData("https://jobs.example.com/confirm/../pages", "CONFIRM_URL_NOT_ALLOWED")]
    [InlineData("https://jobs.example.com/confirm/%2e%2e/pages", "CONFIRM_URL_NOT_ALLOWED")]
    public async Task RegisterUser_Should_BeRefused_When_TheLinkMayNotLeadThere(string baseUrl, string code)
    {
        await using var server = await RecruitServer.StartAsync(postgres, configure: builder => Allow(builder, "https://jobs.example.com/confirm"));

        (await RegisterAsync(server, baseUrl)).PayloadCode("registerUser").ShouldBe(code);
        (await server.UseContextAsync(context => context.Users.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("https://jobs.example.com/confirm")]
    [InlineData("https://JOBS.example.com:443/confirm/")]
    [InlineData("https://jobs.example.com/confirm/zh?token=")]
    [InlineData("https://jobs.example.com/confirm#token=")]
    [InlineData(null)]
    public async Task RegisterUser_Should_SendTheLink_When_ItMayLeadThere(string? baseUrl)
    {
        await using var server = await RecruitServer.StartAsync(postgres, configure: builder => Allow(builder, "https://jobs.example.com/confirm"));

        (await RegisterAsync(server, baseUrl ?? $"{server.Url}anywhere")).Data("registerUser", "errors").GetArrayLength().ShouldBe(0);
        (await server.UseContextAsync(context => context.OutgoingMails.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Mutations_Should_DoNothing_AndNameTheBox_When_TheLinkMayNotLeadThere()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        const string Evil = "https://evil.example.net/";

        foreach (var (mutation, input) in (IEnumerable<(string, object)>)
            [
                ("registerUser", new { userName = "eve", password = RecruitServer.Password, email = "eve@example.com", confirmEmailBaseUrl = Evil }),
                ("updateUser", new { id = GlobalId.Format("User", ada.UserId), version = 1, email = "eve@example.com", currentPassword = RecruitServer.Password, confirmEmailBaseUrl = Evil }),
                ("changeEmail", new { currentPassword = RecruitServer.Password, email = "eve@example.com", confirmEmailBaseUrl = Evil }),
                ("requestEmailConfirmation", new { confirmEmailBaseUrl = Evil }),
            ])
        {
            (await ada.RefuseAtAsync(mutation, input)).ShouldBe("CONFIRM_URL_NOT_ALLOWED input confirmEmailBaseUrl", mutation);
        }

        (await server.UseContextAsync(context => context.OutgoingMails.CountAsync())).ShouldBe(0);
        (await server.UseContextAsync(context => context.Users.Select(user => user.Email).ToListAsync())).ShouldBe(["ada@example.com"]);
    }

    [Fact]
    public async Task RequestEmailConfirmation_Should_BeRefused_When_ThereIsNoAddress()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        (await server.Anonymous().RunAsync(
            $"mutation {{ registerUser(input: {{ userName: \"ada\", password: \"{RecruitServer.Password}\" }}) {{ user {{ id }} }} }}")).Data();

        (await RequestAsync(await server.SignInAsync("ada"))).PayloadCode("requestEmailConfirmation").ShouldBe("NO_EMAIL");
        (await RequestAsync(server.Anonymous())).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    private static void Allow(WebApplicationBuilder builder, params string[] baseUrls)
    {
        for (var i = 0; i < baseUrls.Length; i++)
        {
            builder.Configuration[$"RecruitGraph:Auth:EmailConfirmation:AllowedBaseUrls:{i}"] = baseUrls[i];
        }
    }

    private static Task<GraphQLAnswer> RegisterAsync(RecruitServer server, string? baseUrl) => server.Anonymous().RunAsync(
        "mutation($input: RegisterUserInput!) { registerUser(input: $input) { user { id } errors { ... on Error { code } } } }",
        new { input = new { userName = "ada", email = "ada@example.com", password = RecruitServer.Password, confirmEmailBaseUrl = baseUrl } });

    private static Task<GraphQLAnswer> ConfirmAsync(GraphQLClient caller, string token) => caller.RunAsync(
        "mutation($token: String!) { confirmEmail(input: { token: $token }) { user { userName } errors { ... on Error { code } } } }", new { token });

    private static Task<GraphQLAnswer> RequestAsync(GraphQLClient caller) => caller.RunAsync(
        "mutation { requestEmailConfirmation(input: {}) { user { id } errors { ... on Error { code } } } }");

    /// <summary>The token behind the beginning of a link; of the server's own page where none is given.</summary>
    private static async Task<string> TokenAsync(RecruitServer server, string? link = null)
    {
        link ??= $"{server.Url}confirm-email#token=";
        var mail = await server.UseContextAsync(context => context.OutgoingMails.OrderByDescending(mail => mail.Id).FirstAsync());
        mail.Kind.ShouldBe(OutgoingMailKind.EmailConfirmation);
        var line = mail.Body!.Split('\n').Single(line => line.StartsWith(link, StringComparison.Ordinal));
        return line[link.Length..].Trim();
    }
}

using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests;

/// <summary>Registering, signing in, staying signed in and signing out.</summary>
public class SessionMutationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Login =
        "mutation($input: LoginInput!) { login(input: $input) { authTokens { accessToken refreshToken user { userName role } } errors { ... on Error { code } } } }";

    private const string Refresh =
        "mutation($input: RefreshTokenInput!) { refreshToken(input: $input) { authTokens { accessToken refreshToken } errors { ... on Error { code } } } }";

    private const string Register =
        "mutation($input: RegisterUserInput!) { registerUser(input: $input) { user { userName displayName role } errors { ... on Error { code } } } }";

    [Fact]
    public async Task RegisterUser_Should_MakeAJobSeekerWhoCanSignInByNameAndEmail()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var anonymous = server.Anonymous();

        var user = (await anonymous.RunAsync(Register, Input("李雷", "Li.Lei@example.com"))).Data("registerUser", "user");
        user.GetProperty("role").GetString().ShouldBe("JOB_SEEKER");

        foreach (var login in (string[])["李雷", "li.lei@EXAMPLE.com"])
        {
            (await anonymous.RunAsync(Login, new { input = new { login, password = RecruitServer.Password } }))
                .Data("login", "authTokens", "user", "userName").GetString().ShouldBe("李雷");
        }
    }

    [Fact]
    public async Task RegisterUser_Should_BeRefused_When_NameOrEmailIsTaken()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var anonymous = server.Anonymous();
        (await anonymous.RunAsync(Register, Input("ada", "ada@example.com"))).Data("registerUser", "user");

        (await anonymous.RunAsync(Register, Input("ADA", null))).PayloadCode("registerUser").ShouldBe("SIGN_IN_NAME_TAKEN");
        (await anonymous.RunAsync(Register, Input("other", "Ada@Example.com"))).PayloadCode("registerUser").ShouldBe("SIGN_IN_NAME_TAKEN");
        (await anonymous.RunAsync(Register, Input("ADA@example.com", null))).PayloadCode("registerUser").ShouldBe("SIGN_IN_NAME_TAKEN");
        (await server.UseContextAsync(context => context.Users.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("ada", "short", null, "WEAK_PASSWORD")]
    [InlineData("ada", "Long-Enough-1", "no address", "INVALID_INPUT")]
    [InlineData(" ", "Long-Enough-1", null, "INVALID_INPUT")]
    public async Task RegisterUser_Should_BeRefused_When_InputBreaksARule(string userName, string password, string? email, string code)
    {
        await using var server = await RecruitServer.StartAsync(postgres);

        (await server.Anonymous().RunAsync(Register, new { input = new { userName, password, email } })).PayloadCode("registerUser").ShouldBe(code);
        (await server.UseContextAsync(context => context.Users.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("ada", "wrong-password")]
    [InlineData("nobody", RecruitServer.Password)]
    public async Task Login_Should_SayTheSame_When_UserIsUnknownAndWhenPasswordIsWrong(string login, string password)
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        await server.SignInNewAsync("ada");

        (await server.Anonymous().RunAsync(Login, new { input = new { login, password } })).PayloadCode("login").ShouldBe("INVALID_CREDENTIALS");
    }

    [Fact]
    public async Task RefreshToken_Should_GiveTheNextPairAndEndTheSession_When_AUsedTokenComesBack()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        var first = await TokenAsync(server.Anonymous().RunAsync(Login, new { input = new { login = "ada", password = RecruitServer.Password } }), "login");

        var second = await TokenAsync(server.Anonymous().RunAsync(Refresh, new { input = new { refreshToken = first } }), "refreshToken");
        second.ShouldNotBe(first);

        // Somebody shows the first token again: one of the two holders is a thief, so neither goes on.
        (await server.Anonymous().RunAsync(Refresh, new { input = new { refreshToken = first } })).PayloadCode("refreshToken").ShouldBe("INVALID_REFRESH_TOKEN");
        (await server.Anonymous().RunAsync(Refresh, new { input = new { refreshToken = second } })).PayloadCode("refreshToken").ShouldBe("INVALID_REFRESH_TOKEN");

        // The other session of the same user is not touched.
        (await ada.RunAsync("{ me { userName } }")).Data("me", "userName").GetString().ShouldBe("ada");
    }

    [Fact]
    public async Task RefreshToken_Should_LetOneWin_When_TwoClientsUseItAtOnce()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        await server.SignInNewAsync("ada");
        var token = await TokenAsync(server.Anonymous().RunAsync(Login, new { input = new { login = "ada", password = RecruitServer.Password } }), "login");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => server.Anonymous().RunAsync(Refresh, new { input = new { refreshToken = token } })));

        answers.Count(answer => answer.Data("refreshToken", "errors").GetArrayLength() == 0).ShouldBe(1);
    }

    [Fact]
    public async Task Logout_Should_EndTheSessionAndItsTokens()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");

        (await ada.RunAsync("mutation { logout { loggedOut } }")).Data("logout", "loggedOut").GetBoolean().ShouldBeTrue();
        (await ada.RunAsync("{ me { userName } }")).Codes.ShouldBe(["AUTH_SESSION_ENDED"]);
    }

    [Fact]
    public async Task Role_Should_CountAtOnce_When_TheDatabaseChangesIt()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada", Role.Hr);
        await Recruiting.PublishVacancyAsync(ada, "title");

        await server.UseContextAsync(async context =>
        {
            (await context.Users.SingleAsync()).ChangeRole(Role.JobSeeker);
            await context.SaveChangesAsync();
        });

        (await ada.RunAsync("mutation { createVacancy(input: { title: \"t\", department: \"d\", location: \"l\" }) { vacancy { id } } }"))
            .Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
    }

    private static object Input(string userName, string? email) =>
        new { input = new { userName, password = RecruitServer.Password, email } };

    private static async Task<string> TokenAsync(Task<GraphQLAnswer> answer, string mutation) =>
        (await answer).Data(mutation, "authTokens", "refreshToken").GetString()!;
}

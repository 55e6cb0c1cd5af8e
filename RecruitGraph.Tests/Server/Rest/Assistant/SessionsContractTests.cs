using System.Net;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>Авторизация, Logout: sign-in of the digital assistant.</summary>
public sealed class SessionsContractTests(PostgresFixture postgres, ContractServer server) : IClassFixture<PostgresFixture>, IClassFixture<ContractServer>
{
    private const string WrongCredentials = """{"message":"Неправильный логин или пароль"}""";

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /auth", Proof.Success, Proof.Effect)]
    public async Task SignIn_Should_GiveATokenAndTheRolesNumber_When_NameOrEmailAndPasswordAreRight(string root)
    {
        foreach (var (role, number) in new[] { (Role.Admin, 0), (Role.Hr, 1), (Role.JobSeeker, 2) })
        {
            var name = ContractServer.NewName("officer");
            await server.Server.SignInNewAsync(name, role);
            foreach (var login in (string[])[name, $"{name.ToUpperInvariant()}@example.com"])
            {
                var answer = await SignInAsync(root, login, RecruitServer.Password);
                answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
                answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["UserToken", "role"]);
                answer.Json.GetProperty("role").GetInt32().ShouldBe(number);
                var client = server.Client(root, ("UserToken", answer.Json.GetProperty("UserToken").GetString()!));
                (await client.GetAsync("/get_statuses")).Status.ShouldBe(number == 2 ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
            }
        }
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /auth", Proof.NoCredentials, Proof.Parity)]
    public async Task SignIn_Should_BeRefusedByTheRuleOfTheGraph_When_CredentialsAreWrongOrTheUserIsBlocked(string root)
    {
        var name = ContractServer.NewName("officer");
        var officer = await server.Server.SignInNewAsync(name, Role.Hr);
        foreach (var (login, password) in new[] { (name, "wrong"), ("nobody", RecruitServer.Password), (name, new string('x', 2_000)) })
        {
            (await SignInAsync(root, login, password)).ShouldBe(HttpStatusCode.Unauthorized, WrongCredentials);
            (await LoginAsync(login, password)).ShouldBe("INVALID_CREDENTIALS");
        }

        await Community.BlockAsync(server.Server, officer);
        (await SignInAsync(root, name, RecruitServer.Password)).ShouldBe(HttpStatusCode.Unauthorized, """{"message":"Пользователь заблокирован"}""");
        (await LoginAsync(name, RecruitServer.Password)).ShouldBe("USER_BLOCKED");
        (await SignInAsync(root, name, "wrong")).ShouldBe(HttpStatusCode.Unauthorized, WrongCredentials);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /auth", Proof.BadInput)]
    public async Task SignIn_Should_BeRefused_When_FieldsAreMissing(string root)
    {
        var client = server.Assistant(root);
        foreach (var body in AssistantContract.NoObjects)
        {
            (await client.SendRawAsync("POST", "/auth", body)).ShouldBeBadRequest(AssistantContract.NoJson);
        }

        (await client.SendRawAsync("POST", "/auth", "{}")).ShouldBeBadRequest("В json отсутсвуют поля: login,password");
        (await SignInAsync(root, "", "secret")).ShouldBeBadRequest("В json отсутсвуют поля: login");
        (await client.SendAsync("POST", "/auth", new { login = "anna", password = (string?)null })).ShouldBeBadRequest("В json отсутсвуют поля: password");
        (await client.SendRawAsync("POST", "/auth", """{"login":["anna"],"password":{"is":"secret"}}""")).ShouldBeBadRequest("Неверные значения полей: login,password");
        (await client.SendRawAsync("POST", "/auth", """{"login":"anna","password":"\ud800"}""")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /logout", Proof.Success, Proof.Effect, Proof.Parity)]
    public async Task SignOut_Should_EndTheSessionEverywhere(string root)
    {
        var seeker = await server.NewAsync();
        var client = server.Assistant(root, seeker);

        var answer = await client.GetAsync("/logout");
        answer.ShouldBe(HttpStatusCode.OK, """{"message":"Пользователь вышел"}""");
        answer.Headers["Cache-Control"].ShouldBe("no-store");
        (await client.GetAsync("/logout")).ShouldBe(HttpStatusCode.Unauthorized, AssistantContract.WrongToken);
        (await seeker.RunAsync("{ applications { totalCount } }")).Codes.ShouldBe(["AUTH_SESSION_ENDED"]);
        (await client.GetAsync("/get_all_vacancy")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /logout", Proof.NoCredentials)]
    public async Task SignOut_Should_BeRefused_When_NobodyIsSignedInOrAnotherSiteAsks(string root)
    {
        var hr = await server.NewAsync(Role.Hr);
        (await server.Assistant(root).GetAsync("/logout")).ShouldBe(HttpStatusCode.Unauthorized, AssistantContract.WrongToken);
        (await server.Client(root, ("UserToken", " ")).GetAsync("/logout")).ShouldBe(HttpStatusCode.Unauthorized, AssistantContract.WrongToken);
        (await server.Client(root, ("Authorization", $"Bearer {hr.Token}")).GetAsync("/logout"))
            .ShouldBe(HttpStatusCode.Unauthorized, AssistantContract.WrongToken);

        var forged = new LegacyClient(server.Server, root, ("UserToken", hr.Token!)) { Headers = new Dictionary<string, string> { ["Sec-Fetch-Site"] = "cross-site" } };
        (await forged.GetAsync("/logout")).ShouldBe(HttpStatusCode.Forbidden, AssistantContract.NotPermitted);
        (await server.Assistant(root, hr).GetAsync("/get_statuses")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_statuses", Proof.NoCredentials)]
    public async Task UserToken_Should_EndHalfAnHourAfterSignIn_HoweverOftenItIsUsed(string root)
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
        await using var clock = await RecruitServer.StartAsync(postgres, time);
        await clock.SignInNewAsync("hr", Role.Hr);
        var signedIn = await new LegacyClient(clock, root, null).SendAsync("POST", "/auth", new { login = "hr", password = RecruitServer.Password });
        var client = new LegacyClient(clock, root, ("UserToken", signedIn.Json.GetProperty("UserToken").GetString()!));

        time.Advance(TimeSpan.FromMinutes(29));
        (await client.GetAsync("/get_statuses")).Status.ShouldBe(HttpStatusCode.OK);
        time.Advance(TimeSpan.FromMinutes(1));
        (await client.GetAsync("/get_statuses")).ShouldBe(HttpStatusCode.Unauthorized, """{"message":"UserToken больше не действителен"}""");
        (await client.GetAsync("/get_all_vacancy")).ShouldBe(HttpStatusCode.OK, "[]");
    }

    private Task<LegacyAnswer> SignInAsync(string root, string login, string password) =>
        server.Assistant(root).SendAsync("POST", "/auth", new { login, password });

    private Task<string?> LoginAsync(string login, string password) => server.Server.Anonymous().RefuseAsync("login", new { login, password });
}

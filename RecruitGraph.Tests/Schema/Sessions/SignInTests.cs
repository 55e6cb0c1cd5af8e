using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RecruitGraph.Data.Mails;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Schema.Sessions;
using RecruitGraph.Server.Auth;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Sessions;

/// <summary>What guessing passwords leads to, and where somebody is signed in.</summary>
public class SignInTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Login_Should_SayTheSameAndDoTheSame_When_UserIsUnknownLockedOrBlocked()
    {
        var hashing = new CountingHashing();
        await using var server = await RecruitServer.StartAsync(
            postgres, new ManualTime(Start), builder =>
            {
                builder.Configuration["RecruitGraph:Auth:Lockout:Failures"] = "3";
                builder.Services.Replace(ServiceDescriptor.Singleton<IPasswordHashing>(hashing));
            });
        var admin = await server.SignInNewAsync("admin", Role.Admin);
        await server.SignInNewAsync("ada");
        var locked = await server.SignInNewAsync("locked");
        var blocked = await server.SignInNewAsync("blocked");
        await BlockAsync(admin, blocked);
        for (var i = 0; i < 3; i++)
        {
            await LoginAsync(server, "locked", "wrong-password");
        }

        (string Login, string Password)[] attempts =
        [
            ("nobody", "wrong-password"), ("ada", "wrong-password"), ("locked", RecruitServer.Password), ("blocked", "wrong-password"),
            ("ada", new string('x', 200)), (new string('x', 300), "wrong-password"),
        ];
        foreach (var (login, password) in attempts)
        {
            var before = hashing.Verifications;
            server.Statements.Clear();
            (await LoginAsync(server, login, password)).PayloadCode("login").ShouldBe("INVALID_CREDENTIALS", login);
            (hashing.Verifications - before).ShouldBe(1, login);
            Verbs(server).ShouldBe(["SELECT", "SELECT", "UPDATE", "SAVEPOINT", "INSERT", "RELEASE", "DELETE"], login);
        }

        (await server.UseContextAsync(context => context.Sessions.CountAsync(session => session.UserId == locked.UserId))).ShouldBe(1);
    }

    [Fact]
    public async Task Login_Should_SayThatTheUserIsBlocked_OnlyToWhoKnowsThePassword()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var admin = await server.SignInNewAsync("admin", Role.Admin);
        var ada = await server.SignInNewAsync("ada");
        await BlockAsync(admin, ada);

        (await LoginAsync(server, "ada", RecruitServer.Password)).PayloadCode("login").ShouldBe("USER_BLOCKED");
        (await LoginAsync(server, "ada", "wrong-password")).PayloadCode("login").ShouldBe("INVALID_CREDENTIALS");
        (await server.UseContextAsync(context => context.Sessions.CountAsync(
            session => session.UserId == ada.UserId && session.RevokedAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task Login_Should_BeLockedAfterRepeatedFailures_UntilTheTimeIsOver()
    {
        var time = new ManualTime(Start);
        await using var server = await RecruitServer.StartAsync(
            postgres, time, builder => builder.Configuration["RecruitGraph:Auth:Lockout:Failures"] = "3");
        await server.SignInNewAsync("ada");
        await ConfirmAsync(server, "ada");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => LoginAsync(server, "ada", "wrong-password")));

        (await LoginAsync(server, "ada", RecruitServer.Password)).PayloadCode("login").ShouldBe("INVALID_CREDENTIALS");
        time.Advance(TimeSpan.FromMinutes(15));
        (await LoginAsync(server, "ada", RecruitServer.Password)).Data("login", "errors").GetArrayLength().ShouldBe(0);

        var ada = await server.UseContextAsync(context => context.Users.SingleAsync());
        (ada.FailedSignIns, ada.LockedUntil).ShouldBe((0, null));
        (await server.UseContextAsync(context => context.OutgoingMails.SingleAsync())).Kind.ShouldBe(OutgoingMailKind.SecurityNotice);
    }

    [Fact]
    public async Task Login_Should_NeverBeLocked_When_LockOutIsOff()
    {
        await using var server = await RecruitServer.StartAsync(
            postgres, configure: builder => builder.Configuration["RecruitGraph:Auth:Lockout:Failures"] = "0");
        await server.SignInNewAsync("ada");
        for (var i = 0; i < 12; i++)
        {
            (await LoginAsync(server, "ada", "wrong-password")).PayloadCode("login").ShouldBe("INVALID_CREDENTIALS");
        }

        (await LoginAsync(server, "ada", RecruitServer.Password)).Data("login", "errors").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task SignInLog_Should_TellSignInsAndSignOutsWithTheirIp()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        await LoginAsync(server, "ada", "wrong-password");
        (await ada.RunAsync("mutation { logout { loggedOut } }")).Data();

        var log = await server.UseContextAsync(context => context.SignInLogEntries.OrderBy(entry => entry.Id).ToListAsync());

        log.Select(entry => (entry.UserId, entry.Operation, entry.Outcome, entry.Ip, entry.OperatorId)).ShouldBe(
        [
            (ada.UserId, SignInOperation.SignIn, SignInOutcome.Succeeded, "127.0.0.1", (long?)ada.UserId),
            (ada.UserId, SignInOperation.SignIn, SignInOutcome.WrongPassword, "127.0.0.1", null),
            (ada.UserId, SignInOperation.SignOut, SignInOutcome.Succeeded, "127.0.0.1", ada.UserId),
        ]);
    }

    [Fact]
    public async Task SignInLog_Should_TellAdministratorsAlone_WhatFailed()
    {
        await using var server = await RecruitServer.StartAsync(
            postgres, new ManualTime(Start), builder => builder.Configuration["RecruitGraph:Auth:Lockout:Failures"] = "2");
        var admin = await server.SignInNewAsync("admin", Role.Admin);
        var (ada, spammer) = (await server.SignInNewAsync("ada"), await server.SignInNewAsync("spammer"));
        await BlockAsync(admin, spammer);
        (string Login, string Password)[] attempts =
        [
            ("nobody@example.com", "secret-that-was-typed"), ("ada", "wrong-password"), ("ada", "wrong-password"),
            ("ada", RecruitServer.Password), ("spammer", RecruitServer.Password),
        ];
        foreach (var (login, password) in attempts)
        {
            (await LoginAsync(server, login, password)).Data("login", "errors").GetArrayLength().ShouldBe(1, login);
        }

        const string Failures =
            """
            { signInLog(where: { outcome: { neq: SUCCEEDED } }, order: [{ occurredAt: ASC }]) {
                nodes { operation outcome ip user { userName } operator { userName } } } }
            """;
        (await admin.RunAsync(Failures)).Data("signInLog", "nodes").EnumerateArray().Select(line => line.GetRawText()).ShouldBe(
        [
            """{"operation":"SIGN_IN","outcome":"UNKNOWN_USER","ip":"127.0.0.0/24","user":null,"operator":null}""",
            """{"operation":"SIGN_IN","outcome":"WRONG_PASSWORD","ip":"127.0.0.1","user":{"userName":"ada"},"operator":null}""",
            """{"operation":"SIGN_IN","outcome":"LOCKED_OUT","ip":"127.0.0.1","user":{"userName":"ada"},"operator":null}""",
            """{"operation":"SIGN_IN","outcome":"LOCKED","ip":"127.0.0.1","user":{"userName":"ada"},"operator":null}""",
            """{"operation":"SIGN_IN","outcome":"BLOCKED","ip":"127.0.0.1","user":{"userName":"spammer"},"operator":null}""",
        ]);
        (await ada.RunAsync(Failures)).Data("signInLog", "nodes").GetArrayLength().ShouldBe(0);
        (await ada.RunAsync("{ me { signInLog { nodes { outcome } } } }")).Data("me", "signInLog", "nodes").GetRawText()
            .ShouldBe("""[{"outcome":"SUCCEEDED"}]""");

        const string OfAda = "query($id: ID!) { userById(id: $id) { signInLog { nodes { id outcome } } } }";
        var lines = (await admin.RunAsync(OfAda, new { id = GlobalId.Format("User", ada.UserId) })).Data("userById", "signInLog", "nodes");
        lines.EnumerateArray().Select(line => line.GetProperty("outcome").GetString())
            .ShouldBe(["LOCKED", "LOCKED_OUT", "WRONG_PASSWORD", "SUCCEEDED"]);
        var failed = new { id = lines[0].GetProperty("id").GetString() };
        (await ada.RunAsync("query($id: ID!) { signInLogEntryById(id: $id) { id } node(id: $id) { id } }", failed)).Data().GetRawText()
            .ShouldBe("""{"signInLogEntryById":null,"node":null}""");
    }

    [Fact]
    public async Task SignInLog_Should_BeFoundOrderedAndPaged_ByWhatCameOfIt()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var admin = await server.SignInNewAsync("admin", Role.Admin);
        await LoginAsync(server, "nobody", "wrong-password");
        await LoginAsync(server, "admin", "wrong-password");
        await LoginAsync(server, "nobody", "wrong-password");

        const string Page =
            """
            query($first: Int, $after: String, $last: Int, $before: String) {
              signInLog(order: [{ outcome: DESC }], first: $first, after: $after, last: $last, before: $before) {
                pageInfo { startCursor endCursor } nodes { outcome } } }
            """;
        var first = (await admin.RunAsync(Page, new { first = 3 })).Data("signInLog");
        Outcomes(first).ShouldBe(["UNKNOWN_USER", "UNKNOWN_USER", "WRONG_PASSWORD"]);
        var second = (await admin.RunAsync(Page, new { first = 3, after = Cursor(first, "endCursor") })).Data("signInLog");
        Outcomes(second).ShouldBe(["SUCCEEDED"]);
        var back = (await admin.RunAsync(Page, new { last = 2, before = Cursor(second, "startCursor") })).Data("signInLog");
        Outcomes(back).ShouldBe(["UNKNOWN_USER", "WRONG_PASSWORD"]);
        (await admin.RunAsync("{ signInLog(where: { userId: { eq: null } }) { totalCount } }")).Data("signInLog", "totalCount").GetInt32().ShouldBe(2);

        static IEnumerable<string?> Outcomes(JsonElement page) =>
            page.GetProperty("nodes").EnumerateArray().Select(line => line.GetProperty("outcome").GetString());

        static string? Cursor(JsonElement page, string name) => page.GetProperty("pageInfo").GetProperty(name).GetString();
    }

    [Fact]
    public async Task SignInLog_Should_KeepNothingThatAStrangerHasTyped()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        await LoginAsync(server, "stranger@example.com", "secret-that-was-typed");

        var stored = await server.UseContextAsync(context => context.Database
            .SqlQuery<string>($"select table_to_xml('sign_in_log_entries', true, false, '')::text as \"Value\"")
            .SingleAsync());

        stored.ShouldContain("<outcome>5</outcome>");
        stored.ShouldNotContain("stranger");
        stored.ShouldNotContain("secret");
        stored.ShouldNotContain("127.0.0.1");
    }

    [Fact]
    public async Task MySessions_Should_ShowWhereOneIsSignedIn_And_EndSessionShouldEndOne()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var (ada, stranger) = (await server.SignInNewAsync("ada"), await server.SignInNewAsync("stranger"));
        var phone = await server.SignInAsync("ada");

        var sessions = (await ada.RunAsync("{ mySessions { nodes { id ip isCurrent createdAt expiresAt } } }")).Data("mySessions", "nodes");
        sessions.EnumerateArray().Select(session => session.GetProperty("isCurrent").GetBoolean()).ShouldBe([false, true]);
        sessions[0].GetProperty("ip").GetString().ShouldBe("127.0.0.1");
        var other = sessions[0].GetProperty("id").GetString();

        (await EndAsync(stranger, other)).PayloadCode("endSession").ShouldBe("SESSION_NOT_FOUND");
        (await EndAsync(ada, other)).Data("endSession", "errors").GetArrayLength().ShouldBe(0);
        (await EndAsync(ada, other)).PayloadCode("endSession").ShouldBe("SESSION_NOT_FOUND");

        (await phone.RunAsync("{ me { id } }")).Codes.ShouldBe(["AUTH_SESSION_ENDED"]);
        (await ada.RunAsync("{ mySessions { nodes { id } } }")).Data("mySessions", "nodes").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task EndOtherSessions_Should_LeaveTheOneThatAsks()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        var others = new[] { await server.SignInAsync("ada"), await server.SignInAsync("ada") };

        (await ada.RunAsync("mutation { endOtherSessions { endedSessions } }")).Data("endOtherSessions", "endedSessions").GetInt32().ShouldBe(2);

        foreach (var other in others)
        {
            (await other.RunAsync("{ me { id } }")).Codes.ShouldBe(["AUTH_SESSION_ENDED"]);
        }

        (await ada.RunAsync("{ me { userName } }")).Data("me", "userName").GetString().ShouldBe("ada");
    }

    [Fact]
    public async Task RenewSession_Should_ReplaceTheSession()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");

        var token = (await ada.RunAsync("mutation { renewSession { authTokens { accessToken } errors { ... on Error { code } } } }"))
            .Data("renewSession", "authTokens", "accessToken").GetString();

        (await ada.RunAsync("{ me { id } }")).Codes.ShouldBe(["AUTH_SESSION_ENDED"]);
        (await new GraphQLClient(server, token, ada.UserId).RunAsync("{ me { userName } }")).Data("me", "userName").GetString().ShouldBe("ada");
    }

    [Fact]
    public async Task IssueAccessToken_Should_GiveAnotherTokenOfTheSession_ThatEndsWithIt()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");

        var token = (await ada.RunAsync("mutation { issueAccessToken { freshAccessToken { token } errors { ... on Error { code } } } }"))
            .Data("issueAccessToken", "freshAccessToken", "token").GetString();

        var again = new GraphQLClient(server, token, ada.UserId);
        foreach (var client in (GraphQLClient[])[ada, again])
        {
            (await client.RunAsync("{ mySessions { totalCount } }")).Data("mySessions", "totalCount").GetInt32().ShouldBe(1);
        }

        (await ada.RunAsync("mutation { logout { loggedOut } }")).Data("logout", "loggedOut").GetBoolean().ShouldBeTrue();
        (await again.RunAsync("{ me { id } }")).Codes.ShouldBe(["AUTH_SESSION_ENDED"]);
    }

    [Fact]
    public async Task Login_Should_GiveAccessTokensThatLastAsTheSession_When_AskedToKeepSignedIn()
    {
        await using var server = await RecruitServer.StartAsync(postgres, new ManualTime(Start));
        await server.SignInNewAsync("ada");
        const string Tokens = "accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt";

        var kept = await server.Anonymous().SucceedAsync("login", Login(keepSignedIn: true), "authTokens", Tokens);
        ExpiresAt(kept, "accessToken").ShouldBe(Start.AddDays(14));
        var ada = new GraphQLClient(server, kept.GetProperty("accessToken").GetString(), userId: 0);
        (await ada.RunAsync("{ mySessions { nodes { isCurrent keepsSignedIn } } }")).Data("mySessions", "nodes").ToString()
            .ShouldBe("""[{"isCurrent":true,"keepsSignedIn":true},{"isCurrent":false,"keepsSignedIn":false}]""");

        var renewed = (await ada.RunAsync($"mutation {{ renewSession {{ authTokens {{ {Tokens} }} errors {{ ... on Error {{ code }} }} }} }}")).Data("renewSession", "authTokens");
        ExpiresAt(renewed, "accessToken").ShouldBe(Start.AddDays(14));
        var refreshed = await server.Anonymous().SucceedAsync(
            "refreshToken", new { refreshToken = renewed.GetProperty("refreshToken").GetString() }, "authTokens", Tokens);
        ExpiresAt(refreshed, "accessToken").ShouldBe(ExpiresAt(refreshed, "refreshToken"));

        var passing = await server.Anonymous().SucceedAsync("login", Login(keepSignedIn: false), "authTokens", Tokens);
        ExpiresAt(passing, "accessToken").ShouldBe(Start.AddMinutes(15));

        static object Login(bool keepSignedIn) => new { login = "ada", password = RecruitServer.Password, keepSignedIn };

        static DateTimeOffset ExpiresAt(JsonElement tokens, string token) => tokens.GetProperty($"{token}ExpiresAt").GetDateTimeOffset();
    }

    [Fact]
    public async Task Login_Should_GiveTheProfile_WithPersonalValuesMasked()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var ada = await server.SignInNewAsync("ada");
        var login = new { login = "ada", password = RecruitServer.Password };
        const string Selection = "profile { name avatarUrl phoneNumber }";
        (await server.Anonymous().SucceedAsync("login", login, "authTokens", Selection)).ToString().ShouldBe("""{"profile":null}""");

        await ada.SucceedAsync(
            "updateProfile", new { profile = new { name = "Ada", avatarUrl = "pictures/ada.png", phoneNumber = "0912345678" } }, "profile", "version");

        (await server.Anonymous().SucceedAsync("login", login, "authTokens", Selection)).ToString()
            .ShouldBe("""{"profile":{"name":"Ada","avatarUrl":"pictures/ada.png","phoneNumber":"********78"}}""");
    }

    [Fact]
    public async Task AccessToken_Should_NotOutliveItsSession()
    {
        await using var server = await RecruitServer.StartAsync(postgres, new ManualTime(Start));
        var ada = await server.SignInNewAsync("ada");
        var session = Session.Start(ada.UserId, new byte[32], Start, Start.AddMinutes(2));
        var user = await server.UseContextAsync(context => context.Users.SingleAsync());

        server.Services.GetRequiredService<IAccessTokenIssuer>().Issue(user, session, audience: null).ExpiresAt.ShouldBe(Start.AddMinutes(2));
    }

    private static Task<GraphQLAnswer> LoginAsync(RecruitServer server, string login, string password) => server.Anonymous().RunAsync(
        "mutation($input: LoginInput!) { login(input: $input) { authTokens { accessToken refreshToken } errors { ... on Error { code message } } } }",
        new { input = new { login, password } });

    /// <summary>The first word of each statement.</summary>
    private static IEnumerable<string> Verbs(RecruitServer server) =>
        server.Statements.All.Select(statement => statement.Split(' ', '\n')[0].TrimEnd().ToUpperInvariant());

    private static Task<GraphQLAnswer> EndAsync(GraphQLClient client, string? id) => client.RunAsync(
        "mutation($id: ID!) { endSession(input: { id: $id }) { session { id } errors { ... on Error { code } } } }", new { id });

    private static async Task BlockAsync(GraphQLClient admin, GraphQLClient user) => (await admin.RunAsync(
        "mutation($id: ID!) { blockUser(input: { userId: $id, reason: \"spam\" }) { errors { ... on Error { code } } } }",
        new { id = GlobalId.Format("User", user.UserId) })).Data("blockUser", "errors").GetArrayLength().ShouldBe(0);

    private static Task<int> ConfirmAsync(RecruitServer server, string userName) => server.UseContextAsync(context =>
        context.Users.Where(user => user.UserName == userName)
            .ExecuteUpdateAsync(user => user.SetProperty(u => u.EmailConfirmedAt, Start)));

    private sealed class CountingHashing : IPasswordHashing
    {
        private readonly PasswordHashing _hashing = new();

        public int Verifications { get; private set; }

        public string Hash(string password) => _hashing.Hash(password);

        public bool Verify(string? passwordHash, string password)
        {
            Verifications++;
            return _hashing.Verify(passwordHash, password);
        }
    }
}

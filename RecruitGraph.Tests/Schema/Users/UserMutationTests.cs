using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Mails;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Users;

/// <summary>Accounts change by who they belong to, and by administrators.</summary>
public class UserMutationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Errors = "errors { ... on Error { code } }";

    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _ada = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        _ada = await _server.SignInNewAsync("ada");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task RegisterUser_Should_GiveARoleAboveJobSeeker_OnlyWhenAnAdministratorAsks()
    {
        foreach (var caller in new[] { _server.Anonymous(), _ada, await _server.SignInNewAsync("hr", Role.Hr) })
        {
            (await RegisterAsync(caller, new { userName = "new", password = RecruitServer.Password, role = "HR" }))
                .PayloadCode("registerUser").ShouldBe("ROLE_NOT_ALLOWED");
        }

        (await _server.UseContextAsync(context => context.Users.AnyAsync(user => user.UserName == "new"))).ShouldBeFalse();
        (await RegisterAsync(_admin, new { userName = "new", password = RecruitServer.Password, role = "HR" }))
            .Data("registerUser", "user", "role").GetString().ShouldBe("HR");
        (await LastAuditAsync()).ShouldBe((AuditAction.Created, _admin.UserId));
    }

    [Theory]
    [InlineData("می\u200Cخواهم")]
    [InlineData("Ada 👩\u200D💻")]
    public async Task RegisterUser_Should_LeaveJoiners_WhereScriptsAndEmojiNeedThem(string displayName)
    {
        (await RegisterAsync(_server.Anonymous(), new { userName = "new", password = RecruitServer.Password, displayName }))
            .Data("registerUser", "errors").GetArrayLength().ShouldBe(0);

        (await UserAsync("new")).DisplayName.ShouldBe(displayName);
    }

    [Theory]
    [InlineData("li\u2800")]
    [InlineData("li\uE000")]
    [InlineData("li\u0378")]
    [InlineData("li\uFFFE")]
    [InlineData("li\u3164lei")]
    [InlineData("li\U000F0000")]
    public async Task RegisterUser_Should_RefuseAName_When_NobodyCanTellItFromAnother(string userName)
    {
        (await RegisterAsync(_server.Anonymous(), new { userName, password = RecruitServer.Password })).PayloadCode("registerUser").ShouldBe("INVALID_INPUT");
        (await RegisterAsync(_server.Anonymous(), new { userName = "li", email = $"{userName}@example.com", password = RecruitServer.Password }))
            .PayloadCode("registerUser").ShouldBe("INVALID_INPUT");

        (await _server.UseContextAsync(context => context.Users.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("\u3164")]
    [InlineData("\u2800 \u2800")]
    [InlineData("\u200D\u200D")]
    public async Task Text_Should_CountAsEmpty_When_ItShowsNothing(string text)
    {
        var hr = await _server.SignInNewAsync("hr", Role.Hr);

        (await hr.RefuseAsync("createVacancy", new { title = text, department = "IT", location = "Kazan" })).ShouldBe("INVALID_INPUT");
        (await UpdateAsync(_ada, _ada, new { version = 1, displayName = text })).Data("updateUser", "errors").GetArrayLength().ShouldBe(0);

        (await UserAsync("ada")).DisplayName.ShouldBeNull();
        (await _server.UseContextAsync(context => context.Vacancies.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("boss@example.com", null)]
    [InlineData("boss@example.com", "new@example.com")]
    [InlineData("boss﹫example.com", null)]
    public async Task RegisterUser_Should_RefuseAnAddressAsName_When_ItIsNotTheOwnOne(string userName, string? email)
    {
        (await RegisterAsync(_server.Anonymous(), new { userName, password = RecruitServer.Password, email })).PayloadCode("registerUser").ShouldBe("INVALID_INPUT");

        (await RegisterAsync(_server.Anonymous(), new { userName = "Boss@example.com", password = RecruitServer.Password, email = "boss@example.com" }))
            .Data("registerUser", "errors").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task RegisterUser_Should_StoreNothing_When_TheProfileIsRefused()
    {
        var input = new { userName = "new", password = RecruitServer.Password, profile = new { name = "李雷", age = 200 } };
        (await RegisterAsync(_server.Anonymous(), input)).PayloadCode("registerUser").ShouldBe("OUT_OF_RANGE");
        (await RegisterAsync(
            _server.Anonymous(),
            new { userName = "new", password = RecruitServer.Password, profile = new { occupationId = GlobalId.Format("Occupation", 99L) } }))
            .PayloadCode("registerUser").ShouldBe("OCCUPATION_NOT_FOUND");

        (await _server.UseContextAsync(context => context.Users.AnyAsync(user => user.UserName == "new"))).ShouldBeFalse();

        (await RegisterAsync(
            _server.Anonymous(), new { userName = "new", password = RecruitServer.Password, profile = new { name = "李雷", age = 20 } }))
            .Data("registerUser", "errors").GetArrayLength().ShouldBe(0);
        (await _server.UseContextAsync(context => context.Profiles.SingleAsync())).NamePinyin.ShouldBe("lilei");
    }

    [Fact]
    public async Task RegisterUser_Should_AskForAsManyCharactersAsTheHostHasSet()
    {
        await using var server = await RecruitServer.StartAsync(
            postgres, configure: builder => builder.Configuration["RecruitGraph:Auth:MinPasswordLength"] = "12");

        (await RegisterAsync(server.Anonymous(), new { userName = "new", password = "Test-Pass-1" })).PayloadCode("registerUser").ShouldBe("WEAK_PASSWORD");
        (await RegisterAsync(server.Anonymous(), new { userName = "new", password = "Test-Pass-12" })).Data("registerUser", "errors").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task ChangePassword_Should_TellTheUser_And_LetTheNewOneIn()
    {
        await ConfirmAsync(_ada);

        (await ChangePasswordAsync(_ada, "wrong-password", "Another-Pass-1")).PayloadCode("changePassword").ShouldBe("INVALID_CREDENTIALS");
        (await ChangePasswordAsync(_ada, RecruitServer.Password, "short")).PayloadCode("changePassword").ShouldBe("WEAK_PASSWORD");
        (await CanSignInAsync("ada", RecruitServer.Password)).ShouldBeTrue();

        (await ChangePasswordAsync(_ada, RecruitServer.Password, "Another-Pass-1")).Data("changePassword", "errors").GetArrayLength().ShouldBe(0);
        (await CanSignInAsync("ada", RecruitServer.Password)).ShouldBeFalse();
        (await CanSignInAsync("ada", "Another-Pass-1")).ShouldBeTrue();
        (await _server.UseContextAsync(context => context.OutgoingMails.SingleAsync())).Recipient.ShouldBe("ada@example.com");
        (await LastAuditAsync()).ShouldBe((AuditAction.PasswordChanged, _ada.UserId));
        (await _server.Anonymous().RunAsync("mutation { changePassword(input: { currentPassword: \"a\", newPassword: \"b\" }) { user { id } } }"))
            .Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task UpdateUser_Should_ChangeAllOrNothing()
    {
        (await UpdateAsync(_ada, _ada, new { version = 1, displayName = "Ada", email = "ADMIN@example.com", currentPassword = RecruitServer.Password }))
            .PayloadCode("updateUser").ShouldBe("SIGN_IN_NAME_TAKEN");
        (await UpdateAsync(_ada, _ada, new { version = 1, displayName = "Ada", password = "Another-Pass-1" }))
            .PayloadCode("updateUser").ShouldBe("INVALID_CREDENTIALS");
        (await UserAsync("ada")).DisplayName.ShouldBe("ada");

        var input = new { version = 1, displayName = "Ada", email = "countess@example.com", password = "Another-Pass-1", currentPassword = RecruitServer.Password };
        (await UpdateAsync(_ada, _ada, input)).Data("updateUser", "errors").GetArrayLength().ShouldBe(0);

        var ada = await UserAsync("ada");
        (ada.DisplayName, ada.Email, ada.EmailConfirmedAt).ShouldBe(("Ada", "countess@example.com", null));
        (await CanSignInAsync("Countess@example.com", "Another-Pass-1")).ShouldBeTrue();
        (await _server.UseContextAsync(context => context.OutgoingMails.SingleAsync(mail => mail.Kind == OutgoingMailKind.EmailConfirmation)))
            .Recipient.ShouldBe("countess@example.com");
    }

    [Fact]
    public async Task UpdateUser_Should_ChangeTheCallersAddress_WithHisPasswordAlone()
    {
        foreach (var email in (string?[])["thief@example.com", null])
        {
            (await UpdateAsync(_ada, _ada, new { version = 1, email })).PayloadCode("updateUser").ShouldBe("INVALID_CREDENTIALS");
            (await UpdateAsync(_ada, _ada, new { version = 1, email, currentPassword = "wrong-password" })).PayloadCode("updateUser").ShouldBe("INVALID_CREDENTIALS");
        }

        (await UserAsync("ada")).Email.ShouldBe("ada@example.com");
        (await _server.UseContextAsync(context => context.OutgoingMails.CountAsync())).ShouldBe(0);

        await ConfirmAsync(_ada);
        (await UpdateAsync(_ada, _ada, new { version = 1, email = "Ada@example.com" })).Data("updateUser", "errors").GetArrayLength().ShouldBe(0);
        (await UpdateAsync(_admin, _ada, new { version = 2, email = "new@example.com" })).Data("updateUser", "errors").GetArrayLength().ShouldBe(0);
        (await _server.UseContextAsync(context => context.OutgoingMails.OrderBy(mail => mail.Kind).ToListAsync()))
            .Select(mail => (mail.Kind, mail.Recipient))
            .ShouldBe([(OutgoingMailKind.EmailConfirmation, "new@example.com"), (OutgoingMailKind.SecurityNotice, "Ada@example.com")]);
    }

    [Fact]
    public async Task UpdateUser_Should_ChangeTheProfileToo_OrNeither()
    {
        var taken = new { version = 1, email = "ADMIN@example.com", currentPassword = RecruitServer.Password, profile = new { name = "Ada" } };
        (await UpdateAsync(_ada, _ada, taken)).PayloadCode("updateUser").ShouldBe("SIGN_IN_NAME_TAKEN");
        (await RefusalAsync(new { age = 151 })).ShouldBe("OUT_OF_RANGE");
        (await RefusalAsync(new { birthday = "2999-01-01" })).ShouldBe("OUT_OF_RANGE");
        (await RefusalAsync(new { occupationId = GlobalId.Format("Occupation", 999L) })).ShouldBe("OCCUPATION_NOT_FOUND");
        (await RefusalAsync(new { avatarUrl = "javascript:alert(1)" })).ShouldBe("INVALID_INPUT");
        (await RefusalAsync(new { name = "Ada" }, profileVersion: 1)).ShouldBe("PROFILE_NOT_FOUND");
        (await UserAsync("ada")).DisplayName.ShouldBe("ada");
        (await _server.UseContextAsync(context => context.Profiles.CountAsync())).ShouldBe(0);

        var version = await ChangedAsync(new { version = 1, displayName = "Ada", password = "Another-Pass-1", currentPassword = RecruitServer.Password, profile = new { name = "李雷", age = 20 } });
        (await RefusalAsync(new { name = "late" }, version)).ShouldBe("VERSION_CONFLICT");
        (await RefusalAsync(new { name = "late" }, version: 1, profileVersion: 1)).ShouldBe("VERSION_CONFLICT");
        await ChangedAsync(new { version, profileVersion = 1, profile = new { age = 21 } });

        var profile = await _server.UseContextAsync(context => context.Profiles.Include(profile => profile.User).SingleAsync());
        (profile.Name, profile.Age, profile.Version, profile.User.DisplayName).ShouldBe(("李雷", 21, 2, "Ada"));
        (await CanSignInAsync("ada", "Another-Pass-1")).ShouldBeTrue();
        (await _server.UseContextAsync(context => context.AuditEntries.OrderBy(entry => entry.Id).ToListAsync()))
            .Select(entry => (entry.Action, entry.Subject))
            .ShouldBe(
            [
                (AuditAction.Changed, AuditSubject.User), (AuditAction.PasswordChanged, AuditSubject.User),
                (AuditAction.Created, AuditSubject.Profile), (AuditAction.Changed, AuditSubject.Profile),
            ]);

        async Task<int> ChangedAsync(object changes) =>
            (await UpdateAsync(_ada, _ada, changes)).Data("updateUser", "user", "version").GetInt32();

        async Task<string?> RefusalAsync(object profile, int version = 1, int? profileVersion = null) =>
            (await UpdateAsync(_ada, _ada, new { version, displayName = "refused", profileVersion, profile })).PayloadCode("updateUser");
    }

    [Fact]
    public async Task UpdateUser_Should_DeleteTheProfileToo_OrNothing_When_ItIsNull()
    {
        var none = (object?)null;
        (await UpdateAsync(_ada, _ada, new { version = 1, profile = none })).Data("updateUser", "errors").GetArrayLength().ShouldBe(0);
        await UpdateAsync(_ada, _ada, new { version = 1, profile = new { name = "Ada" } });
        (await UpdateAsync(_ada, _ada, new { version = 1, email = "ADMIN@example.com", currentPassword = RecruitServer.Password, profileVersion = 1, profile = none })).PayloadCode("updateUser").ShouldBe("SIGN_IN_NAME_TAKEN");
        foreach (var profileVersion in (int?[])[null, 7])
        {
            (await UpdateAsync(_ada, _ada, new { version = 1, profileVersion, profile = none })).PayloadCode("updateUser").ShouldBe("VERSION_CONFLICT");
        }

        (await _server.UseContextAsync(context => context.Profiles.CountAsync())).ShouldBe(1);

        (await UpdateAsync(_ada, _ada, new { version = 1, displayName = "Ada", profileVersion = 1, profile = none })).Data("updateUser", "errors").GetArrayLength().ShouldBe(0);

        (await _server.UseContextAsync(context => context.Profiles.CountAsync())).ShouldBe(0);
        (await UserAsync("ada")).DisplayName.ShouldBe("Ada");
        (await LastAuditAsync()).ShouldBe((AuditAction.Deleted, _ada.UserId));
    }

    [Fact]
    public async Task UpdateUser_Should_BeTheUsersAndTheAdministratorsAlone()
    {
        var hr = await _server.SignInNewAsync("hr", Role.Hr);

        (await UpdateAsync(hr, _ada, new { version = 1, displayName = "mine", profile = new { name = "mine" } }))
            .PayloadCode("updateUser").ShouldBe("USER_NOT_FOUND");
        (await UpdateAsync(_ada, hr, new { version = 1, password = "Another-Pass-1" })).PayloadCode("updateUser").ShouldBe("USER_NOT_FOUND");
        (await UserAsync("ada")).DisplayName.ShouldBe("ada");
        (await _server.UseContextAsync(context => context.Profiles.CountAsync())).ShouldBe(0);
        (await CanSignInAsync("hr", RecruitServer.Password)).ShouldBeTrue();

        (await UpdateAsync(_admin, _ada, new { version = 1, displayName = "Ada", password = "Another-Pass-1", profile = new { name = "Ada" } }))
            .Data("updateUser", "errors").GetArrayLength().ShouldBe(0);
        (await CanSignInAsync("ada", "Another-Pass-1")).ShouldBeTrue();
    }

    [Fact]
    public async Task UpdateUser_Should_LetOneWin_When_TwoEditTheSameVersion()
    {
        var answers = await Task.WhenAll(
            UpdateAsync(_ada, _ada, new { version = 1, displayName = "one" }), UpdateAsync(_admin, _ada, new { version = 1, displayName = "two" }));

        answers.Select(answer => answer.Data("updateUser", "errors")).Count(errors => errors.GetArrayLength() == 0).ShouldBe(1);
        answers.Single(answer => answer.Data("updateUser", "errors").GetArrayLength() == 1).PayloadCode("updateUser").ShouldBe("VERSION_CONFLICT");
    }

    [Fact]
    public async Task ChangeEmail_Should_AskForThePassword_And_TellTheOldAddress()
    {
        await ConfirmAsync(_ada);
        const string Change =
            $"mutation($password: String!, $email: String!) {{ changeEmail(input: {{ currentPassword: $password, email: $email }}) {{ user {{ email isEmailConfirmed }} {Errors} }} }}";

        (await _ada.RunAsync(Change, new { password = "wrong-password", email = "new@example.com" })).PayloadCode("changeEmail").ShouldBe("INVALID_CREDENTIALS");
        (await _ada.RunAsync(Change, new { password = RecruitServer.Password, email = "no address" })).PayloadCode("changeEmail").ShouldBe("INVALID_INPUT");
        (await _ada.RunAsync(Change, new { password = RecruitServer.Password, email = "admin@example.com" })).PayloadCode("changeEmail").ShouldBe("SIGN_IN_NAME_TAKEN");
        (await UserAsync("ada")).Email.ShouldBe("ada@example.com");

        (await _ada.RunAsync(Change, new { password = RecruitServer.Password, email = "new@example.com" })).Data("changeEmail", "user").ToString()
            .ShouldBe("""{"email":"new@example.com","isEmailConfirmed":false}""");
        (await _server.UseContextAsync(context => context.OutgoingMails.OrderBy(mail => mail.Kind).ToListAsync()))
            .Select(mail => (mail.Kind, mail.Recipient))
            .ShouldBe([(OutgoingMailKind.EmailConfirmation, "new@example.com"), (OutgoingMailKind.SecurityNotice, "ada@example.com")]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ChangeEmail_Should_BeRefused_When_TheLastWasAMomentAgo(bool isUpdate)
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        await using var server = await RecruitServer.StartAsync(postgres, time);
        (await RegisterAsync(server.Anonymous(), new { userName = "eve", email = "mistyped@example.com", password = RecruitServer.Password }))
            .Data("registerUser", "errors").GetArrayLength().ShouldBe(0);
        var eve = await server.SignInAsync("eve");
        time.Advance(TimeSpan.FromSeconds(1));

        // The first address may be mended at once; neither address was confirmed, so that none is told.
        (await ChangeAsync("eve@example.com", 1)).ShouldBeNull();
        (await ChangeAsync("victim@example.com", 2)).ShouldBe("EMAIL_CONFIRMATION_TOO_SOON");
        (await ChangeAsync("mistyped@example.com", 2)).ShouldBe("EMAIL_CONFIRMATION_TOO_SOON");
        (await server.UseContextAsync(context => context.Users.Select(user => user.Email).SingleAsync())).ShouldBe("eve@example.com");

        time.Advance(TimeSpan.FromMinutes(1));
        (await ChangeAsync("other@example.com", 2)).ShouldBeNull();
        (await server.UseContextAsync(context => context.OutgoingMails.OrderBy(mail => mail.Id).Select(mail => mail.Recipient).ToListAsync()))
            .ShouldBe(["mistyped@example.com", "eve@example.com", "other@example.com"]);

        async Task<string?> ChangeAsync(string email, int version) => isUpdate
            ? (await eve.MutateAsync("updateUser", new { id = GlobalId.Format("User", eve.UserId), version, email, currentPassword = RecruitServer.Password }))
                .Refusal("updateUser")
            : (await eve.MutateAsync("changeEmail", new { currentPassword = RecruitServer.Password, email })).Refusal("changeEmail");
    }

    [Fact]
    public async Task ChangeUserRole_Should_EndTheUsersSessions_And_BeWrittenDown()
    {
        (await ChangeRoleAsync(_ada, _ada, 1, "ADMIN")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await ChangeRoleAsync(_admin, _ada, 7, "HR")).PayloadCode("changeUserRole").ShouldBe("VERSION_CONFLICT");
        (await UserAsync("ada")).Role.ShouldBe(Role.JobSeeker);

        (await ChangeRoleAsync(_admin, _ada, 1, "HR")).Data("changeUserRole", "user", "role").GetString().ShouldBe("HR");
        (await _ada.RunAsync("{ me { id } }")).Codes.ShouldBe(["AUTH_SESSION_ENDED"]);
        (await LastAuditAsync()).ShouldBe((AuditAction.RoleChanged, _admin.UserId));
    }

    [Fact]
    public async Task ChangeUserRole_Should_LeaveAnAdministrator_When_TwoTakeEachOtherAway()
    {
        (await ChangeRoleAsync(_admin, _admin, 1, "HR")).PayloadCode("changeUserRole").ShouldBe("LAST_ADMIN");
        var second = await _server.SignInNewAsync("second", Role.Admin);

        var answers = await Task.WhenAll(ChangeRoleAsync(_admin, second, 1, "HR"), ChangeRoleAsync(second, _admin, 1, "HR"));

        (await _server.UseContextAsync(context => context.Users.CountAsync(user => user.Role == Role.Admin))).ShouldBe(1);
        answers.Count(answer => answer.Body.ToString().Contains("LAST_ADMIN", StringComparison.Ordinal)
            || answer.Codes.Count > 0).ShouldBe(1);
    }

    private static Task<GraphQLAnswer> RegisterAsync(GraphQLClient caller, object input) => caller.RunAsync(
        $"mutation($input: RegisterUserInput!) {{ registerUser(input: $input) {{ user {{ role }} {Errors} }} }}", new { input });

    private static Task<GraphQLAnswer> ChangePasswordAsync(GraphQLClient caller, string current, string next) => caller.RunAsync(
        $"mutation($input: ChangePasswordInput!) {{ changePassword(input: $input) {{ user {{ id }} {Errors} }} }}",
        new { input = new { currentPassword = current, newPassword = next } });

    private static Task<GraphQLAnswer> UpdateAsync(GraphQLClient caller, GraphQLClient user, object changes)
    {
        var input = changes.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(changes));
        input["id"] = GlobalId.Format("User", user.UserId);
        return caller.RunAsync(
            $"mutation($input: UpdateUserInput!) {{ updateUser(input: $input) {{ user {{ version }} {Errors} }} }}", new { input });
    }

    private static Task<GraphQLAnswer> ChangeRoleAsync(GraphQLClient caller, GraphQLClient user, int version, string role) => caller.RunAsync(
        $"mutation($input: ChangeUserRoleInput!) {{ changeUserRole(input: $input) {{ user {{ role }} {Errors} }} }}",
        new { input = new { userId = GlobalId.Format("User", user.UserId), version, role } });

    private async Task<bool> CanSignInAsync(string login, string password) => (await _server.Anonymous().RunAsync(
        $"mutation($input: LoginInput!) {{ login(input: $input) {{ {Errors} }} }}", new { input = new { login, password } }))
        .Data("login", "errors").GetArrayLength() == 0;

    private Task<User> UserAsync(string userName) =>
        _server.UseContextAsync(context => context.Users.SingleAsync(user => user.UserName == userName));

    private Task<int> ConfirmAsync(GraphQLClient client) => _server.UseContextAsync(context =>
        context.Users.Where(user => user.Id == client.UserId)
            .ExecuteUpdateAsync(user => user.SetProperty(u => u.EmailConfirmedAt, DateTimeOffset.UnixEpoch)));

    private async Task<(AuditAction Action, long? ActorId)> LastAuditAsync()
    {
        var entry = await _server.UseContextAsync(context => context.AuditEntries.OrderByDescending(entry => entry.Id).FirstAsync());
        return (entry.Action, entry.ActorId);
    }
}

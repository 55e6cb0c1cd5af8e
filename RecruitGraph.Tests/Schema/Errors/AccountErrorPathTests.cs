using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Errors;

/// <summary>Where errors belong in the forms of people and their accounts.</summary>
public class AccountErrorPathTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
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
    public async Task RegisterUser_Should_NameTheBoxOfTheForm()
    {
        (await Refuse(new { userName = "ADA ", password = RecruitServer.Password })).ShouldBe("SIGN_IN_NAME_TAKEN input userName");
        (await Refuse(new { userName = "ada@example.com", password = RecruitServer.Password, email = "new@example.com" }))
            .ShouldBe("SIGN_IN_NAME_TAKEN input userName");
        (await Refuse(new { userName = "boss＠example.com", password = RecruitServer.Password, email = "new@example.com" }))
            .ShouldBe("INVALID_INPUT input userName");
        (await Refuse(new { userName = "an\u200Bna", password = RecruitServer.Password })).ShouldBe("INVALID_INPUT input userName");
        (await Refuse(new { userName = "new", password = RecruitServer.Password, displayName = "\u202EadA" })).ShouldBe("INVALID_INPUT input displayName");
        (await Refuse(new { userName = "new", password = RecruitServer.Password, email = "Ada@example.com" })).ShouldBe("SIGN_IN_NAME_TAKEN input email");
        (await Refuse(new { userName = "new", password = RecruitServer.Password, email = "ada" })).ShouldBe("INVALID_INPUT input email");
        (await Refuse(new { userName = "new", password = "short" })).ShouldBe("WEAK_PASSWORD input password");
        (await Refuse(new { userName = "new", password = RecruitServer.Password, role = "HR" })).ShouldBe("ROLE_NOT_ALLOWED input role");
        (await Refuse(new { userName = "new", password = RecruitServer.Password, email = "new@example.com", confirmEmailBaseUrl = "ftp://x" }))
            .ShouldBe("INVALID_INPUT input confirmEmailBaseUrl");
        (await Refuse(WithProfile(new { name = new string('x', 65) }))).ShouldBe("INVALID_INPUT input profile name");
        (await Refuse(WithProfile(new { age = 200 }))).ShouldBe("OUT_OF_RANGE input profile age");
        (await Refuse(WithProfile(new { birthday = "1700-01-01" }))).ShouldBe("OUT_OF_RANGE input profile birthday");
        (await Refuse(WithProfile(new { occupationId = Unknown("Occupation") }))).ShouldBe("OCCUPATION_NOT_FOUND input profile occupationId");

        Task<string> Refuse(object input) => _server.Anonymous().RefuseAtAsync("registerUser", input);
        static object WithProfile(object profile) => new { userName = "new", password = RecruitServer.Password, profile };
    }

    [Fact]
    public async Task Accounts_Should_NameTheBoxOfTheForm()
    {
        (await _ada.RefuseAtAsync("changePassword", new { currentPassword = "Wrong-Pass-1", newPassword = "Other-Pass-1" }))
            .ShouldBe("INVALID_CREDENTIALS input currentPassword");
        (await _ada.RefuseAtAsync("changePassword", new { currentPassword = RecruitServer.Password, newPassword = "x" })).ShouldBe("WEAK_PASSWORD input newPassword");
        (await _ada.RefuseAtAsync("changeEmail", new { currentPassword = RecruitServer.Password, email = "admin@example.com" }))
            .ShouldBe("SIGN_IN_NAME_TAKEN input email");
        (await _server.Anonymous().RefuseAtAsync("login", new { login = "ada", password = "Wrong-Pass-1" })).ShouldBe("INVALID_CREDENTIALS input");
        (await _server.Anonymous().RefuseAtAsync("refreshToken", new { refreshToken = "x" })).ShouldBe("INVALID_REFRESH_TOKEN input refreshToken");
        (await _ada.RefuseAtAsync("endSession", new { id = Unknown("Session") })).ShouldBe("SESSION_NOT_FOUND input id");
        (await _ada.RefuseAtAsync("confirmEmail", new { token = "x" })).ShouldBe("EMAIL_CONFIRMATION_INVALID input token");
        (await _admin.RefuseAtAsync("changeUserRole", new { userId = Of(_ada), version = 99, role = "HR" })).ShouldBe("VERSION_CONFLICT input version");
        (await _ada.RefuseAtAsync("updateUser", new { id = Of(_ada), version = 99, displayName = "Ada" })).ShouldBe("VERSION_CONFLICT input version");
        (await _admin.RefuseAtAsync("blockUser", new { userId = Of(_admin), reason = "why" })).ShouldBe("CANNOT_BLOCK_SELF input userId");
        (await _admin.RefuseAtAsync("exportPersonalData", new { userId = Unknown("User") })).ShouldBe("USER_NOT_FOUND input userId");
    }

    [Fact]
    public async Task Profiles_Should_NameTheBoxOfTheForm()
    {
        (await _ada.RefuseAtAsync("updateProfile", new { version = 1, profile = new { name = "Ada" } })).ShouldBe("PROFILE_NOT_FOUND input userId");
        (await _ada.RefuseAtAsync("updateProfile", new { profile = new { birthday = "2990-01-01" } })).ShouldBe("OUT_OF_RANGE input profile birthday");
        (await _ada.RefuseAtAsync("updateProfile", new { profile = new { age = -1 } })).ShouldBe("OUT_OF_RANGE input profile age");
        (await UpdateUserAsync(1)).ShouldBe("PROFILE_NOT_FOUND input profileVersion");
        await _ada.SucceedAsync("updateProfile", new { profile = new { name = "Ada" } }, "profile", "version");
        (await UpdateUserAsync(99)).ShouldBe("VERSION_CONFLICT input profileVersion");
        (await _ada.RefuseAtAsync("removeEducation", new { id = Unknown("Education"), version = 1 })).ShouldBe("EDUCATION_NOT_FOUND input id");
        (await _admin.RefuseAtAsync("createOccupation", new { name = " " })).ShouldBe("INVALID_INPUT input name");
        await _admin.SucceedAsync("createGroup", new { name = "Talents" }, "group", "id");
        (await _admin.RefuseAtAsync("createGroup", new { name = "talents" })).ShouldBe("GROUP_NAME_TAKEN input name");
        (await _admin.RefuseAtAsync("deleteGroup", new { id = Unknown("Group"), version = 1 })).ShouldBe("GROUP_NOT_FOUND input id");

        var revealed = await _admin.MutateAsync(
            "revealProfiles", new { userIds = new[] { Of(_ada), Of(_admin) }, fields = new[] { "ADDRESS" } }, "results { error { path } }");
        revealed.Data("revealProfiles", "results").EnumerateArray().Select(result => result.GetProperty("error"))
            .Where(error => error.ValueKind == JsonValueKind.Object).Select(Mutations.PathOf)
            .ShouldBe(["input userIds 1"]);

        async Task<string> UpdateUserAsync(int profileVersion)
        {
            var version = await _server.UseContextAsync(context => context.Users.Where(user => user.Id == _ada.UserId).Select(user => user.Version).SingleAsync());
            return await _ada.RefuseAtAsync("updateUser", new { id = Of(_ada), version, profileVersion, profile = new { name = "A" } });
        }
    }

    [Fact]
    public async Task RenewSession_Should_NameNothing_When_ItTakesNothing()
    {
        await Community.BlockAsync(_server, _ada);

        var answer = await _ada.RunAsync("mutation { renewSession { errors { ... on Error { code path } } } }");

        var error = answer.Data("renewSession", "errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("code").GetString().ShouldBe("USER_BLOCKED");
        error.GetProperty("path").GetArrayLength().ShouldBe(0);
    }

    private static string Unknown(string type) => GlobalId.Format(type, 4711L);

    private static string Of(GraphQLClient client) => GlobalId.Format("User", client.UserId);
}

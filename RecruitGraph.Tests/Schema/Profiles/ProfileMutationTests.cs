using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Profiles;

/// <summary>What people say of themselves, who changes it, and who sees what of it.</summary>
public class ProfileMutationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Errors = "errors { ... on Error { code } }";
    private const string Personal = "{ profileByUserId(userId: \"$id\") { idNumber phoneNumber address } }";

    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _hr = null!;
    private GraphQLClient _ada = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        _ada = await _server.SignInNewAsync("ada");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task UpdateProfile_Should_MakeTheFirst_And_ChangeOnlyWhatWasGiven()
    {
        (await UpdateAsync(_ada, null, new { name = "单雄信", sex = "男", age = 29, birthday = "1997-05-04", status = "在学中" }))
            .Data("updateProfile", "profile").ToString()
            .ShouldBe("""{"name":"单雄信","namePinyin":"shanxiongxin","sex":"男","gender":"MALE","age":29,"status":"在学中","version":1}""");

        (await UpdateAsync(_ada, 1, new { gender = "FEMALE", status = (string?)null })).Data("updateProfile", "profile").ToString()
            .ShouldBe("""{"name":"单雄信","namePinyin":"shanxiongxin","sex":null,"gender":"FEMALE","age":29,"status":null,"version":2}""");
        (await _server.UseContextAsync(context => context.AuditEntries.OrderBy(entry => entry.Id).ToListAsync()))
            .Select(entry => (entry.Action, entry.Details.Values["fields"]))
            .ShouldBe([(AuditAction.Created, "name sex age birthday status"), (AuditAction.Changed, "gender status")]);
    }

    [Fact]
    public async Task UpdateProfile_Should_ShowInTheCandidate_When_ThePersonHasApplied()
    {
        await Recruiting.ApplyAsync(_ada, await Recruiting.PublishVacancyAsync(_hr, "Cook"));

        await UpdateAsync(_ada, null, new { name = "王小明", phoneNumber = "13812345678" });
        await UpdateAsync(_ada, 1, new { status = "在学中" });

        foreach (var search in (string[])["王小", "13812345678"])
        {
            (await _hr.RunAsync("query($search: String) { candidates(search: $search) { nodes { fullName version } } }", new { search }))
                .Data("candidates", "nodes").ToString().ShouldBe("""[{"fullName":"王小明","version":2}]""");
        }
    }

    [Fact]
    public async Task UpdateProfile_Should_BeRefusedAndChangeNothing_When_InputIsWrong()
    {
        (await UpdateAsync(_ada, 1, new { name = "Ada" })).PayloadCode("updateProfile").ShouldBe("PROFILE_NOT_FOUND");
        await UpdateAsync(_ada, null, new { name = "Ada" });

        (await UpdateAsync(_ada, null, new { name = "late" })).PayloadCode("updateProfile").ShouldBe("VERSION_CONFLICT");
        (await UpdateAsync(_ada, 1, new { age = 151 })).PayloadCode("updateProfile").ShouldBe("OUT_OF_RANGE");
        (await UpdateAsync(_ada, 1, new { birthday = "2999-01-01" })).PayloadCode("updateProfile").ShouldBe("OUT_OF_RANGE");
        (await UpdateAsync(_ada, 1, new { occupationId = GlobalId.Format("Occupation", 999L) })).PayloadCode("updateProfile").ShouldBe("OCCUPATION_NOT_FOUND");
        (await UpdateAsync(_ada, 1, new { avatarUrl = "javascript:alert(1)" })).PayloadCode("updateProfile").ShouldBe("INVALID_INPUT");
        (await UpdateAsync(_ada, 1, new { name = new string('x', 65) })).PayloadCode("updateProfile").ShouldBe("INVALID_INPUT");
        (await UpdateAsync(_hr, null, new { name = "mine" }, _ada)).PayloadCode("updateProfile").ShouldBe("USER_NOT_FOUND");
        (await UpdateAsync(_server.Anonymous(), null, new { name = "mine" })).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);

        var profile = await _server.UseContextAsync(context => context.Profiles.SingleAsync());
        (profile.Name, profile.Version).ShouldBe(("Ada", 1));
        (await UpdateAsync(_admin, 1, new { name = "Countess" }, _ada)).Data("updateProfile", "profile", "name").GetString().ShouldBe("Countess");
    }

    [Theory]
    [InlineData("https://example.com/me.png", true)]
    [InlineData("/pictures/me.png", true)]
    [InlineData("pictures/me:1.png", true)]
    [InlineData("照片路徑", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    public async Task UpdateProfile_Should_TakeAddressesOfTheWebAndPathsAsAvatar_AndNothingElse(string avatarUrl, bool isTaken)
    {
        var answer = await _ada.MutateAsync("updateProfile", new { profile = new { avatarUrl } });

        answer.Refusal("updateProfile").ShouldBe(isTaken ? null : "INVALID_INPUT");
    }

    [Fact]
    public async Task UpdateProfile_Should_LetOneWin_When_TwoEditTheSameVersion()
    {
        await UpdateAsync(_ada, null, new { name = "Ada" });

        var answers = await Task.WhenAll(UpdateAsync(_ada, 1, new { name = "one" }), UpdateAsync(_admin, 1, new { name = "two" }, _ada));

        answers.Select(answer => answer.Data("updateProfile", "errors")).Count(errors => errors.GetArrayLength() == 0).ShouldBe(1);
        answers.Single(answer => answer.Data("updateProfile", "errors").GetArrayLength() == 1).PayloadCode("updateProfile").ShouldBe("VERSION_CONFLICT");
    }

    [Fact]
    public async Task PersonalValues_Should_BeMasked_ForAllButThePerson()
    {
        await FillAsync();

        (await PersonalAsync(_ada)).ShouldBe("""{"idNumber":"110101199003070011","phoneNumber":"+7 495 123-45-67","address":"Тверская 1, кв. 2"}""");
        foreach (var staff in new[] { _hr, _admin })
        {
            (await PersonalAsync(staff)).ShouldBe("""{"idNumber":"****************11","phoneNumber":"+* *** ***-**-67","address":"******"}""");
        }

        (await PersonalAsync(await _server.SignInNewAsync("stranger"))).ShouldBe("");
    }

    [Fact]
    public async Task RevealProfile_Should_ShowWhatWasAskedFor_And_WriteItDown()
    {
        await FillAsync();
        (await _ada.RunAsync("mutation { addFamilyMember(input: { name: \"李建国\", phoneNumber: \"555-0100\", relation: \"父亲\" }) { familyMember { id } } }")).Data();

        (await RevealAsync(_hr, "[ID_NUMBER, FAMILY_PHONE_NUMBERS]")).Data("revealProfile", "revealedProfile").ToString().ShouldBe(
            """{"idNumber":"110101199003070011","phoneNumber":null,"address":null,"familyMembers":[{"phoneNumber":"555-0100"}]}""");

        var entry = await _server.UseContextAsync(context => context.AuditEntries.SingleAsync(entry => entry.Action == AuditAction.Revealed));
        (entry.ActorId, entry.Subject, entry.SubjectId, entry.Ip, entry.Details.Values["fields"])
            .ShouldBe((_hr.UserId, AuditSubject.Profile, _ada.UserId, "127.0.0.1", "idNumber familyPhoneNumbers"));

        (await RevealAsync(_hr, "[]")).PayloadCode("revealProfile").ShouldBe("INVALID_INPUT");
        (await RevealAsync(_hr, "[ADDRESS]", _hr)).PayloadCode("revealProfile").ShouldBe("PROFILE_NOT_FOUND");
        (await RevealAsync(await _server.SignInNewAsync("stranger"), "[ADDRESS]")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _server.UseContextAsync(context => context.AuditEntries.CountAsync(entry => entry.Action == AuditAction.Revealed))).ShouldBe(1);
    }

    [Fact]
    public async Task RevealProfile_Should_ShowTheFamily_When_ThePersonHasSaidNothingOfHimself()
    {
        await _ada.SucceedAsync("addFamilyMember", new { name = "李建国", phoneNumber = "555-0100", relation = "父亲" }, "familyMember", "id");

        (await RevealAsync(_hr, "[FAMILY_PHONE_NUMBERS]")).Data("revealProfile", "revealedProfile").ToString().ShouldBe(
            """{"idNumber":null,"phoneNumber":null,"address":null,"familyMembers":[{"phoneNumber":"555-0100"}]}""");

        (await RevealAsync(_hr, "[PHONE_NUMBER]")).PayloadCode("revealProfile").ShouldBe("PROFILE_NOT_FOUND");
        (await RevealedAsync()).ShouldHaveSingleItem().Details.Values["fields"].ShouldBe("familyPhoneNumbers");
    }

    [Fact]
    public async Task RevealProfiles_Should_ShowEachUserInHisPlace_And_WriteEachDown()
    {
        await FillAsync();
        await UpdateAsync(_admin, null, new { name = "Boris", phoneNumber = "8 800 555-35-35" }, _hr);
        await _ada.SucceedAsync("addFamilyMember", new { name = "李建国", phoneNumber = "555-0100", relation = "父亲" }, "familyMember", "id");
        string[] userIds = [Id(_hr), Id(_admin), GlobalId.Format("User", 999_999L), Id(_ada), Id(_hr)];

        var answer = await _hr.MutateAsync(
            "revealProfiles",
            new { userIds, fields = new[] { "PHONE_NUMBER", "FAMILY_PHONE_NUMBERS" } },
            "results { index revealedProfile { user { userName } idNumber phoneNumber familyMembers { phoneNumber } } error { code } }");

        answer.Data("revealProfiles", "results").EnumerateArray().Select(result => result.GetRawText()).ShouldBe(
        [
            """{"index":0,"revealedProfile":{"user":{"userName":"hr"},"idNumber":null,"phoneNumber":"8 800 555-35-35","familyMembers":[]},"error":null}""",
            """{"index":1,"revealedProfile":null,"error":{"code":"PROFILE_NOT_FOUND"}}""",
            """{"index":2,"revealedProfile":null,"error":{"code":"PROFILE_NOT_FOUND"}}""",
            """{"index":3,"revealedProfile":{"user":{"userName":"ada"},"idNumber":null,"phoneNumber":"+7 495 123-45-67","familyMembers":[{"phoneNumber":"555-0100"}]},"error":null}""",
            """{"index":4,"revealedProfile":{"user":{"userName":"hr"},"idNumber":null,"phoneNumber":"8 800 555-35-35","familyMembers":[]},"error":null}""",
        ]);
        (await RevealedAsync()).Select(entry => (entry.ActorId, entry.SubjectId, entry.Details.Values["fields"])).ShouldBe(
        [
            (_hr.UserId, _hr.UserId, "phoneNumber familyPhoneNumbers"), (_hr.UserId, _ada.UserId, "phoneNumber familyPhoneNumbers"),
        ]);
    }

    [Fact]
    public async Task RevealProfiles_Should_ShowNothing_When_TooManyOrNoneAreAskedFor_Or_TheCallerMayNot()
    {
        await FillAsync();
        string[] fields = ["ADDRESS"], ada = [Id(_ada)];

        (await _hr.RefuseAsync("revealProfiles", new { userIds = Enumerable.Repeat(Id(_ada), 101), fields })).ShouldBe("INVALID_INPUT");
        (await _hr.RefuseAsync("revealProfiles", new { userIds = Array.Empty<string>(), fields })).ShouldBe("INVALID_INPUT");
        (await _hr.RefuseAsync("revealProfiles", new { userIds = ada, fields = Array.Empty<string>() })).ShouldBe("INVALID_INPUT");
        await _server.RefuseOutsidersAsync("revealProfiles", new { userIds = ada, fields });
        (await RevealedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task DeleteProfile_Should_LeaveTheAccount()
    {
        await FillAsync();
        const string Delete = $"mutation($version: Int!) {{ deleteProfile(input: {{ version: $version }}) {{ user {{ userName profile {{ name }} }} {Errors} }} }}";

        (await _ada.RunAsync(Delete, new { version = 7 })).PayloadCode("deleteProfile").ShouldBe("VERSION_CONFLICT");
        (await _ada.RunAsync(Delete, new { version = 1 })).Data("deleteProfile", "user").ToString().ShouldBe("""{"userName":"ada","profile":null}""");
        (await _ada.RunAsync(Delete, new { version = 1 })).PayloadCode("deleteProfile").ShouldBe("PROFILE_NOT_FOUND");
    }

    [Fact]
    public async Task IdNumber_Should_BeHashedAlike_HoweverItIsWritten()
    {
        await UpdateAsync(_ada, null, new { idNumber = "11010119900307001x" });
        await UpdateAsync(_hr, null, new { idNumber = "11010119900307001X" });

        var profiles = await _server.UseContextAsync(context => context.Profiles.ToListAsync());
        profiles[0].IdNumberHash.ShouldBe(profiles[1].IdNumberHash);
    }

    private static string Id(GraphQLClient client) => GlobalId.Format("User", client.UserId);

    private Task<List<AuditEntry>> RevealedAsync() => _server.UseContextAsync(context =>
        context.AuditEntries.Where(entry => entry.Action == AuditAction.Revealed).OrderBy(entry => entry.Id).ToListAsync());

    private Task<GraphQLAnswer> FillAsync() => UpdateAsync(
        _ada, null, new { name = "Ada", idNumber = "110101199003070011", phoneNumber = "+7 495 123-45-67", address = "Тверская 1, кв. 2" });

    private static Task<GraphQLAnswer> UpdateAsync(GraphQLClient caller, int? version, object profile, GraphQLClient? user = null) => caller.RunAsync(
        $"mutation($input: UpdateProfileInput!) {{ updateProfile(input: $input) {{ profile {{ name namePinyin sex gender age status version }} {Errors} }} }}",
        new { input = new { userId = user is null ? null : GlobalId.Format("User", user.UserId), version, profile } });

    private Task<GraphQLAnswer> RevealAsync(GraphQLClient caller, string fields, GraphQLClient? user = null) => caller.RunAsync(
        $"mutation($id: ID!) {{ revealProfile(input: {{ userId: $id, fields: {fields} }}) {{ revealedProfile {{ idNumber phoneNumber address familyMembers {{ phoneNumber }} }} {Errors} }} }}",
        new { id = GlobalId.Format("User", (user ?? _ada).UserId) });

    private async Task<string> PersonalAsync(GraphQLClient caller) => (await caller.RunAsync(
        Personal.Replace("$id", GlobalId.Format("User", _ada.UserId), StringComparison.Ordinal))).Data("profileByUserId").ToString();
}

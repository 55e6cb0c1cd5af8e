using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Mails;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Directory;

/// <summary>用户模块: users of the directory.</summary>
public sealed class UsersContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/users/";
    private const string WrongRegistration = """{"detail":"参数错误！"}""";
    private const string Changed = "更改用户信息成功！";

    private GraphQLClient _admin = null!;
    private long _occupation;

    /// <summary>The document's own profile.</summary>
    private object Profile => new
    {
        gender = 0,
        occupation = _occupation,
        age = 18,
        name = "name",
        identify_id = "100000190001010001",
        phone = "18888888888",
        address = "address1",
    };

    public async Task InitializeAsync()
    {
        _admin = await server.NewAsync(Role.Admin);
        _occupation = await DirectoryContract.NewOccupationAsync(_admin);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    public async Task UpdateUser_Should_ChangeTheAddressAgainAtOnce_AndSendOneMail(string root)
    {
        var (id, username, client) = await RegisterAsync(root);
        foreach (var name in (string[])["first", "second", "third"])
        {
            (await client.SendAsync("PUT", $"{Url}{id}/", new { email = $"{name}-{username}@example.com" })).ShouldBeDone(Changed);
        }

        (await client.GetAsync($"{Url}{id}/")).Json.GetProperty("email").GetString().ShouldBe($"third-{username}@example.com");
        (await server.Server.UseContextAsync(context => context.OutgoingMails
            .Where(mail => mail.Recipient!.EndsWith(username + "@example.com") && mail.Kind == OutgoingMailKind.EmailConfirmation)
            .Select(mail => mail.Recipient)
            .ToListAsync())).ShouldBe([$"first-{username}@example.com"]);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/users/", Proof.Success, Proof.Effect, Proof.Parity)]
    [Covers("GET /api/users/{pk}/", Proof.Success, Proof.Parity)]
    public async Task RegisterUser_Should_MakeAnAccountWithItsProfile(string root)
    {
        var (id, username, client) = await RegisterAsync(root);

        var expected = await ExpectedAsync(id, username, id);
        (await client.GetAsync($"{Url}{id}/")).ShouldBe(HttpStatusCode.OK, expected);
        (await server.Directory(root, _admin).GetAsync($"{Url}{id}/")).ShouldBe(HttpStatusCode.OK, expected);

        // The graph hides the most personal, and writes down who has seen it.
        (await _admin.RunAsync("query($id: ID!) { userById(id: $id) { role profile { name gender idNumber } } }", new { id = GlobalId.Format("User", id) }))
            .Data("userById").ToString().ShouldBe("""{"role":"JOB_SEEKER","profile":{"name":"name","gender":"FEMALE","idNumber":"****************01"}}""");
        (await RevealsAsync(id)).ShouldBe([(_admin.UserId, "idNumber phoneNumber address")]);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/users/", Proof.Success, Proof.Effect)]
    public async Task RegisterUser_Should_TakeNumbersAsTextsAndNamesTheWriter_When_AnAdministratorRegistersSomebody(string root)
    {
        var username = ContractServer.NewName("test");
        var answer = await server.Directory(root, _admin).SendAsync("POST", Url, new
        {
            username,
            password = RecruitServer.Password,
            email = "",
            profile = new { gender = "1", occupation = $"{_occupation}", age = "30", name = "李雷", identify_id = 100000190001010001, phone = 18888888888 },
        });

        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        var user = (await server.Directory(root, _admin).GetAsync($"{Url}{answer.Json.GetProperty("id").GetInt64()}/")).Json;
        user.GetProperty("email").GetString().ShouldBe("");
        var profile = user.GetProperty("profile");
        (profile.GetProperty("name_pinyin").GetString(), profile.GetProperty("gender").GetInt32(), profile.GetProperty("age").GetInt32())
            .ShouldBe(("lilei", 1, 30));
        (profile.GetProperty("identify_id").GetString(), profile.GetProperty("phone").GetString(), profile.GetProperty("address").GetString())
            .ShouldBe(("100000190001010001", "18888888888", null));
        profile.GetProperty("creator").GetInt64().ShouldBe(_admin.UserId);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/users/", Proof.BadInput, Proof.Parity)]
    public async Task RegisterUser_Should_BeRefused_When_SomethingIsMissingWrongOrTaken(string root)
    {
        var (_, taken, _) = await RegisterAsync(root);
        var (before, client) = (await CountAsync(), server.Directory(root));
        string New() => ContractServer.NewName("refused");
        foreach (var body in (object[])
            [
                new { }, new { username = New() }, new { password = RecruitServer.Password }, new { username = " ", password = RecruitServer.Password },
                new { username = New(), password = "short" },
                new { username = New(), password = RecruitServer.Password, email = "none" },
                new { username = New(), password = RecruitServer.Password, email = (string[])["a@example.com"] },
                new { username = taken.ToUpperInvariant(), password = RecruitServer.Password },
                new { username = New(), password = RecruitServer.Password, email = $"{taken}@test.com" },
                new { username = $"{taken}@test.com", password = RecruitServer.Password },
                .. WrongProfiles(isFirst: true).Select(profile => new { username = New(), password = RecruitServer.Password, profile }),
            ])
        {
            (await client.SendAsync("POST", Url, body)).ShouldBe(HttpStatusCode.BadRequest, WrongRegistration);
        }

        foreach (var body in DirectoryContract.NoObjects)
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(
                HttpStatusCode.BadRequest, WrongRegistration);
        }

        (await server.Server.Anonymous().RefuseAsync("registerUser", new { userName = taken, password = RecruitServer.Password })).ShouldBe("SIGN_IN_NAME_TAKEN");
        (await CountAsync()).ShouldBe(before);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("GET /api/users/", Proof.Success, Proof.NoCredentials, Proof.WrongRole, Proof.Parity)]
    public async Task ListUsers_Should_GiveAllOfThemToAdministratorsAlone(string root)
    {
        await server.ShouldBeForAdministratorsAsync(root, "GET", Url);
        var (id, username, _) = await RegisterAsync(root);
        var (gone, _, _) = await RegisterAsync(root);
        await server.Directory(root, _admin).SendAsync("DELETE", $"{Url}{gone}/");

        var answer = await server.Directory(root, _admin).GetAsync(Url);

        answer.Only("id", id, _admin.UserId, gone).ShouldBeJson(
            $$"""[{"id":{{_admin.UserId}},"username":"{{await NameAsync(_admin.UserId)}}","email":"{{await NameAsync(_admin.UserId)}}@example.com","profile":null},{{await ExpectedAsync(id, username, id)}}]""");
        (await _admin.RunAsync("{ users(where: { anonymisedAt: { eq: null } }) { totalCount } }")).Data("users", "totalCount").GetInt32()
            .ShouldBe(answer.Json.GetArrayLength());
        (await RevealsAsync(id)).ShouldBe([(_admin.UserId, "idNumber phoneNumber address")]);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("GET /api/users/{pk}/", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    [Covers("PUT /api/users/{pk}/", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    public async Task User_Should_BeHisOwnAndTheAdministrators(string root)
    {
        var owner = await server.NewAsync();
        var body = new { email = "changed@example.com", profile = Profile };
        await server.ShouldBeForTheUserAndAdministratorsAsync(root, "GET", id => $"{Url}{id}/", owner);
        await server.ShouldBeForTheUserAndAdministratorsAsync(root, "PUT", id => $"{Url}{id}/", owner, body);

        var stranger = await server.NewAsync();
        var user = GlobalId.Format("User", owner.UserId);
        (await stranger.RunAsync("query($user: ID!) { userById(id: $user) { id } }", new { user })).Data("userById").ValueKind.ShouldBe(JsonValueKind.Null);
        (await stranger.RefuseAsync("updateUser", new { id = user, version = 1, email = "changed@example.com" })).ShouldBe("USER_NOT_FOUND");
        var name = await NameAsync(owner.UserId);
        (await server.Directory(root, owner).GetAsync($"{Url}{owner.UserId}/"))
            .ShouldBe(HttpStatusCode.OK, $$"""{"id":{{owner.UserId}},"username":"{{name}}","email":"{{name}}@example.com","profile":null}""");
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("PUT /api/users/{pk}/", Proof.Success, Proof.Effect)]
    public async Task UpdateUser_Should_ChangeWhatIsGivenAndLeaveTheRest(string root)
    {
        var (id, username, client) = await RegisterAsync(root);
        var url = $"{Url}{id}/";
        var admin = server.Directory(root, _admin);

        (await client.SendAsync("PUT", url, new { username = "ignored", profile = new { age = "19", phone = "" } })).ShouldBeDone(Changed);
        var profile = (await client.GetAsync(url)).Json.GetProperty("profile");
        (profile.GetProperty("age").GetInt32(), profile.GetProperty("phone").GetString(), profile.GetProperty("address").GetString())
            .ShouldBe((19, null, "address1"));
        profile.GetProperty("modifier").GetInt64().ShouldBe(id);

        (await admin.SendAsync("PUT", url, new { password = "password-2", email = "" })).ShouldBeDone(Changed);
        (await client.GetAsync(url)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        client = await SignInAsync(root, username, "password-2");
        var user = (await client.GetAsync(url)).Json;
        (user.GetProperty("username").GetString(), user.GetProperty("email").GetString()).ShouldBe((username, ""));
        user.GetProperty("profile").GetProperty("age").GetInt32().ShouldBe(19);

        // Only a profile that is said to be null goes; whoever has none sends a whole one.
        (await client.SendAsync("PUT", url, new { password = "password-3", profile = (object?)null })).ShouldBeDone(Changed);
        client = await SignInAsync(root, username, "password-3");
        (await client.GetAsync(url)).Json.GetProperty("profile").ValueKind.ShouldBe(JsonValueKind.Null);
        (await client.SendAsync("PUT", url, new { profile = (object?)null })).ShouldBeDone(Changed);
        (await client.SendAsync("PUT", url, new { profile = new { age = 20 } })).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
        (await client.SendAsync("PUT", url, new { email = $"{username}@test.com", profile = Profile })).ShouldBeDone(Changed);
        (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, await ExpectedAsync(id, username, id));
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("PUT /api/users/{pk}/", Proof.BadInput, Proof.Parity)]
    public async Task UpdateUser_Should_BeRefusedAsAWhole_When_SomethingIsWrong(string root)
    {
        var (id, _, client) = await RegisterAsync(root);
        var (_, taken, _) = await RegisterAsync(root);
        var before = await client.GetAsync($"{Url}{id}/");
        foreach (var body in (object[])
            [
                new { password = "short", profile = (object?)null }, new { password = "" }, new { password = (string?)null }, new { email = "none" },
                new { email = taken, password = "password-2" }, new { email = $"{taken}@test.com", profile = new { age = 20 } },
                .. WrongProfiles(isFirst: false).Select(profile => new { password = "password-2", email = "another@example.com", profile }),
            ])
        {
            (await client.SendAsync("PUT", $"{Url}{id}/", body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
        }

        foreach (var body in DirectoryContract.NoObjects)
        {
            (await client.SendRawAsync("PUT", $"{Url}{id}/", body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
        }

        (await _admin.RefuseAsync("updateUser", new { id = GlobalId.Format("User", id), version = 1, email = $"{taken}@test.com" })).ShouldBe("SIGN_IN_NAME_TAKEN");
        (await client.GetAsync($"{Url}{id}/")).ShouldBe(HttpStatusCode.OK, before.Body);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("PUT /api/users/{pk}/", Proof.BadInput, Proof.Parity)]
    public async Task UpdateUser_Should_NotChangeWhatSignsIn_When_TheSignInIsOneToTheGraph(string root)
    {
        var name = ContractServer.NewName("test");
        var graph = await server.Server.SignInNewAsync(name);
        var url = $"{Url}{graph.UserId}/";
        object[] bodies = [new { password = "password-2" }, new { email = $"{name}@test.com" }, new { password = "password-2", email = $"{name}@test.com" }];
        foreach (var body in bodies)
        {
            (await server.Directory(root, graph).SendAsync("PUT", url, body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
        }

        (await server.Directory(root, graph).SendAsync("PUT", url, new { email = $"{name}@example.com" })).ShouldBeDone(Changed);
        (await graph.RefuseAsync("updateUser", new { id = GlobalId.Format("User", graph.UserId), version = 1, password = "password-2" }))
            .ShouldBe("INVALID_CREDENTIALS");

        // Another dialect that renews it makes it none of its own.
        var renewed = (await server.Client(root.Length > 0 ? "/legacy/interview" : "", ("token", graph.Token!)).GetAsync("/api/token/refresh"))
            .Json.GetProperty("token").GetString()!;
        (await server.Holding(root, renewed).SendAsync("PUT", url, bodies[0])).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
        (await (await SignInAsync(root, name, RecruitServer.Password)).GetAsync(url)).Json.GetProperty("email").GetString().ShouldBe($"{name}@example.com");

        // What a dialect signed in is a legacy client's, in whichever it shows the token.
        var interview = await server.Client(root.Length > 0 ? "/legacy/interview" : "", null).SendAsync(
            "POST", "/api/users/login", new { account = name, password = RecruitServer.Password });
        (await server.Holding(root, interview.Json.GetProperty("token").GetString()!).SendAsync("PUT", url, bodies[0])).ShouldBeDone(Changed);
        await SignInAsync(root, name, "password-2");
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("PUT /api/users/{pk}/", Proof.Effect)]
    public async Task UpdateUser_Should_LetTheLastOneWin_When_SeveralComeAtOnce(string root)
    {
        var (id, _, client) = await RegisterAsync(root);

        var answers = await Task.WhenAll(Enumerable.Range(20, 16).Select(age => client.SendAsync("PUT", $"{Url}{id}/", new { profile = new { age } })));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        (await client.GetAsync($"{Url}{id}/")).Json.GetProperty("profile").GetProperty("age").GetInt32().ShouldBeInRange(20, 35);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("PUT /api/users/{pk}/", Proof.Success, Proof.Effect)]
    public async Task UpdateUser_Should_TakeWhatItGave_When_AnotherDialectWroteIt(string root)
    {
        var user = await server.NewAsync();
        await user.SucceedAsync(
            "updateProfile", new { profile = new { name = "韩梅梅", sex = "女士", gender = "FEMALE", phoneNumber = "+86 190 1045 0646" } }, "profile", "version");
        var url = $"{Url}{user.UserId}/";
        foreach (var client in (LegacyClient[])[server.Directory(root, user), server.Directory(root, _admin)])
        {
            var before = (await client.GetAsync(url)).Json;
            var given = before.GetProperty("profile");
            (given.GetProperty("occupation").ValueKind, given.GetProperty("age").ValueKind, given.GetProperty("phone").GetString())
                .ShouldBe((JsonValueKind.Null, JsonValueKind.Null, "+86 190 1045 0646"));

            (await client.SendAsync("PUT", url, new { email = before.GetProperty("email").GetString(), profile = given })).ShouldBeDone(Changed);

            var profile = (await client.GetAsync(url)).Json.GetProperty("profile");
            foreach (var field in (string[])["name", "name_pinyin", "gender", "identify_id", "phone", "address", "age", "occupation"])
            {
                profile.GetProperty(field).ToString().ShouldBe(given.GetProperty(field).ToString(), field);
            }

            // What is new is as the document has it.
            foreach (var wrong in (object[])[new { phone = "+86 190 1045 0647" }, new { name = (string?)null }, new { gender = (int?)null }])
            {
                (await client.SendAsync("PUT", url, new { profile = wrong })).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
            }
        }

        (await SexAsync()).ShouldBe("女士");
        (await server.Directory(root, user).SendAsync("PUT", url, new { profile = new { gender = 1 } })).ShouldBeDone(Changed);
        (await SexAsync()).ShouldBe("男");

        async Task<string?> SexAsync() => (await user.RunAsync("{ me { profile { sex } } }")).Data("me", "profile", "sex").GetString();
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("DELETE /api/users/{pk}/", Proof.Success, Proof.Effect, Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.Parity)]
    public async Task DeleteUser_Should_CloseTheAccount_ForAdministratorsAlone(string root)
    {
        var (id, username, client) = await RegisterAsync(root);
        var (url, admin) = ($"{Url}{id}/", server.Directory(root, _admin));
        await server.ShouldBeForAdministratorsAsync(root, "DELETE", url);
        (await client.SendAsync("DELETE", url)).ShouldBe(HttpStatusCode.Forbidden, DirectoryContract.NotPermitted);
        (await (await server.NewAsync()).RefuseAsync("anonymiseUser", new { userId = GlobalId.Format("User", id) })).ShouldBe("USER_NOT_FOUND");
        (await client.GetAsync(url)).Status.ShouldBe(HttpStatusCode.OK);

        (await admin.SendAsync("DELETE", url)).ShouldBeDone("成功删除用户！");

        foreach (var (method, body) in ((string, object?)[])[("GET", null), ("PUT", new { password = "password-2" }), ("DELETE", null)])
        {
            (await admin.SendAsync(method, url, body)).ShouldBe(HttpStatusCode.NotFound, DirectoryContract.UserNotFound);
            (await admin.SendAsync(method, $"{Url}{DirectoryContract.Unknown}/", body)).ShouldBe(HttpStatusCode.NotFound, DirectoryContract.UserNotFound);
        }

        (await client.GetAsync(url)).ShouldBe(HttpStatusCode.Unauthorized, DirectoryContract.InvalidToken);
        (await server.Directory(root).SendAsync("POST", "/api/auth/", new { username, password = RecruitServer.Password })).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("DELETE /api/users/{pk}/", Proof.Parity)]
    public async Task DeleteUser_Should_LeaveTheLastAdministrator(string root)
    {
        await server.Server.UseContextAsync(context => context.Users.Where(user => user.Role == Role.Admin && user.Id != _admin.UserId)
            .ExecuteUpdateAsync(user => user.SetProperty(row => row.Role, Role.Hr)));

        (await server.Directory(root, _admin).SendAsync("DELETE", $"{Url}{_admin.UserId}/"))
            .ShouldBe(HttpStatusCode.BadRequest, """{"detail":"不能删除最后一个管理员！"}""");
        (await _admin.RefuseAsync("anonymiseUser", new { userId = GlobalId.Format("User", _admin.UserId) })).ShouldBe("LAST_ADMIN");
        (await server.Directory(root, _admin).GetAsync($"{Url}{_admin.UserId}/")).Status.ShouldBe(HttpStatusCode.OK);
    }

    // The recruitment portal has these URLs without a slash.
    [Fact]
    public async Task Users_Should_BeTheDirectorys_When_TheSlashOrTheBodySaysSo()
    {
        var (id, _, _) = await RegisterAsync("");
        var client = server.Directory("", _admin);
        (await client.GetAsync("/api/users")).ShouldBe(HttpStatusCode.OK, (await client.GetAsync(Url)).Body);
        (await client.GetAsync($"/api/users/{id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await client.SendAsync("POST", "/api/users", new { username = ContractServer.NewName("test"), password = RecruitServer.Password }))
            .Json.GetProperty("detail").GetString().ShouldBe("注册成功！");

        (await client.SendAsync("DELETE", $"/api/users/{id}")).Json.TryGetProperty("status_code", out _).ShouldBeTrue();
        (await client.GetAsync($"{Url}{id}/")).Status.ShouldBe(HttpStatusCode.OK);
        (await client.SendAsync("DELETE", $"{Url}{id}/")).ShouldBeDone("成功删除用户！");
        (await client.SendAsync("PATCH", $"{Url}{id}/")).ShouldBe(HttpStatusCode.MethodNotAllowed, "\"\"");
    }

    /// <summary>Profiles that the document does not have so.</summary>
    private IEnumerable<object> WrongProfiles(bool isFirst)
    {
        (string Field, object? Value)[] wrong =
        [
            ("gender", 2), ("gender", true), ("occupation", DirectoryContract.Unknown), ("occupation", "none"), ("age", -1), ("age", 151), ("age", "old"),
            ("name", ""), ("name", null), ("name", new string('a', 65)), ("identify_id", ""), ("identify_id", new string('1', 19)),
            ("phone", "12345678901234"), ("phone", Array.Empty<string>()), ("address", new string('a', 257)),
        ];
        string[] required = isFirst ? ["gender", "occupation", "age", "name", "identify_id"] : [];
        return
        [
            "text", new { },
            .. wrong.Select(field =>
            {
                var profile = isFirst ? Whole() : [];
                profile[field.Field] = JsonSerializer.SerializeToNode(field.Value);
                return profile;
            }),
            .. required.Select(field =>
            {
                var profile = Whole();
                profile.Remove(field).ShouldBeTrue();
                return profile;
            }),
        ];

        JsonObject Whole() => JsonSerializer.SerializeToNode(Profile)!.AsObject();
    }

    private async Task<(long Id, string Name, LegacyClient Client)> RegisterAsync(string root)
    {
        var username = ContractServer.NewName("test");
        var answer = await server.Directory(root).SendAsync(
            "POST", Url, new { username, password = RecruitServer.Password, email = $"{username}@test.com", profile = Profile });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Json.GetProperty("detail").GetString().ShouldBe("注册成功！");
        return (answer.Json.GetProperty("id").GetInt64(), username, await SignInAsync(root, username, RecruitServer.Password));
    }

    private async Task<LegacyClient> SignInAsync(string root, string username, string password)
    {
        var answer = await server.Directory(root).SendAsync("POST", "/api/auth/", new { username, password });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return server.Holding(root, answer.Json.GetProperty("access").GetString()!);
    }

    private async Task<string> ExpectedAsync(long id, string username, long creator)
    {
        var created = (await _admin.RunAsync("query($id: ID!) { profileByUserId(userId: $id) { createdAt } }", new { id = GlobalId.Format("User", id) }))
            .Data("profileByUserId", "createdAt");
        var time = DirectoryContract.Time(created);
        return $$"""
            {"id":{{id}},"username":"{{username}}","email":"{{username}}@test.com","profile":{"age":18,"name":"name","name_pinyin":"name","gender":0,
            "identify_id":"100000190001010001","phone":"18888888888","address":"address1","create_time":"{{time}}","modify_time":"{{time}}",
            "user":{{id}},"occupation":{{_occupation}},"creator":{{creator}},"modifier":null} }
            """;
    }

    private Task<string> NameAsync(long id) => server.Server.UseContextAsync(context =>
        context.Users.Where(user => user.Id == id).Select(user => user.UserName).SingleAsync());

    /// <summary>Who has seen what of a user.</summary>
    private async Task<IEnumerable<(long?, string)>> RevealsAsync(long id) => (await server.Server.UseContextAsync(context => context.AuditEntries
            .Where(entry => entry.Action == AuditAction.Revealed && entry.SubjectId == id)
            .OrderBy(entry => entry.Id).ToListAsync()))
        .Select(entry => (entry.ActorId, entry.Details.Values["fields"]));

    private Task<int> CountAsync() => server.Server.UseContextAsync(context => context.Users.CountAsync());
}

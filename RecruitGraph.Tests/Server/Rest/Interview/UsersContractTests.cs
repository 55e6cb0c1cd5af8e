using System.Net;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>註冊、個人資訊: accounts and profiles of the interview training.</summary>
public sealed class UsersContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/users/profile";
    private const string Updated = """{"message":"更新成功"}""";
    private const string WrongRegistration = """{"message":"註冊資料有誤"}""";

    private const string Jane =
        """
        {"name":"Jane","avator":"照片路徑","phone":"0912345678","address":"台中市北北區XXXX","sex":"F","birthday":"2002/01/01",
         "status":"在學中","highest_education":"大學","seniority":"一年以下"}
        """;

    private GraphQLClient _user = null!;
    private string _createdAt = null!;

    public async Task InitializeAsync()
    {
        _user = await server.NewAsync();
        _createdAt = InterviewContract.Time((await _user.RunAsync("{ me { createdAt } }")).Data("me", "createdAt"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/users/signup", Proof.Success, Proof.Effect)]
    public async Task SignUp_Should_MakeAnAccountThatSignsInByAccountAndEmail(string root)
    {
        var account = ContractServer.NewName("jane");
        var client = server.Interview(root);
        (await client.SendAsync("POST", "/api/users/signup", new { name = "jane", email = $"{account}@gmail.com", account, password = "dfgdf441geDSFs" }))
            .ShouldBe(HttpStatusCode.OK, """{"message":"註冊成功"}""");

        foreach (var name in (string[])[account, $"{account}@gmail.com"])
        {
            var login = await client.SendAsync("POST", "/api/users/login", new { account = name, password = "dfgdf441geDSFs" });
            login.Json.GetProperty("user_data")[0].GetProperty("name").GetString().ShouldBe("jane");
        }

        var user = await server.Server.UseContextAsync(context => context.Users.SingleAsync(user => user.UserName == account));
        (user.Email, user.DisplayName, user.Role).ShouldBe(($"{account}@gmail.com", "jane", Role.JobSeeker));
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/users/signup", Proof.BadInput, Proof.Parity)]
    public async Task SignUp_Should_BeRefusedAndMakeNobody_When_DataAreWrongOrTaken(string root)
    {
        var taken = ContractServer.NewName("taken");
        await server.Server.SignInNewAsync(taken);
        var account = ContractServer.NewName("jane");
        var email = $"{account}@gmail.com";
        var client = server.Interview(root);
        foreach (var password in (string[])["Short1a", "alllower1", "ALLUPPER1", "NoDigitsHere", ""])
        {
            (await SignUpAsync(new { name = "jane", email, account, password })).ShouldBe(HttpStatusCode.BadRequest, WrongRegistration);
        }

        const string Password = "dfgdf441geDSFs";
        foreach (var body in (object[])
            [
                new { email, account, password = Password }, new { name = "jane", account, password = Password }, new { name = "jane", email, password = Password },
                new { name = "jane", email, account }, new { name = "jane", email = "no address", account, password = Password },
                new { name = new string('x', 21), email, account, password = Password }, new { name = "jane", email, account = taken, password = Password },
            ])
        {
            (await SignUpAsync(body)).ShouldBe(HttpStatusCode.BadRequest, WrongRegistration);
        }

        (await SignUpAsync(new { name = "jane", email = $"{taken.ToUpperInvariant()}@example.com", account, password = Password }))
            .ShouldBe(HttpStatusCode.BadRequest, """{"message":"信箱已註冊過"}""");
        (await client.SendRawAsync("POST", "/api/users/signup", "{")).ShouldBe(HttpStatusCode.BadRequest, WrongRegistration);
        (await server.Server.UseContextAsync(context => context.Users.AnyAsync(user => user.UserName == account))).ShouldBeFalse();
        (await server.Server.Anonymous().MutateAsync("registerUser", new { userName = taken, password = Password })).PayloadCode("registerUser").ShouldBe("SIGN_IN_NAME_TAKEN");

        Task<LegacyAnswer> SignUpAsync(object body) => client.SendAsync("POST", "/api/users/signup", body);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/users/profile", Proof.Success, Proof.NoCredentials, Proof.Parity)]
    [Covers("PATCH /api/users/profile", Proof.Success, Proof.Effect, Proof.NoCredentials, Proof.Parity)]
    public async Task Profile_Should_BeReadAndChanged(string root)
    {
        await server.ShouldRefuseStrangersAsync(root, "GET", Url);
        await server.ShouldRefuseStrangersAsync(root, "PATCH", Url, new { name = "Eve" });
        var client = server.Interview(root, _user);
        var name = (await _user.RunAsync("{ me { displayName } }")).Data("me", "displayName").GetString();
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK,
            $$"""
            {"name":"{{name}}","avator":null,"phone":null,"address":null,"sex":null,"birthday":null,"status":null,"highest_education":null,
             "seniority":null,"created_at":"{{_createdAt}}"}
            """);

        (await client.SendRawAsync("PATCH", Url, Jane)).ShouldBe(HttpStatusCode.OK, Updated);
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK, Jane.Replace("一年以下\"}", $"一年以下\",\"created_at\":\"{_createdAt}\"}}", StringComparison.Ordinal));
        (await _user.RunAsync("{ me { displayName profile { name avatarUrl phoneNumber address gender birthday status highestEducation seniority } } }"))
            .Data("me").ToString().ShouldBeJson(
            """
            {"displayName":"Jane","profile":{"name":"Jane","avatarUrl":"照片路徑","phoneNumber":"0912345678","address":"台中市北北區XXXX","gender":"FEMALE",
             "birthday":"2002-01-01","status":"在學中","highestEducation":"大學","seniority":"一年以下"}}
            """);

        (await client.SendRawAsync("PATCH", Url, """{"phone":987654321,"avatar":"https://example.com/me.png","address":null,"birthday":null}"""))
            .ShouldBe(HttpStatusCode.OK, Updated);
        var changed = (await client.GetAsync(Url)).Json;
        (changed.GetProperty("phone").GetString(), changed.GetProperty("avator").GetString(), changed.GetProperty("address").GetString(), changed.GetProperty("name").GetString())
            .ShouldBe(("0987654321", "https://example.com/me.png", null, "Jane"));
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/users/profile", Proof.BadInput, Proof.Parity)]
    public async Task EditProfile_Should_BeRefusedAndChangeNothing_When_DataAreWrong(string root)
    {
        var client = server.Interview(root, _user);
        await client.SendRawAsync("PATCH", Url, Jane);
        var before = (await client.GetAsync(Url)).Body;
        foreach (var body in InterviewContract.NoObjects.Append("""{"phone":0912345678}""").Concat(
            [
                """{"phone":"0812345678"}""", """{"phone":"09123"}""", """{"phone":[]}""", """{"sex":"X"}""", """{"sex":1}""", """{"name":""}""", """{"name":null}""",
                """{"name":5}""", """{"birthday":"yesterday"}""", """{"birthday":"2999/01/01"}""", """{"birthday":"2002/13/01"}""", """{"address":5}""",
                """{"avator":"javascript:alert(1)"}""", $$"""{"status":"{{new string('x', 65)}}"}""", """{"address":"x","sex":"X"}""",
            ]))
        {
            (await client.SendRawAsync("PATCH", Url, body)).ShouldBe(HttpStatusCode.BadRequest, InterviewContract.Wrong);
        }

        (await client.GetAsync(Url)).Body.ShouldBe(before);
        (await _user.MutateAsync("updateProfile", new { version = 1, profile = new { birthday = "2999-01-01" } })).PayloadCode("updateProfile").ShouldBe("OUT_OF_RANGE");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/users/profile", Proof.Effect)]
    public async Task EditProfile_Should_KeepThePersonsOwnWord_When_ItMeansTheSame(string root)
    {
        await _user.SucceedAsync("updateProfile", new { profile = new { sex = "女" } }, "profile", "version");
        var client = server.Interview(root, _user);

        (await client.SendRawAsync("PATCH", Url, """{"sex":"F"}""")).ShouldBe(HttpStatusCode.OK, Updated);
        (await _user.RunAsync("{ me { profile { sex gender } } }")).Data("me", "profile").ToString().ShouldBe("""{"sex":"女","gender":"FEMALE"}""");
        (await client.SendRawAsync("PATCH", Url, """{"sex":"M"}""")).ShouldBe(HttpStatusCode.OK, Updated);
        (await _user.RunAsync("{ me { profile { sex gender } } }")).Data("me", "profile").ToString().ShouldBe("""{"sex":"M","gender":"MALE"}""");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/users/profile", Proof.Success, Proof.BadInput)]
    public async Task EditProfile_Should_TakeWhatItGave_When_AnotherDialectWroteIt(string root)
    {
        await _user.SucceedAsync(
            "updateProfile", new { profile = new { name = "韩梅梅", sex = "女", phoneNumber = "+86 190 1045 0646" } }, "profile", "version");
        var client = server.Interview(root, _user);
        var before = (await client.GetAsync(Url)).Body;

        (await client.SendRawAsync("PATCH", Url, before)).ShouldBe(HttpStatusCode.OK, Updated);

        (await client.GetAsync(Url)).Body.ShouldBe(before);
        (await client.SendRawAsync("PATCH", Url, """{"phone":"+86 190 1045 0647"}""")).ShouldBe(HttpStatusCode.BadRequest, InterviewContract.Wrong);

        var nameless = ContractServer.NewName("nameless");
        await server.Server.Anonymous().SucceedAsync("registerUser", new { userName = nameless, password = RecruitServer.Password }, "user", "id");
        var another = server.Interview(root, await server.Server.SignInAsync(nameless));
        (await another.SendRawAsync("PATCH", Url, (await another.GetAsync(Url)).Body)).ShouldBe(HttpStatusCode.OK, Updated);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/users/profile", Proof.Effect)]
    public async Task EditProfile_Should_BothTakeEffect_When_TwoAreSentAtOnce(string root)
    {
        var client = server.Interview(root, _user);

        var answers = await Task.WhenAll(client.SendRawAsync("PATCH", Url, """{"status":"在學中"}"""), client.SendRawAsync("PATCH", Url, """{"seniority":"一年以下"}"""));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        var profile = (await client.GetAsync(Url)).Json;
        (profile.GetProperty("status").GetString(), profile.GetProperty("seniority").GetString()).ShouldBe(("在學中", "一年以下"));
    }
}

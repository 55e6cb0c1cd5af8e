using System.Net;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Resume;

/// <summary>用户注册: accounts of the résumé analysis.</summary>
public sealed class AccountsContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    private const string Url = "/api/register";
    private const string Done = """{"message":"注册成功"}""";

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("POST /api/register", Proof.Success, Proof.Effect)]
    public async Task Register_Should_MakeAJobSeekerWhoCanSignIn(string root)
    {
        foreach (var (email, role) in ((string?, string?)[])[(null, null), ($"{ContractServer.NewName("mail")}@example.com", "job_seeker"), ("", "")])
        {
            var username = ContractServer.NewName("lilei");

            (await server.Resume(root).SendAsync("POST", Url, new { username, password = RecruitServer.Password, email, role }))
                .ShouldBe(HttpStatusCode.Created, Done);

            var signedIn = await server.Server.SignInAsync(username);
            (await signedIn.RunAsync("{ me { userName email role } }")).Data("me").ToString()
                .ShouldBe($$"""{"userName":"{{username}}","email":{{(string.IsNullOrEmpty(email) ? "null" : $"\"{email}\"")}},"role":"JOB_SEEKER"}""");
            (await server.Resume(root).SendAsync("POST", "/api/login", new { username, password = RecruitServer.Password })).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("POST /api/register", Proof.Success, Proof.NoCredentials, Proof.WrongRole, Proof.Parity)]
    public async Task Register_Should_GiveARoleOnly_When_AnAdministratorAsksForIt(string root)
    {
        foreach (var (role, inGraph) in ((string, Role)[])[("hr", Role.Hr), ("admin", Role.Admin)])
        {
            var username = ContractServer.NewName("staff");
            var body = new { username, password = RecruitServer.Password, role };
            var before = await server.CountAsync();
            foreach (var caller in (GraphQLClient?[])[null, await server.NewAsync(), await server.NewAsync(Role.Hr)])
            {
                (await server.Resume(root, caller).SendAsync("POST", Url, body)).ShouldBe(HttpStatusCode.Forbidden, ResumeContract.NotPermitted);
                (await (caller ?? server.Server.Anonymous()).RefuseAsync(
                    "registerUser", new { userName = username, password = RecruitServer.Password, role = role.ToUpperInvariant() })).ShouldBe("ROLE_NOT_ALLOWED");
            }

            (await server.Client(root, ("Authorization", "Bearer worthless")).SendAsync("POST", Url, body))
                .ShouldBe(HttpStatusCode.Forbidden, ResumeContract.NotPermitted);
            (await server.CountAsync()).Users.ShouldBe(before.Users + 2);

            (await server.Resume(root, await server.NewAsync(Role.Admin)).SendAsync("POST", Url, body)).ShouldBe(HttpStatusCode.Created, Done);
            (await server.Server.UseContextAsync(context => context.Users.Where(user => user.UserName == username).Select(user => user.Role).SingleAsync()))
                .ShouldBe(inGraph);
        }
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("POST /api/register", Proof.BadInput, Proof.Parity)]
    public async Task Register_Should_BeRefused_When_SomethingIsMissingWrongOrTaken(string root)
    {
        var (client, taken, free) = (server.Resume(root), ContractServer.NewName("taken"), ContractServer.NewName("free"));
        const string password = RecruitServer.Password;
        await server.Server.SignInNewAsync(taken);
        var before = await server.CountAsync();

        foreach (var body in ResumeContract.NoObjects)
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBeError(HttpStatusCode.BadRequest, ResumeContract.NoJson);
        }

        foreach (var (body, status, error) in ((object, HttpStatusCode, string)[])
            [
                (new { }, HttpStatusCode.BadRequest, "缺少必要字段: username, password"),
                (new { username = free, email = "" }, HttpStatusCode.BadRequest, "缺少必要字段: password"),
                (new { username = " ", password }, HttpStatusCode.BadRequest, "缺少必要字段: username"),
                (new { username = new[] { free }, password = (string?)null }, HttpStatusCode.BadRequest, "缺少必要字段: username, password"),
                (new { username = free, password, role = "root" }, HttpStatusCode.BadRequest, "无效的角色"),
                (new { username = free, password, role = "JOB_SEEKER" }, HttpStatusCode.BadRequest, "无效的角色"),
                (new { username = free, password, role = new[] { "admin" } }, HttpStatusCode.BadRequest, "无效的角色"),
                (new { username = free, password, role = new { } }, HttpStatusCode.BadRequest, "无效的角色"),
                (new { username = free, password = "short" }, HttpStatusCode.BadRequest, "密码长度不符合要求"),
                (new { username = free, password, email = "li.lei" }, HttpStatusCode.BadRequest, "无效的邮箱"),
                (new { username = new string('x', 255), password }, HttpStatusCode.BadRequest, "无效的用户名"),
                (new { username = taken.ToUpperInvariant(), password }, HttpStatusCode.Conflict, "用户名已存在"),
                (new { username = $"{taken}@example.com", password }, HttpStatusCode.Conflict, "用户名已存在"),
                (new { username = free, password, email = $"{taken}@EXAMPLE.com" }, HttpStatusCode.Conflict, "邮箱已存在"),
                (new { username = taken, password, email = $"{taken}@example.com" }, HttpStatusCode.Conflict, "用户名已存在"),
                (new { username = new string('x', 300_000), password }, HttpStatusCode.RequestEntityTooLarge, "请求内容过大"),
            ])
        {
            (await client.SendAsync("POST", Url, body)).ShouldBeError(status, error);
        }

        (await server.Server.Anonymous().RefuseAsync("registerUser", new { userName = taken, password })).ShouldBe("SIGN_IN_NAME_TAKEN");
        (await server.Server.Anonymous().RefuseAsync("registerUser", new { userName = free, password = "short" })).ShouldBe("WEAK_PASSWORD");
        (await server.CountAsync()).ShouldBe(before);
    }
}

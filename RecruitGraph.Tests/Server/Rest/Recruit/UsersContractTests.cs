using System.Net;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>用户接口: accounts of the recruitment portal.</summary>
public sealed class UsersContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    private const string Url = "/api/users";

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/users", Proof.Success, Proof.Effect, Proof.Parity)]
    public async Task RegisterUser_Should_MakeAnAccountThatSignsInWithItsAddress(string root)
    {
        var email = NewEmail();
        var answer = await server.Recruit(root).SendAsync(
            "POST", Url, new { email, password = RecruitServer.Password, confirm_email_base_url = "https://jobs.example.com/confirm" });

        var id = await server.Server.UseContextAsync(context => context.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync());
        answer.ShouldBe(HttpStatusCode.Created, $$$"""{"id":{{{id}}},"email":"{{{email}}}","role":0,"_links":{"self":"{{{root}}}/api/base_info/{{{id}}}"}}""");
        answer.Headers["Location"].ShouldBe($"{root}/api/base_info/{id}");
        (await server.LastLinkAsync(id)).ShouldStartWith("https://jobs.example.com/confirm/");

        var token = (await server.SignInAsync(root, email, RecruitServer.Password)).Json.GetProperty("token").GetString()!;
        var claims = RecruitContract.Claims(token);
        (claims.GetProperty("user_id").GetInt64(), claims.GetProperty("user_name").GetString(), claims.GetProperty("confirmed").GetBoolean())
            .ShouldBe((id, email, false));
        (await server.Holding(root, token).GetAsync($"/api/base_info/{id}")).ShouldBe(HttpStatusCode.OK, $$"""{"id":{{id}}}""");
        (await (await server.NewAsync(Role.Admin)).RunAsync("query($id: ID!) { userById(id: $id) { userName email role } }", new { id = GlobalId.Format("User", id) }))
            .Data("userById").ToString().ShouldBe($$"""{"userName":"{{email}}","email":"{{email}}","role":"JOB_SEEKER"}""");
    }

    // A mail of the house leads nobody to a page that the host does not know, and clients need not know which he knows.
    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/users", Proof.Success)]
    public async Task RegisterUser_Should_SendTheLinkOfTheServersPage_When_ItMayNotLeadToTheClients(string root)
    {
        var own = $"{server.Server.Url}confirm-email";
        foreach (var page in (string[])["http://127.0.0.1:8080/confirm", "https://evil.example.net/", own, $"{own}/", $"{own}#", $"{own}?token="])
        {
            var answer = await server.Recruit(root).SendAsync(
                "POST", Url, new { email = NewEmail(), password = RecruitServer.Password, confirm_email_base_url = page });

            answer.Status.ShouldBe(HttpStatusCode.Created, answer.Body);
            (await server.LastLinkAsync(answer.Json.GetProperty("id").GetInt64())).ShouldStartWith($"{own}#token=");
        }
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/users", Proof.BadInput, Proof.Parity)]
    public async Task RegisterUser_Should_BeRefused_When_SomethingIsMissingWrongOrTaken(string root)
    {
        var (client, taken, free) = (server.Recruit(root), NewEmail(), NewEmail());
        await client.SendAsync("POST", Url, new { email = taken, password = RecruitServer.Password });
        var before = await CountAsync();

        await client.ShouldWantJsonAsync("POST", Url, "\"需要提供JSON数据\"");
        const string Email = "\"email\":\"请提供一个有效的邮箱\"", Password = "\"password\":\"请提供一个有效的密码\"";
        foreach (var (body, message) in ((object, string)[])
            [
                (new { email = "li.lei", password = "" }, $"{{{Email},{Password}}}"),
                (new { confirm_email_base_url = "https://jobs.example.com" }, $"{{{Email},{Password}}}"),
                (new { email = (string?)null, password = RecruitServer.Password }, $"{{{Email}}}"),
                (new { email = free, password = "        " }, $"{{{Password}}}"),
                (new { email = free, password = "short" }, $"{{{Password}}}"),
                (new { email = free }, $"{{{Password}}}"),
                (new { email = taken.ToUpperInvariant(), password = RecruitServer.Password }, "{\"email\":\"该邮箱已经注册过\"}"),
                (new { email = free, password = RecruitServer.Password, confirm_email_base_url = "ftp://jobs.example.com" },
                    "{\"confirm_email_base_url\":\"请提供正确的confirm_email_base_url信息\"}"),
            ])
        {
            (await client.SendAsync("POST", Url, body)).ShouldBeBadRequest(message);
        }

        (await server.Server.Anonymous().RefuseAsync("registerUser", new { userName = taken, email = taken, password = RecruitServer.Password }))
            .ShouldBe("SIGN_IN_NAME_TAKEN");
        (await CountAsync()).ShouldBe(before);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("DELETE /api/users/{user}", Proof.Success, Proof.Effect)]
    public async Task DeleteUser_Should_CloseTheAccountForGood(string root)
    {
        var (email, hr) = (NewEmail(), await server.NewAsync(Role.Hr));
        var id = (await server.Recruit(root).SendAsync("POST", Url, new { email, password = RecruitServer.Password })).Json.GetProperty("id").GetInt64();
        var client = server.Holding(root, (await server.SignInAsync(root, email, RecruitServer.Password)).Json.GetProperty("token").GetString()!);
        var (position, _) = await RecruitContract.NewPositionAsync(hr);
        await client.SendAsync("POST", $"/api/recruit/{id}", new { position_id = position });

        (await client.SendAsync("DELETE", $"{Url}/{id}")).ShouldBe(HttpStatusCode.OK, """{"message":"该用户已注销"}""");

        (await client.GetAsync($"/api/base_info/{id}")).ShouldBe(HttpStatusCode.Unauthorized, RecruitContract.Unauthorized);
        (await server.SignInAsync(root, email, RecruitServer.Password)).ShouldBe(HttpStatusCode.Unauthorized, RecruitContract.Unauthorized);
        foreach (var url in (string[])["base_info", "edu_info", "work_info", "fam_info", "recruit"])
        {
            (await server.Recruit(root, hr).GetAsync($"/api/{url}/{id}")).ShouldBe(HttpStatusCode.NotFound, RecruitContract.NotFound);
        }

        (await server.Server.UseContextAsync(context => context.Applications.Where(row => row.VacancyId == position).Select(row => row.Status).SingleAsync()))
            .ShouldBe(ApplicationStatus.Withdrawn);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("DELETE /api/users/{user}", Proof.NoCredentials, Proof.ForeignId, Proof.WrongRole, Proof.UnknownId, Proof.Parity)]
    public async Task DeleteUser_Should_BeRefused_When_ItIsSomebodyElsesOrTheLastAdministrators(string root)
    {
        var (applicant, admin) = (await server.NewAsync(), await server.NewAsync(Role.Admin));
        await server.ShouldBeTheUsersAloneAsync(root, "DELETE", Url, applicant, null);
        (await (await server.NewAsync()).RefuseAsync("anonymiseUser", new { userId = GlobalId.Format("User", applicant.UserId) })).ShouldBe("USER_NOT_FOUND");

        await server.Server.UseContextAsync(context => context.Users.Where(user => user.Role == Role.Admin && user.Id != admin.UserId)
            .ExecuteUpdateAsync(user => user.SetProperty(row => row.Role, Role.Hr)));
        (await server.Recruit(root, admin).SendAsync("DELETE", $"{Url}/{admin.UserId}")).ShouldBeBadRequest("\"不能注销最后一个管理员\"");
        (await admin.RefuseAsync("anonymiseUser", new { userId = GlobalId.Format("User", admin.UserId) })).ShouldBe("LAST_ADMIN");
        (await server.Server.UseContextAsync(context => context.Users.CountAsync(user =>
            (user.Id == admin.UserId || user.Id == applicant.UserId) && user.AnonymisedAt == null))).ShouldBe(2);
    }

    // The directory has this URL with a slash. A registration with an address and no user name is the portal's all the same.
    [Theory]
    [InlineData("")]
    [InlineData("/legacy/recruit")]
    public async Task RegisterUser_Should_BeThePortals_When_TheSlashIsTheDirectorysAndTheBodyIsNot(string root)
    {
        var answer = await server.Recruit(root).SendAsync("POST", $"{Url}/", new { email = NewEmail(), password = RecruitServer.Password });

        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Body);
        answer.Json.GetProperty("role").GetInt32().ShouldBe(0);
    }

    private static string NewEmail() => $"{ContractServer.NewName("applicant")}@example.com";

    private Task<int> CountAsync() => server.Server.UseContextAsync(context => context.Users.CountAsync());
}

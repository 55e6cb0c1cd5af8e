using System.Net;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;
using RecruitGraph.Tests.Server.Resumes.Texts;

namespace RecruitGraph.Tests.Server.Rest.Resume;

/// <summary>What two people and their administrator go through in one go, as the client of the résumé analysis does it.</summary>
public sealed class ResumeStoryTests(ContractServer server) : IClassFixture<ContractServer>
{
    private const string Password = "correct horse";

    [Theory, EveryRoot(ResumeContract.Dialect)]
    public async Task Story_Should_GoFromRegisteringToMatches(string root)
    {
        await Recruiting.PublishVacancyAsync(await server.NewAsync(Role.Hr), "后端开发工程师");
        var (lilei, username) = await JoinAsync(root, null);
        var (hanmeimei, _) = await JoinAsync(root, $"{ContractServer.NewName("hanmeimei")}@example.com");

        // Li Lei uploads what he has, the first time without choosing a file, and waits until it is read.
        (await lilei.UploadAsync([], name: "")).ShouldBeError(HttpStatusCode.BadRequest, "无效的文件名");
        var uploaded = await lilei.UploadAsync(TextPdf.Of(ResumeContract.Cv.Split('\n')), "我的简历.pdf");
        var resume = uploaded.Json.GetProperty("resume_id").ToString();
        (await lilei.GetAsync("/api/resumes/")).Json[0].GetProperty("status").GetString().ShouldBe("未处理");
        (await lilei.GetAsync($"/api/resumes/{resume}/analysis")).Status.ShouldBe(HttpStatusCode.NotFound);
        await server.AnalyseAsync();

        // He looks at the results; Han Meimei may not.
        (await lilei.GetAsync($"/api/resumes/{resume}")).Json.GetProperty("status").GetString().ShouldBe("已处理");
        var basic = (await lilei.GetAsync($"/api/resumes/{resume}/analysis")).Json.GetProperty("basic_info");
        (basic.GetProperty("name").GetString(), basic.GetProperty("contact").GetProperty("email").GetString()).ShouldBe(("李雷", "lilei@example.com"));
        (await lilei.GetAsync($"/api/resumes/{resume}/matches/")).Status.ShouldBe(HttpStatusCode.OK);
        (await hanmeimei.GetAsync($"/api/resumes/{resume}/analysis")).ShouldBe(HttpStatusCode.Forbidden, ResumeContract.NotTheirs);
        (await hanmeimei.GetAsync("/api/resumes")).ShouldBe(HttpStatusCode.OK, "[]");
        (await hanmeimei.GetAsync("/api/admin/resumes")).ShouldBe(HttpStatusCode.Forbidden, ResumeContract.NotPermitted);

        // The administrator makes another one, who sees both lists and no results of others.
        var office = server.Resume(root, await server.NewAsync(Role.Admin));
        var assistant = ContractServer.NewName("assistant");
        (await office.SendAsync("POST", "/api/register", new { username = assistant, password = Password, role = "admin" })).Status.ShouldBe(HttpStatusCode.Created);
        var admin = await SignInAsync(root, assistant);
        (await admin.GetAsync("/api/admin/users")).Json.EnumerateArray().Single(user => user.GetProperty("username").GetString() == username)
            .GetProperty("role").GetString().ShouldBe("job_seeker");
        (await admin.GetAsync("/api/admin/resumes")).Json.EnumerateArray().Single(item => item.GetProperty("id").ToString() == resume)
            .GetProperty("status").GetString().ShouldBe("已处理");
        (await admin.GetAsync($"/api/resumes/{resume}")).ShouldBe(HttpStatusCode.Forbidden, ResumeContract.NotTheirs);
    }

    private async Task<(LegacyClient Client, string UserName)> JoinAsync(string root, string? email)
    {
        var username = ContractServer.NewName("lilei");
        (await server.Resume(root).SendAsync("POST", "/api/register", new { username, password = Password, email })).Status.ShouldBe(HttpStatusCode.Created);
        return (await SignInAsync(root, username), username);
    }

    private async Task<LegacyClient> SignInAsync(string root, string username)
    {
        var answer = await server.Resume(root).SendAsync("POST", "/api/login", new { username, password = Password });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return server.Client(root, ("Authorization", $"Bearer {answer.Json.GetProperty("access_token").GetString()}"));
    }
}

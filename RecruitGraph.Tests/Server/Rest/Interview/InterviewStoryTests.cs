using System.Net;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>What two users of the interview training go through in one go, as their client does it.</summary>
public sealed class InterviewStoryTests(ContractServer server) : IClassFixture<ContractServer>
{
    private const string Password = "dfgdf441geDSFs";

    [Theory, EveryRoot(InterviewContract.Dialect)]
    public async Task Story_Should_GoFromSigningUpToSigningOut(string root)
    {
        var (jane, janesAccount) = await JoinAsync(root, "Jane", keep: false);
        var (rj, _) = await JoinAsync(root, "RJ", keep: true);

        // Jane says who she is, writes her résumé and practises.
        await ShouldAnswerAsync(jane, "PATCH", "/api/users/profile", """{"phone":"0912345678","sex":"F","birthday":"2002/01/01","status":"在學中"}""", "更新成功");
        await ShouldAnswerAsync(jane, "POST", "/api/resumes", """{"autobiography":"我來自......","education":[],"work_experience":[],"Portfolio":[],"skill":["PHP"]}""", "新增成功");
        (await jane.SendRawAsync("PATCH", "/api/resumes/", """{"skill":["PHP","Java"]}""")).Json.GetProperty("skill").ToString().ShouldBe("""["PHP","Java"]""");
        await ShouldAnswerAsync(
            jane, "POST", "/api/interview_records", """{"question_and_answer":[{"question":"自我介紹","answer":"你好你好","speech_rate":40}],"improved":["常常沒有直視前方"]}""", "新增成功");
        (await jane.GetAsync("/api/interview_records")).Json.GetArrayLength().ShouldBe(1);

        // They talk; the client sends ids as it finds them in its pages, as texts.
        await ShouldAnswerAsync(jane, "POST", "/api/discussions", """{"title":"面試都穿啥","content":"把拉把拉","tags":["面試穿搭"]}""", "新增成功");
        var discussion = (await jane.GetAsync("/api/discussions/users")).Json[0].GetProperty("discussion_id").ToString();
        await ShouldAnswerAsync(rj, "POST", "/api/comments", $$"""{"discussion":"{{discussion}}","comment":"ㄚㄚㄚ"}""", "新增成功");
        await ShouldAnswerAsync(rj, "GET", $"/api/favorites/discussions/{discussion}/", null, "新增成功");
        var seen = (await server.Interview(root).GetAsync($"/api/discussions/{discussion}")).Json;
        (seen.GetProperty("poster").GetString(), seen.GetProperty("favorites").GetInt32(), seen.GetProperty("comments").GetInt32()).ShouldBe(("Jane", 1, 1));
        var comment = (await rj.GetAsync($"/api/comments/{discussion}")).Json[0];
        comment.GetProperty("author").GetProperty("name").GetString().ShouldBe("RJ");
        await ShouldAnswerAsync(rj, "PATCH", "/api/comments", $$"""{"comment_id":"{{comment.GetProperty("id")}}","comment":"ㄅㄅㄅ"}""", "編輯成功");
        (await jane.SendAsync("DELETE", $"/api/comments/{comment.GetProperty("id")}")).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);

        // RJ shares an interview, which Jane likes for a while.
        await ShouldAnswerAsync(
            rj,
            "POST",
            "/api/experiences",
            """
            {"company":"鼎新","position":"開發工程師","interview_date":"2023/06/30","interview_sharing":"巴拉巴拉","interview_result":"未錄取",
             "interview_difficulty":"簡單","interview_question":["希望待遇?"]}
            """,
            "新增成功");
        var experience = (await rj.GetAsync("/api/experiences/users")).Json[0].GetProperty("experience_id").ToString();
        await ShouldAnswerAsync(rj, "PATCH", $"/api/experiences/{experience}", """{"interview_result":"已錄取"}""", "編輯成功");
        await ShouldAnswerAsync(jane, "GET", $"/api/favorites/experiences/{experience}", null, "新增成功");
        var favorite = (await jane.GetAsync("/api/favorites/experiences")).Json[0];
        favorite.GetProperty("interview_result").GetString().ShouldBe("已錄取");
        await ShouldAnswerAsync(jane, "DELETE", $"/api/favorites/{favorite.GetProperty("favorite_id")}", null, "取消成功");

        // Jane's client asks for another token; in the end both sign out.
        var token = (await jane.GetAsync("/api/token/refresh")).Json.GetProperty("token").GetString()!;
        (await jane.GetAsync("/api/users/profile")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        jane = server.Client(root, ("token", token));
        (await jane.GetAsync("/api/users/profile")).Json.GetProperty("phone").GetString().ShouldBe("0912345678");
        await ShouldAnswerAsync(rj, "DELETE", $"/api/experiences/{experience}", null, "刪除成功");
        foreach (var client in (LegacyClient[])[jane, rj])
        {
            await ShouldAnswerAsync(client, "GET", "/api/users/logout", null, "登出成功");
            (await client.GetAsync("/api/users/logout")).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NotLoggedIn);
        }

        (await SignInAsync(root, janesAccount, keep: false)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task ShouldAnswerAsync(LegacyClient client, string method, string url, string? body, string message) =>
        (await (body is null ? client.SendAsync(method, url) : client.SendRawAsync(method, url, body)))
            .ShouldBe(HttpStatusCode.OK, $$"""{"message":"{{message}}"}""");

    private async Task<(LegacyClient Client, string Account)> JoinAsync(string root, string name, bool keep)
    {
        var account = ContractServer.NewName(name);
        await ShouldAnswerAsync(
            server.Interview(root), "POST", "/api/users/signup",
            $$"""{"name":"{{name}}","email":"{{account}}@gmail.com","account":"{{account}}","password":"{{Password}}"}""", "註冊成功");
        var answer = await SignInAsync(root, account, keep);
        return (server.Client(root, ("token", answer.Json.GetProperty("token").GetString()!)), account);
    }

    private Task<LegacyAnswer> SignInAsync(string root, string account, bool keep) => server.Interview(root).SendAsync(
        "POST", "/api/users/login/", new { account, password = Password, keep_logged_in = keep });
}

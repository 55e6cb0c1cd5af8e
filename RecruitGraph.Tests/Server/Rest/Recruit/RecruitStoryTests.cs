using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>What the portal's own pages do, one after the other, with their habits: numbers as texts, bodies on DELETE, tokens from Basic.</summary>
public sealed class RecruitStoryTests(ContractServer server) : IClassFixture<ContractServer>
{
    [Theory]
    [InlineData("")]
    [InlineData("/legacy/recruit")]
    public async Task Portal_Should_NotNotice_ThatItsServerWasReplaced(string root)
    {
        // An administrator advertises a position.
        var hr = ContractServer.NewName("hr");
        await server.Server.SignInNewAsync(hr, Role.Hr);
        var office = await SignInAsync(root, hr);
        var position = (await SucceedAsync(office, "POST", "/api/recruitment/", """{"name":"后端工程师","department":"研发部","location":"上海","describe":"开发","requirement":"三年经验"}"""))
            .GetProperty("id").GetInt64();

        // Somebody registers, follows the link of the mail, and is told so by his new token.
        var email = $"{ContractServer.NewName("lilei")}@example.com";
        var id = (await SucceedAsync(
            server.Recruit(root), "POST", "/api/users",
            $$"""{"email":"{{email}}","password":"{{RecruitServer.Password}}","confirm_email_base_url":"https://jobs.example.com/confirm"}"""))
            .GetProperty("id").GetInt64();
        var page = await SignInAsync(root, email);
        var confirmation = (await server.LastLinkAsync(id)).Replace("https://jobs.example.com/confirm", "/api/confirm", StringComparison.Ordinal);
        var token = (await SucceedAsync(page, "GET", confirmation)).GetProperty("token").GetString()!;
        RecruitContract.Claims(token).GetProperty("confirmed").GetBoolean().ShouldBeTrue();
        page = server.Holding(root, token);

        // He fills in his pages; one entry was wrong, and one was too much.
        await SucceedAsync(page, "PUT", $"/api/base_info/{id}", """{"name":"李雷","sex":"男","race":"汉族","id_number":"110101199003070011","phone_number":13800000000,"address":"北京"}""");
        var school = (await SucceedAsync(page, "POST", $"/api/edu_info/{id}", """{"degree":"本科","school":"清华","major":"数学","begin_date":"2008-09","end_date":"2012-07"}"""))[0].GetProperty("id").GetInt64();
        (await SucceedAsync(page, "PUT", $"/api/edu_info/{id}", $$"""{"id":"{{school}}","degree":"本科","school":"清华大学","major":"数学","begin_date":"2008-09","end_date":"2012-07"}"""))
            [0].GetProperty("school").GetString().ShouldBe("清华大学");
        await SucceedAsync(page, "POST", $"/api/work_info/{id}", """{"company":"某公司","position":"工程师","begin_date":"2012-08","end_date":"2020-01"}""");
        var family = (await SucceedAsync(page, "POST", $"/api/fam_info/{id}", """{"name":"李建国","phone_number":"13900000000","relation":"父亲"}"""))[0].GetProperty("id").GetInt64();
        (await SucceedAsync(page, "DELETE", $"/api/fam_info/{id}", $$"""{"id":"{{family}}"}""")).GetArrayLength().ShouldBe(0);
        RecruitContract.Claims((await server.SignInAsync(root, email, RecruitServer.Password)).Json.GetProperty("token").GetString()!)
            .GetProperty("user_id").GetInt64().ShouldBe(id);

        // He finds the position, reads it, and applies.
        (await SucceedAsync(server.Recruit(root), "GET", "/api/recruitment/department")).GetProperty("研发部").EnumerateArray()
            .ShouldContain(item => item.GetProperty("id").GetInt64() == position);
        (await SucceedAsync(page, "GET", $"/api/recruitment/{position}")).GetProperty("requirement").GetString().ShouldBe("三年经验");
        (await SucceedAsync(page, "POST", $"/api/recruit/{id}", $$"""{"position_id":"{{position}}"}"""))[0].GetProperty("status").GetInt32().ShouldBe(0);

        // The office finds him, reads what he says, and hires him.
        var found = (await SucceedAsync(office, "GET", "/api/recruit/search?user_name=李雷&position_name=后端")).EnumerateArray()
            .Single(relation => relation.GetProperty("user").GetProperty("id").GetInt64() == id);
        found.GetProperty("user").GetProperty("phone_number").GetString().ShouldBe("13800000000");
        (await SucceedAsync(office, "GET", $"/api/base_info/{id}")).GetProperty("id_number").GetString().ShouldBe("110101199003070011");
        for (var status = 1; status <= 4; status++)
        {
            (await SucceedAsync(office, "PUT", "/api/recruit/advance", $$"""{"user_id":"{{id}}","position_id":{{position}}}"""))
                .GetProperty("position").GetProperty("status").GetInt32().ShouldBe(status);
        }

        (await SucceedAsync(office, "GET", $"/api/count/position/{position}")).GetProperty("4").GetInt32().ShouldBe(1);
        (await SucceedAsync(page, "GET", $"/api/recruit/{id}"))[0].GetProperty("status").GetInt32().ShouldBe(4);

        // The position is filled and goes; he has found his work and goes as well.
        (await SucceedAsync(office, "DELETE", $"/api/recruitment/{position}")).EnumerateArray()
            .ShouldNotContain(item => item.GetProperty("id").GetInt64() == position);
        await SucceedAsync(page, "DELETE", $"/api/users/{id}");
        (await server.SignInAsync(root, email, RecruitServer.Password)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<LegacyClient> SignInAsync(string root, string login)
    {
        var answer = await server.SignInAsync(root, login, RecruitServer.Password);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return server.Holding(root, answer.Json.GetProperty("token").GetString()!);
    }

    private static async Task<JsonElement> SucceedAsync(LegacyClient client, string method, string url, string? body = null)
    {
        var answer = body is null ? await client.SendAsync(method, url) : await client.SendRawAsync(method, url, body);
        ((int)answer.Status).ShouldBeInRange(200, 201, $"{method} {url}: {answer.Body}");
        return answer.Json;
    }
}

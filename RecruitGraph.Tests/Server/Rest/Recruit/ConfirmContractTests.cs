using System.Net;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>认证接口: addresses of the recruitment portal's users are confirmed.</summary>
public sealed class ConfirmContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    private const string Url = "/api/confirm";

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/confirm/{key}", Proof.Success, Proof.Effect, Proof.Parity)]
    [Covers("GET /api/confirm/{key}", Proof.Success, Proof.Effect, Proof.Parity)]
    public async Task Confirm_Should_SendAMailAndTakeItsTokenOnce(string root)
    {
        var applicant = await server.NewAsync();
        var client = server.Recruit(root, applicant);

        (await client.SendAsync("POST", $"{Url}/{applicant.UserId}", new { confirm_email_base_url = "https://jobs.example.com/#/confirm?token=" }))
            .ShouldBe(HttpStatusCode.OK, """{"message":"已发送邮件"}""");
        var link = await server.LastLinkAsync(applicant.UserId);
        link.ShouldStartWith("https://jobs.example.com/#/confirm?token=");
        var token = link.Split('=')[^1];

        var answer = await client.GetAsync($"{Url}/{token}");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        answer.Headers["Cache-Control"].ShouldBe("no-store");
        answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["status", "message", "token"]);
        (answer.Json.GetProperty("status").GetString(), answer.Json.GetProperty("message").GetString()).ShouldBe(("success", "已成功验证邮箱。"));
        var renewed = answer.Json.GetProperty("token").GetString()!;
        RecruitContract.Claims(renewed).GetProperty("confirmed").GetBoolean().ShouldBeTrue();

        // Another tab has the older one still.
        (await client.GetAsync($"{Url}/{token}")).ShouldBeBadRequest("\"你已经完成邮箱验证\"");
        var confirmed = server.Holding(root, renewed);
        (await confirmed.GetAsync($"/api/base_info/{applicant.UserId}")).Status.ShouldBe(HttpStatusCode.OK);
        (await confirmed.GetAsync($"{Url}/{token}")).ShouldBeBadRequest("\"你已经完成邮箱验证\"");
        (await confirmed.SendAsync("POST", $"{Url}/{applicant.UserId}", new { confirm_email_base_url = "https://jobs.example.com" }))
            .ShouldBeBadRequest("\"你已经完成邮箱验证\"");
        var graph = new GraphQLClient(server.Server, renewed, applicant.UserId);
        (await graph.RunAsync("{ me { isEmailConfirmed } }")).Data("me", "isEmailConfirmed").GetBoolean().ShouldBeTrue();
        (await graph.RefuseAsync("confirmEmail", new { token })).ShouldBe("EMAIL_ALREADY_CONFIRMED");
        (await graph.RefuseAsync("requestEmailConfirmation", new { })).ShouldBe("EMAIL_ALREADY_CONFIRMED");
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/confirm", "{server}confirm-email#token=")]
    [InlineData("{server}confirm-email", "{server}confirm-email#token=")]
    [InlineData("https://jobs.example.com/confirm#", "https://jobs.example.com/confirm#/")]
    [InlineData("https://jobs.example.com/confirm#token=", "https://jobs.example.com/confirm#token=")]
    [InlineData(5, null)]
    public async Task SendConfirmation_Should_LeadWhereTheTokenIsRead(object page, string? beginning)
    {
        var applicant = await server.NewAsync();
        var answer = await server.Recruit("", applicant).SendAsync(
            "POST", $"{Url}/{applicant.UserId}", new { confirm_email_base_url = page is string url ? Of(url) : page });

        answer.Status.ShouldBe(beginning is null ? HttpStatusCode.BadRequest : HttpStatusCode.OK, answer.Body);
        if (beginning is not null)
        {
            (await server.LastLinkAsync(applicant.UserId)).ShouldStartWith(Of(beginning));
        }

        string Of(string text) => text.Replace("{server}", server.Server.Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("GET /api/confirm/{key}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.BadInput)]
    public async Task ConfirmEmail_Should_BeRefused_When_TheTokenIsSomebodyElsesOrNone(string root)
    {
        var (applicant, other) = (await server.NewAsync(), await server.NewAsync());
        await server.Recruit(root, applicant).SendAsync("POST", $"{Url}/{applicant.UserId}", new { confirm_email_base_url = "https://jobs.example.com" });
        var token = (await server.LastLinkAsync(applicant.UserId)).Split('/')[^1];

        (await server.Recruit(root).GetAsync($"{Url}/{token}")).ShouldBe(HttpStatusCode.Unauthorized, RecruitContract.Unauthorized);
        (await server.Recruit(root, other).GetAsync($"{Url}/{token}")).ShouldBeBadRequest("\"该链接无效或已超时。\"");
        foreach (var wrong in (string[])["nothing", "7", new string('a', 200), "%01"])
        {
            (await server.Recruit(root, applicant).GetAsync($"{Url}/{wrong}")).ShouldBeBadRequest("\"该链接无效或已超时。\"");
        }

        using var foreign = new HttpRequestMessage(HttpMethod.Get, $"{root}{Url}/{token}");
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await applicant.Http.SendAsync(foreign);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await server.Server.UseContextAsync(context => context.Users.CountAsync(user =>
            (user.Id == applicant.UserId || user.Id == other.UserId) && user.EmailConfirmedAt != null))).ShouldBe(0);
    }

    [Theory, EveryRoot(RecruitContract.Dialect)]
    [Covers("POST /api/confirm/{key}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.BadInput)]
    public async Task SendConfirmation_Should_SendNothing_When_CallerOrBodyIsWrong(string root)
    {
        var applicant = await server.NewAsync();
        var (client, url) = (server.Recruit(root, applicant), $"{Url}/{applicant.UserId}");
        var body = new { confirm_email_base_url = "https://jobs.example.com" };

        await server.ShouldBeTheUsersAloneAsync(root, "POST", Url, applicant, body);
        await client.ShouldWantJsonAsync("POST", url, "\"需要提供JSON数据\"");
        (await client.SendAsync("POST", url, new { confirm_email_base_url = "jobs" }))
            .ShouldBeBadRequest("""{"confirm_email_base_url":"请提供正确的confirm_email_base_url信息"}""");
        (await MailsAsync(applicant)).ShouldBe(0);

        (await client.SendAsync("POST", url, body)).Status.ShouldBe(HttpStatusCode.OK);
        (await client.SendAsync("POST", url, body)).ShouldBe(
            HttpStatusCode.TooManyRequests, """{"error":"Too Many Requests","message":"邮件发送过于频繁，请稍后再试","status_code":429}""");
        (await MailsAsync(applicant)).ShouldBe(1);
    }

    private Task<int> MailsAsync(GraphQLClient user) =>
        server.Server.UseContextAsync(context => context.OutgoingMails.CountAsync(mail => mail.UserId == user.UserId));
}

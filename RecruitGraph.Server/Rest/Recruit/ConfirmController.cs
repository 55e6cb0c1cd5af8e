using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>认证接口: e-mail addresses of dialect A are confirmed.</summary>
[Dialect<RecruitDialect>, Only(Callers.SignedIn)]
public sealed class ConfirmController(OperationRunner operations) : PortalController(operations)
{
    /// <summary>The user confirms his address by the token of the mail, and gets a token that says so beside the one he has.</summary>
    [HttpGet("/api/confirm/{key}"), WritesByGet]
    public async Task<IActionResult> ConfirmEmailAsync([FromRoute(Name = "key")] string token)
    {
        var answer = (await RunAsync(new { input = new { token } })).Mutation("confirmEmail", "user");
        return answer.ErrorCode switch
        {
            null => await RenewTokenAsync(),
            "EMAIL_ALREADY_CONFIRMED" => RecruitDialect.BadRequest(RecruitDialect.AlreadyConfirmed),
            "EMAIL_CONFIRMATION_INVALID" or "INVALID_INPUT" => RecruitDialect.BadRequest(RecruitDialect.InvalidLink),
            var code => throw Unforeseen(code),
        };
    }

    /// <summary>Sends the user another mail with a link.</summary>
    [HttpPost("/api/confirm/{key:number}")]
    public async Task<IActionResult> SendConfirmationAsync([FromRoute(Name = "key")] long user)
    {
        if (await RefuseOthersAsync(user) is { } refusal)
        {
            return refusal;
        }

        if (await ReadBodyAsync() is not { } body)
        {
            return RecruitDialect.BadRequest(RecruitDialect.NoJsonForUsers);
        }

        const string BaseUrl = "confirm_email_base_url";
        var answer = await SendMailAsync("requestEmailConfirmation", body.Text(BaseUrl), page => new { confirmEmailBaseUrl = page });
        return answer.ErrorCode switch
        {
            null => DialectAnswer.Ok(new { message = RecruitDialect.MailSent }),
            "EMAIL_ALREADY_CONFIRMED" => RecruitDialect.BadRequest(RecruitDialect.AlreadyConfirmed),
            "NO_EMAIL" => RecruitDialect.BadRequest(new { email = RecruitDialect.InvalidEmail }),
            "INVALID_INPUT" => RecruitDialect.BadRequest(new { confirm_email_base_url = RecruitDialect.Wrong(BaseUrl) }),
            "EMAIL_CONFIRMATION_TOO_SOON" => RecruitDialect.Error(StatusCodes.Status429TooManyRequests, RecruitDialect.TooManyMails),
            var code => throw Unforeseen(code),
        };
    }

    private async Task<IActionResult> RenewTokenAsync()
    {
        var issued = (await RunAsync("RenewToken", new { })).Mutation("issueAccessToken", "freshAccessToken");
        return issued.ErrorCode switch
        {
            null => DialectAnswer.Ok(
                new { status = "success", message = RecruitDialect.Confirmed, token = issued.Result.GetProperty("token").GetString() }),
            "USER_BLOCKED" => RecruitDialect.Unauthorized(),
            var code => throw Unforeseen(code),
        };
    }
}

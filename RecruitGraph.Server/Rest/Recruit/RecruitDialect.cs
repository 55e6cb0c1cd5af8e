using Microsoft.AspNetCore.WebUtilities;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>Dialect A, the recruitment portal: its credentials, its one error form and its wordings.</summary>
internal sealed class RecruitDialect : Dialect
{
    public const string NoJson = "必须提供JSON数据";

    public const string IdMissing = "请提供id数据";

    public const string AlreadyApplied = "已经应聘该岗位";

    public const string NotApplied = "没有应聘该岗位";

    public const string Completed = "该招聘流程已完成";

    public const string Ended = "该招聘流程已终止";

    public const string NoJsonForUsers = "需要提供JSON数据";

    public const string NoSuchStatus = "没有该状态";

    public const string InvalidEmail = "请提供一个有效的邮箱";

    public const string InvalidPassword = "请提供一个有效的密码";

    public const string EmailTaken = "该邮箱已经注册过";

    public const string UserClosed = "该用户已注销";

    public const string Confirmed = "已成功验证邮箱。";

    public const string AlreadyConfirmed = "你已经完成邮箱验证";

    public const string InvalidLink = "该链接无效或已超时。";

    public const string MailSent = "已发送邮件";

    // The portal had neither of these limits.
    public const string TooManyMails = "邮件发送过于频繁，请稍后再试";

    public const string TooManyItems = "信息数量已达上限";

    public const string LastAdministrator = "不能注销最后一个管理员";

    /// <summary>Not in the document, which knows no simultaneous changes: somebody else moved the application first.</summary>
    public const string MovedMeanwhile = "应聘状态已被他人变更，请刷新后重试";

    private const string NotAdministrator = "没有该权限";

    public override string Name => DialectNames.Recruit;

    public override string TokenHeader => "Authorization";

    public override string? FindToken(HttpRequest request) => BearerToken.Find(request);

    public override DialectAnswer NotSignedIn(HttpContext context) => Unauthorized();

    // 400, not 403: so the portal had it.
    public override DialectAnswer NotPermitted() => BadRequest(NotAdministrator);

    public override DialectAnswer Refusal(int status) => Error(status);

    /// <param name="status">The HTTP status.</param>
    /// <param name="message">A text, or an object of field to text; the reason phrase where absent.</param>
    public static DialectAnswer Error(int status, object? message = null)
    {
        var reason = ReasonPhrases.GetReasonPhrase(status);
        return new DialectAnswer(status, new { error = reason, message = message ?? reason, status_code = status });
    }

    public static DialectAnswer BadRequest(object message) => Error(StatusCodes.Status400BadRequest, message);

    public static DialectAnswer Unauthorized() => Error(StatusCodes.Status401Unauthorized);

    public static DialectAnswer Forbidden() => Error(StatusCodes.Status403Forbidden);

    /// <summary>Somebody else changed the same thing, again and again.</summary>
    public static DialectAnswer ChangedMeanwhile() => Error(StatusCodes.Status409Conflict, "数据已被他人变更，请刷新后重试");

    public static string Missing(string field) => $"请提供{field}信息";

    public static string Wrong(string field) => $"请提供正确的{field}信息";

    public static DialectAnswer NotFound() => Error(StatusCodes.Status404NotFound);
}

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

    public static DialectAnswer NotFound() => Error(StatusCodes.Status404NotFound);
}

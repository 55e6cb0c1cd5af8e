using Microsoft.AspNetCore.WebUtilities;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>Dialect E, the user directory: its credentials, its error form and its wordings.</summary>
internal sealed class DirectoryDialect : Dialect
{
    private const string InvalidToken = "Token is invalid or expired";
    private const string NoUser = "用户不存在！";
    private const string NoGroup = "用户组不存在！";

    public override string Name => DialectNames.Directory;

    public override string TokenHeader => "Authorization";

    /// <summary>Wrong data of a registration.</summary>
    public static DialectAnswer WrongRegistration { get; } = Error(StatusCodes.Status400BadRequest, "参数错误！");

    /// <summary>Wrong data elsewhere.</summary>
    public static DialectAnswer Wrong { get; } = Error(StatusCodes.Status400BadRequest, "请求数据错误！");

    /// <summary>It is somebody else's.</summary>
    public static DialectAnswer NotTheirs { get; } = Error(StatusCodes.Status403Forbidden, "无权限访问！");

    public static DialectAnswer NotFound { get; } = Error(StatusCodes.Status404NotFound, "未找到。");

    public static DialectAnswer UserNotFound { get; } = Error(StatusCodes.Status404NotFound, NoUser);

    public static DialectAnswer GroupNotFound { get; } = Error(StatusCodes.Status404NotFound, NoGroup);

    public static DialectAnswer OccupationNotFound { get; } = Error(StatusCodes.Status404NotFound, "职业不存在！");

    public static DialectAnswer LogNotFound { get; } = Error(StatusCodes.Status404NotFound, "记录不存在！");

    public static DialectAnswer NamedUserNotFound { get; } = Error(StatusCodes.Status400BadRequest, NoUser);

    public static DialectAnswer NamedGroupNotFound { get; } = Error(StatusCodes.Status400BadRequest, NoGroup);

    public static DialectAnswer AlreadyMember { get; } = Error(StatusCodes.Status400BadRequest, "用户已在所添加的组内！");

    // The directory deleted these, which its data did not outlive.
    public static DialectAnswer OccupationInUse { get; } = Error(StatusCodes.Status400BadRequest, "职业正在使用，不能删除！");

    public static DialectAnswer LastAdministrator { get; } = Error(StatusCodes.Status400BadRequest, "不能删除最后一个管理员！");

    public override string? FindToken(HttpRequest request) => BearerToken.Find(request);

    public override DialectAnswer NotSignedIn(HttpContext context) => context.Features.Get<BearerSignIn>()?.Rejected is null
        ? Unauthorized(context, new { detail = "身份认证信息未提供。" })
        : Unauthorized(context, new
        {
            detail = "Given token not valid for any token type",
            code = "token_not_valid",
            messages = new[] { new { token_class = "AccessToken", token_type = "access", message = InvalidToken } },
        });

    public override DialectAnswer NotPermitted() => Refusal(StatusCodes.Status403Forbidden);

    public override DialectAnswer Refusal(int status) => ByStatus(status);

    public static DialectAnswer Done(string detail) => DialectAnswer.Ok(new { detail });

    public static DialectAnswer WrongCredentials(HttpContext context) =>
        Unauthorized(context, new { detail = "No active account found with the given credentials" });

    public static DialectAnswer WrongRefreshToken(HttpContext context) =>
        Unauthorized(context, new { detail = InvalidToken, code = "token_not_valid" });

    /// <summary>What is wrong with which fields.</summary>
    public static DialectAnswer WrongFields(IReadOnlyDictionary<string, string[]> wrong) => new(StatusCodes.Status400BadRequest, wrong);

    /// <summary>What a client is told whose change the graph refuses.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="code">The code of the refusal.</param>
    /// <param name="nothing">How the endpoint tells that what it is about is not there.</param>
    /// <param name="wrong">How the endpoint tells wrong data.</param>
    public static DialectAnswer Refused(string operation, string? code, DialectAnswer nothing, DialectAnswer wrong) => code switch
    {
        MutationAnswer.Nothing or "USER_NOT_FOUND" or "USER_ANONYMISED" or "GROUP_NOT_FOUND" => nothing,
        MutationAnswer.InvalidInput or "BAD_USER_INPUT" or "OUT_OF_RANGE" or "WEAK_PASSWORD" or "INVALID_CREDENTIALS" => wrong,
        "USER_BLOCKED" => NotTheirs,
        "SIGN_IN_NAME_TAKEN" or "EMAIL_CONFIRMATION_TOO_SOON" or "GROUP_NAME_TAKEN" or "OCCUPATION_NOT_FOUND" => wrong,
        "VERSION_CONFLICT" or "PROFILE_NOT_FOUND" => ByStatus(StatusCodes.Status409Conflict),
        "VARIABLES_SIZE_LIMIT_EXCEEDED" => ByStatus(StatusCodes.Status413PayloadTooLarge),
        _ => throw UnforeseenErrorException.Of($"{DialectNames.Directory}.{operation}", code),
    };

    private static DialectAnswer ByStatus(int status) => status switch
    {
        StatusCodes.Status403Forbidden => Error(status, "您没有执行该操作的权限。"),
        StatusCodes.Status404NotFound => NotFound,
        // The directory told this by an empty text in place of an object.
        StatusCodes.Status405MethodNotAllowed => new DialectAnswer(status, ""),
        StatusCodes.Status409Conflict => Error(status, "数据已被他人更改，请刷新后重试！"),
        _ => Error(status, ReasonPhrases.GetReasonPhrase(status)),
    };

    private static DialectAnswer Unauthorized(HttpContext context, object body)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"api\"";
        return new DialectAnswer(StatusCodes.Status401Unauthorized, body);
    }

    private static DialectAnswer Error(int status, string detail) => new(status, new { detail });
}

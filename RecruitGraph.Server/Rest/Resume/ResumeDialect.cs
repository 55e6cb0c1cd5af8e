using Microsoft.AspNetCore.WebUtilities;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Resume;

/// <summary>Dialect B, résumé analysis: its credentials, its two error forms and its wordings.</summary>
internal sealed class ResumeDialect : Dialect
{
    /// <summary>The header is told in English, as the library told it that read tokens there.</summary>
    public const string MissingHeader = "Missing Authorization Header";

    public const string Registered = "注册成功";

    public const string Uploaded = "上传成功";

    public override string Name => DialectNames.Resume;

    public override string TokenHeader => "Authorization";

    public static DialectAnswer NoJson { get; } = BadRequest("请求体必须是 JSON 对象");

    public static DialectAnswer NoFile { get; } = BadRequest("未上传文件");

    public static DialectAnswer InvalidFileName { get; } = BadRequest("无效的文件名");

    public static DialectAnswer EmptyFile { get; } = BadRequest("文件内容为空");

    public static DialectAnswer FileTooLarge { get; } = Error(StatusCodes.Status413PayloadTooLarge, "文件过大");

    public static DialectAnswer InvalidUserName { get; } = BadRequest("无效的用户名");

    public static DialectAnswer InvalidEmail { get; } = BadRequest("无效的邮箱");

    public static DialectAnswer InvalidRole { get; } = BadRequest("无效的角色");

    public static DialectAnswer UserNameTaken { get; } = Error(StatusCodes.Status409Conflict, "用户名已存在");

    public static DialectAnswer EmailTaken { get; } = Error(StatusCodes.Status409Conflict, "邮箱已存在");

    public static DialectAnswer WrongCredentials { get; } = Error(StatusCodes.Status401Unauthorized, "无效的用户名或密码");

    public static DialectAnswer NotTheirs { get; } = Error(StatusCodes.Status403Forbidden, "无权访问");

    public static DialectAnswer NotFound { get; } = Error(StatusCodes.Status404NotFound, "资源不存在");

    public static DialectAnswer NotAnalysed { get; } = Error(StatusCodes.Status404NotFound, "分析结果不存在");

    public override string? FindToken(HttpRequest request) => BearerToken.Find(request);

    public override DialectAnswer NotSignedIn(HttpContext context) =>
        SharedUrls.FindNotSignedIn(context)
        ?? (context.Features.Get<BearerSignIn>()?.Rejected is { } rejected ? Rejected(rejected, FindToken(context.Request)!)
            : context.Request.Headers.Authorization.Count == 0 ? TokenError(StatusCodes.Status401Unauthorized, MissingHeader)
            : TokenError(
                StatusCodes.Status401Unauthorized,
                "Missing 'Bearer' type in 'Authorization' header. Expected 'Authorization: Bearer <JWT>'"));

    public override DialectAnswer NotPermitted() => Error(StatusCodes.Status403Forbidden, "权限不足");

    public override DialectAnswer Refusal(int status) => status switch
    {
        StatusCodes.Status403Forbidden => NotPermitted(),
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => Error(status, "不支持的请求方法"),
        StatusCodes.Status413PayloadTooLarge => Error(status, "请求内容过大"),
        StatusCodes.Status415UnsupportedMediaType => Error(status, "请求体必须为 JSON 格式"),
        < StatusCodes.Status500InternalServerError => Error(status, ReasonPhrases.GetReasonPhrase(status)),
        _ => Error(status, "服务器内部错误"),
    };

    /// <param name="fields">The names of fields that are absent or empty.</param>
    public static DialectAnswer Missing(IEnumerable<string> fields) => BadRequest($"缺少必要字段: {string.Join(", ", fields)}");

    /// <summary>What a client is told whose request the graph refuses.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="code">The code of the refusal.</param>
    /// <exception cref="UnforeseenErrorException">The operation is never refused so.</exception>
    public static DialectAnswer Refused(string operation, string? code) => code switch
    {
        "INVALID_CREDENTIALS" => WrongCredentials,
        "ROLE_NOT_ALLOWED" or "USER_BLOCKED" or "USER_ANONYMISED" => Error(StatusCodes.Status403Forbidden, "权限不足"),
        "WEAK_PASSWORD" => BadRequest("密码长度不符合要求"),
        "UNSUPPORTED_RESUME_FILE" => Error(StatusCodes.Status415UnsupportedMediaType, "不支持的文件类型"),
        "TOO_MANY_RESUME_FILES" => BadRequest("简历数量已达上限"),
        "VARIABLES_SIZE_LIMIT_EXCEEDED" => Error(StatusCodes.Status413PayloadTooLarge, "请求内容过大"),
        _ => throw UnforeseenErrorException.Of($"{DialectNames.Resume}.{operation}", code),
    };

    // The library answered in its own form; clients of the document read the other one.
    private static DialectAnswer TokenError(int status, string message) => new(status, new { msg = message, error = message });

    private static DialectAnswer Rejected(RejectedToken rejected, string token) =>
        rejected == RejectedToken.Expired ? TokenError(StatusCodes.Status401Unauthorized, "Token has expired")
        : rejected == RejectedToken.SessionEnded ? TokenError(StatusCodes.Status401Unauthorized, "Token has been revoked")
        : TokenError(
            StatusCodes.Status422UnprocessableEntity, token.Count('.') == 2 ? "Signature verification failed" : "Not enough segments");

    private static DialectAnswer BadRequest(string error) => Error(StatusCodes.Status400BadRequest, error);

    private static DialectAnswer Error(int status, string error) => new(status, new { error });
}

using Microsoft.AspNetCore.WebUtilities;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>Dialect D, interview training: its credentials, its one error form and its wordings.</summary>
internal sealed class InterviewDialect : Dialect
{
    /// <summary>Not signed in, and not one's own: the document has one text for both.</summary>
    public const string NoPermission = "權限不足";

    public const string NotLoggedIn = "未登入";

    public const string Created = "新增成功";

    public const string Changed = "編輯成功";

    public const string Deleted = "刪除成功";

    public override string Name => DialectNames.Interview;

    public override string TokenHeader => "token";

    /// <summary>Wrong data, as most endpoints are documented to tell it.</summary>
    public static DialectAnswer Wrong { get; } = Error(StatusCodes.Status400BadRequest, "資料有誤");

    /// <summary>Wrong data, where the document has 401 for it.</summary>
    public static DialectAnswer WrongByUnauthorized { get; } = Error(StatusCodes.Status401Unauthorized, "資料有誤");

    public static DialectAnswer WrongCredentials { get; } = Error(StatusCodes.Status400BadRequest, "帳號或密碼輸入錯誤");

    public static DialectAnswer WrongRegistration { get; } = Error(StatusCodes.Status400BadRequest, "註冊資料有誤");

    public static DialectAnswer EmailTaken { get; } = Error(StatusCodes.Status400BadRequest, "信箱已註冊過");

    public static DialectAnswer WrongResume { get; } = Error(StatusCodes.Status400BadRequest, "資料填寫有誤");

    public static DialectAnswer NotFound { get; } = Error(StatusCodes.Status404NotFound, "找不到文章");

    public static DialectAnswer NotTheirs { get; } = Error(StatusCodes.Status401Unauthorized, NoPermission);

    public override string? FindToken(HttpRequest request)
    {
        string? token = request.Headers[TokenHeader];
        return string.IsNullOrWhiteSpace(token) ? BearerToken.Find(request) : token.Trim();
    }

    public override DialectAnswer NotSignedIn(HttpContext context) =>
        SharedUrls.FindNotSignedIn(context)
        ?? (context.GetEndpoint()?.Metadata.GetMetadata<SignedOutMessageAttribute>() is { } told
            ? Error(StatusCodes.Status401Unauthorized, told.Message)
            : NotTheirs);

    public override DialectAnswer NotPermitted() => NotTheirs;

    public override DialectAnswer Refusal(int status) => ByStatus(status);

    public static DialectAnswer Done(string message) => DialectAnswer.Ok(new { message });

    /// <summary>What a client is told whose change the graph refuses.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="code">The code of the refusal.</param>
    /// <param name="wrong">How the endpoint tells wrong data.</param>
    public static DialectAnswer Refused(string operation, string? code, DialectAnswer wrong) => code switch
    {
        "INVALID_INPUT" or "BAD_USER_INPUT" or "OUT_OF_RANGE" or "BIRTHDAY_IN_FUTURE" => wrong,
        "NOT_AUTHOR" or "USER_BLOCKED" or "USER_ANONYMISED" => NotTheirs,
        MutationAnswer.Nothing or "DISCUSSION_NOT_FOUND" or "EXPERIENCE_NOT_FOUND" or "COMMENT_NOT_FOUND" or "FAVORITE_NOT_FOUND" => NotFound,
        "VERSION_CONFLICT" or "PROFILE_NOT_FOUND" => ByStatus(StatusCodes.Status409Conflict),
        "VARIABLES_SIZE_LIMIT_EXCEEDED" => ByStatus(StatusCodes.Status413PayloadTooLarge),
        _ => throw UnforeseenErrorException.Of($"{DialectNames.Interview}.{operation}", code),
    };

    private static DialectAnswer ByStatus(int status) => Error(status, ReasonPhrases.GetReasonPhrase(status));

    private static DialectAnswer Error(int status, string message) => new(status, new { message });
}

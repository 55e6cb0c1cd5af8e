using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>The answers of dialect A: its one error form and its wordings.</summary>
internal static class RecruitAnswers
{
    public const string NoJson = "必须提供JSON数据";

    public const string IdMissing = "请提供id数据";

    public const string NotAdministrator = "没有该权限";

    public const string AlreadyApplied = "已经应聘该岗位";

    public const string NotApplied = "没有应聘该岗位";

    public const string Completed = "该招聘流程已完成";

    public const string Ended = "该招聘流程已终止";

    /// <summary>Not in the document, which knows no simultaneous changes: somebody else moved the application first.</summary>
    public const string MovedMeanwhile = "应聘状态已被他人变更，请刷新后重试";

    // The documents' texts are to be read as they are, not as \u escapes.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonResult Ok(object body) => new(body, Json) { StatusCode = StatusCodes.Status200OK };

    /// <param name="status">The HTTP status.</param>
    /// <param name="message">A text, or an object of field to text; the reason phrase where absent.</param>
    public static JsonResult Error(int status, object? message = null)
    {
        var reason = ReasonPhrases.GetReasonPhrase(status);
        return new JsonResult(new { error = reason, message = message ?? reason, status_code = status }, Json) { StatusCode = status };
    }

    public static JsonResult BadRequest(object message) => Error(StatusCodes.Status400BadRequest, message);

    public static JsonResult Unauthorized() => Error(StatusCodes.Status401Unauthorized);

    public static JsonResult Forbidden() => Error(StatusCodes.Status403Forbidden);

    public static JsonResult NotFound() => Error(StatusCodes.Status404NotFound);
}

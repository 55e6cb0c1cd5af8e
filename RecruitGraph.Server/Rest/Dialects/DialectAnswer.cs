using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace RecruitGraph.Server.Rest.Dialects;

/// <summary>An answer of a dialect: a status and a JSON body.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="body">What is written as JSON; null for an empty answer.</param>
public sealed class DialectAnswer(int status, object? body) : IActionResult
{
    // The documents' texts are to be read as they are, not as \u escapes.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>What is written as JSON; null for an empty answer.</summary>
    public object? Body => body;

    public static DialectAnswer Ok(object body) => new(StatusCodes.Status200OK, body);

    public Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext);

    /// <summary>Writes the answer.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = status;

        // Who asks is said in headers that most caches do not look at.
        response.Headers.CacheControl = "no-store";
        if (body is null)
        {
            return;
        }

        // Whole before anything is sent: its length is known then, and what cannot be written is told as an error.
        var json = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Json);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.BodyWriter.WriteAsync(json, context.RequestAborted);
    }
}

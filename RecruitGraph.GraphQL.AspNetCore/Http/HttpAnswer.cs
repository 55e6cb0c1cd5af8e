using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Writes one answer as an HTTP response.</summary>
internal static class HttpAnswer
{
    public static Task WriteAsync(HttpContext context, OperationResult result, ResponseMediaType mediaType) =>
        WriteAsync(context, result, mediaType, HttpStatus.Of(result, mediaType));

    public static async Task WriteAsync(HttpContext context, OperationResult result, ResponseMediaType mediaType, int status)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType.ContentType();
        if (result.Length is not { } length)
        {
            using var body = new PooledBufferWriter();
            result.WriteTo(body);
            await WriteAsync(context, body);
            return;
        }

        // Once the headers are out, the result is copied straight into the connection's own buffer.
        response.ContentLength = length;
        await response.StartAsync(context.RequestAborted);
        result.WriteTo(response.BodyWriter);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>Answers a request that the engine has not seen.</summary>
    public static async Task WriteErrorAsync(HttpContext context, int status, string message, string code, string? allow = null)
    {
        using var body = new PooledBufferWriter();
        TransportErrors.WriteAnswer(body, message, code);

        var response = context.Response;
        var mediaType = AcceptHeader.Find(context.Request.Headers.Accept) ?? ResponseMediaType.Json;
        response.StatusCode = status;
        response.ContentType = mediaType.ContentType();
        if (allow is not null)
        {
            response.Headers.Allow = allow;
        }

        await WriteAsync(context, body);
    }

    private static async Task WriteAsync(HttpContext context, PooledBufferWriter body)
    {
        context.Response.ContentLength = body.WrittenCount;
        await context.Response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }
}

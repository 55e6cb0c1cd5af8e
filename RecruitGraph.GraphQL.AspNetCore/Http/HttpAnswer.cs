using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Writes the answer to one request as an HTTP response.</summary>
internal static class HttpAnswer
{
    public static Task WriteAsync(HttpContext context, ExecutionResult result, in ResponseFormat format, StatusPolicy policy) =>
        result switch
        {
            ResponseStream answers => HttpStreamAnswer.WriteAsync(context, answers, format.Incremental!.Value, policy),
            OperationResult answer when format.Single.IsStreamed() =>
                HttpStreamAnswer.WriteAsync(context, answer, format.Single, policy),
            _ => WriteAsync(context, (OperationResult)result, format.Single, policy),
        };

    private static Task WriteAsync(HttpContext context, OperationResult result, ResponseMediaType mediaType, StatusPolicy policy)
    {
        var status = HttpStatus.Of(result, mediaType, policy);
        return WriteAsync(context, result, HttpStatus.MediaTypeOf(status, mediaType, policy), status);
    }

    /// <summary>Answers a request that the engine has not seen.</summary>
    public static async Task WriteRefusalAsync(HttpContext context, RequestRefusedException refusal, StatusPolicy policy)
    {
        using var body = CreateBody(context);
        OperationResult.Refused(refusal.Error).WriteTo(body);

        var response = context.Response;
        response.StatusCode = HttpStatus.Of(refusal.Status, policy);
        response.ContentType = HttpStatus
            .MediaTypeOf(response.StatusCode, AcceptHeader.ForRefusal(context.Request.Headers.Accept), policy)
            .ContentType();
        if (refusal.Allow is { } allow)
        {
            response.Headers.Allow = allow;
        }

        await WriteAsync(context, body);
    }

    private static PooledBufferWriter CreateBody(HttpContext context) =>
        new(context.RequestServices.GetRequiredService<MemoryAccount>());

    /// <summary>Writes a body whose type and status are set.</summary>
    private static async Task WriteAsync(HttpContext context, PooledBufferWriter body)
    {
        context.Response.ContentLength = body.WrittenCount;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted);
        }
    }

    /// <summary>Writes one answer whose status is decided.</summary>
    public static async Task WriteAsync(HttpContext context, OperationResult result, ResponseMediaType mediaType, int status)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType.ContentType();
        if (result.Length is not { } length)
        {
            using var body = CreateBody(context);
            result.WriteTo(body);
            await WriteAsync(context, body);
            return;
        }

        // Once the headers are out, the result is copied straight into the connection's own buffer.
        response.ContentLength = length;
        await response.StartAsync(context.RequestAborted);
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await PacedOutput.WriteAsync(context, result);
            await PacedOutput.FlushAsync(context);
        }
    }
}

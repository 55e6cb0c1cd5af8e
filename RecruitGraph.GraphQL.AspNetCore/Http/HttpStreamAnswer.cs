using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Writes answers to one request one by one. Incremental delivery over HTTP: each part leaves as soon as it is ready.
/// </summary>
internal static class HttpStreamAnswer
{
    /// <summary>Writes a single answer in a media type that could carry more.</summary>
    public static async Task WriteAsync(HttpContext context, OperationResult answer, ResponseMediaType mediaType, StatusPolicy policy)
    {
        var parts = new ResponsePartWriter(context, mediaType);
        parts.PrepareHeaders(HttpStatus.Of(answer, mediaType, policy));
        await parts.WriteAsync(answer);
        await parts.EndAsync();
    }

    /// <summary>Writes the parts of an answer. The first, which has the data, decides on the status.</summary>
    /// <exception cref="OperationCanceledException">The client has gone; disposing the answer ends what produces it.</exception>
    public static async Task WriteAsync(HttpContext context, ResponseStream answers, ResponseMediaType mediaType, StatusPolicy policy)
    {
        var parts = new ResponsePartWriter(context, mediaType);
        var isStarted = false;
        await foreach (var answer in answers.ReadAsync(context.RequestAborted))
        {
            await using (answer)
            {
                if (!isStarted)
                {
                    parts.PrepareHeaders(HttpStatus.Of(answer, mediaType, policy));
                    isStarted = true;
                }

                await parts.WriteAsync(answer);
            }
        }

        if (!isStarted)
        {
            parts.PrepareHeaders(StatusCodes.Status200OK);
        }

        await parts.EndAsync();
    }
}

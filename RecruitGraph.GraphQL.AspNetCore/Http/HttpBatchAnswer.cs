using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Writes the answers to an array of requests, each as soon as its turn has come and at the pace of the client. The status is 200, since
/// each answer tells for itself what became of its request.
/// </summary>
internal static class HttpBatchAnswer
{
    /// <summary>One JSON array.</summary>
    /// <param name="context">Where the array goes.</param>
    /// <param name="answers">The answers, in the order of the requests.</param>
    /// <param name="mediaType">The type of the whole.</param>
    public static async Task WriteArrayAsync(HttpContext context, IAsyncEnumerable<BatchAnswer> answers, ResponseMediaType mediaType)
    {
        context.Response.ContentType = mediaType.ContentType();
        var output = context.Response.BodyWriter;
        await foreach (var answer in answers)
        {
            await using (answer.Result)
            {
                output.Write(answer.Index == 0 ? "["u8 : ","u8);
                await PacedOutput.WriteAsync(context, answer.Result);
            }
        }

        output.Write("]"u8);
        await PacedOutput.FlushAsync(context);
    }

    /// <summary>One by one, as they become ready, each with the place of its request in the array: <c>requestIndex</c>, from 0.</summary>
    public static async Task StreamAsync(HttpContext context, IAsyncEnumerable<BatchAnswer> answers, ResponseMediaType mediaType)
    {
        var parts = new ResponsePartWriter(context, mediaType);
        parts.PrepareHeaders(StatusCodes.Status200OK);
        await foreach (var answer in answers)
        {
            await using (answer.Result)
            {
                await parts.WriteAsync(Indexed(answer));
            }
        }

        await parts.EndAsync();
    }

    // An answer is an object that has a member, always.
    private static IEnumerable<ReadOnlyMemory<byte>> Indexed(BatchAnswer answer)
    {
        yield return Encoding.UTF8.GetBytes($"{{\"requestIndex\":{answer.Index},");
        var isFirst = true;
        foreach (var piece in answer.Result.Drain())
        {
            yield return isFirst ? piece[1..] : piece;
            isFirst = false;
        }
    }
}

/// <summary>The answer to one request of an array.</summary>
/// <param name="Index">The request's place, from 0.</param>
/// <param name="Result">The answer; whoever gets it disposes it.</param>
internal readonly record struct BatchAnswer(int Index, OperationResult Result);

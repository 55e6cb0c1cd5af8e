using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Writes the answers to an array of requests. The status is 200, since each answer tells for itself what became of its request.
/// </summary>
internal static class HttpBatchAnswer
{
    /// <summary>One JSON array, in the order of the requests.</summary>
    public static async Task WriteArrayAsync(
        HttpContext context, IAsyncEnumerable<BatchAnswer> answers, int count, ResponseMediaType mediaType)
    {
        using var array = new PooledBufferWriter(HeldAnswers.Of(context));
        var inOrder = new PooledBufferWriter?[count];
        try
        {
            await foreach (var answer in answers)
            {
                inOrder[answer.Index] = answer.Json;
            }

            for (var i = 0; i < count; i++)
            {
                array.Write(i == 0 ? "["u8 : ","u8);
                array.Write(inOrder[i]!.WrittenSpan);
                inOrder[i]!.Dispose();
            }
        }
        finally
        {
            Array.ForEach(inOrder, static json => json?.Dispose());
        }

        array.Write("]"u8);
        context.Response.ContentType = mediaType.ContentType();
        await HttpAnswer.WriteAsync(context, array);
    }

    /// <summary>One by one, as they become ready, each with the place of its request in the array: <c>requestIndex</c>, from 0.</summary>
    public static async Task StreamAsync(HttpContext context, IAsyncEnumerable<BatchAnswer> answers, ResponseMediaType mediaType)
    {
        using var json = new PooledBufferWriter(HeldAnswers.Of(context));
        var parts = new ResponsePartWriter(context, mediaType);
        parts.PrepareHeaders(StatusCodes.Status200OK);
        await foreach (var answer in answers)
        {
            using (answer.Json)
            {
                WriteIndexed(json, answer);
            }

            await parts.WriteAsync(json);
            json.Clear();
        }

        await parts.EndAsync();
    }

    // An answer is an object that has a member, always.
    private static void WriteIndexed(PooledBufferWriter output, BatchAnswer answer)
    {
        output.Write("{\"requestIndex\":"u8);
        answer.Index.TryFormat(output.GetSpan(10), out var written, provider: CultureInfo.InvariantCulture);
        output.Advance(written);
        output.Write(","u8);
        output.Write(answer.Json.WrittenSpan[1..]);
    }
}

/// <summary>The answer to one request of an array.</summary>
/// <param name="Index">The request's place, from 0.</param>
/// <param name="Json">The answer; whoever gets it disposes it.</param>
internal readonly record struct BatchAnswer(int Index, PooledBufferWriter Json);

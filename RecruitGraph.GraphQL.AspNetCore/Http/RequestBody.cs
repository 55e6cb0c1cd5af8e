using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Reads the body of a POST, as much as is allowed and no more.</summary>
internal static class RequestBody
{
    /// <summary>
    /// Refuses anything but JSON in UTF-8. That keeps out every content type that a page of another origin may send without the
    /// browser asking the server first, and so forged requests.
    /// </summary>
    /// <exception cref="RequestRefusedException">The content type or encoding is another.</exception>
    public static void RequireJson(HttpRequest request)
    {
        if (!HeaderList.IsEmpty(request.Headers.ContentEncoding))
        {
            throw RequestRefusedException.UnsupportedMediaType("The content must not be encoded.");
        }

        if (request.ContentType is "application/json" or "application/json; charset=utf-8" or "application/json;charset=utf-8")
        {
            return;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || !Charset.IsUtf8OrAbsent(type))
        {
            throw RequestRefusedException.UnsupportedMediaType("The content type must be application/json in UTF-8, with one charset at most.");
        }
    }

    /// <summary>Reads one request out of a body that must be JSON.</summary>
    /// <exception cref="RequestRefusedException">The body is of another type, too large, or no request.</exception>
    public static ValueTask<ParsedRequest> ReadJsonAsync(HttpRequest request, int maxSize)
    {
        RequireJson(request);
        return ReadAsync(request, maxSize, RequestParser.Parse);
    }

    /// <param name="request">Whose body is read.</param>
    /// <param name="maxSize">The longest body, in bytes.</param>
    /// <param name="parse">Makes something of the bytes, which do not outlive the call.</param>
    /// <exception cref="RequestRefusedException">The body is too large, or <paramref name="parse"/> refuses it.</exception>
    public static async ValueTask<T> ReadAsync<T>(HttpRequest request, int maxSize, Func<ReadOnlySpan<byte>, T> parse)
    {
        if (request.ContentLength > maxSize)
        {
            throw RequestRefusedException.TooLarge(maxSize, request.ContentLength);
        }

        LimitSize(request, maxSize);
        using var earlier = new PooledBufferWriter();
        while (true)
        {
            var result = await ReadSomeAsync(request, maxSize);
            var buffer = result.Buffer;
            try
            {
                if (earlier.WrittenCount + buffer.Length > maxSize)
                {
                    throw RequestRefusedException.TooLarge(maxSize);
                }

                if (result.IsCompleted)
                {
                    return Parse(earlier, buffer, parse);
                }

                Append(earlier, buffer);
            }
            finally
            {
                // All is taken each time: the server cannot end a read in order that left something behind.
                request.BodyReader.AdvanceTo(buffer.End);
            }
        }
    }

    private static void LimitSize(HttpRequest request, int maxSize)
    {
        // The server's own limit counts the framing of chunks as well, and stops it from draining what was refused.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = 2L * maxSize;
        }
    }

    private static async ValueTask<ReadResult> ReadSomeAsync(HttpRequest request, int maxSize)
    {
        try
        {
            // The server itself ends the read of a client that has gone. A token would leave the server's own state half way.
            return await request.BodyReader.ReadAsync(CancellationToken.None);
        }
        catch (BadHttpRequestException exception) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw exception.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => RequestRefusedException.TooLarge(maxSize),
                StatusCodes.Status408RequestTimeout => RequestRefusedException.TooSlow(),
                _ => RequestRefusedException.BadRequest("The body could not be read."),
            };
        }
    }

    private static T Parse<T>(PooledBufferWriter earlier, in ReadOnlySequence<byte> last, Func<ReadOnlySpan<byte>, T> parse)
    {
        if (earlier.WrittenCount == 0 && last.IsSingleSegment)
        {
            return parse(WithoutMark(last.FirstSpan));
        }

        Append(earlier, last);
        return parse(WithoutMark(earlier.WrittenSpan));
    }

    private static void Append(PooledBufferWriter earlier, in ReadOnlySequence<byte> more)
    {
        foreach (var piece in more)
        {
            earlier.Write(piece.Span);
        }
    }

    // Some clients put a byte order mark in front, which is allowed to be ignored. RFC 8259, section 8.1.
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;
}

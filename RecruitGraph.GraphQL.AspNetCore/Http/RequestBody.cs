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
    public static ValueTask<ParsedRequest> ReadJsonAsync(HttpRequest request, int maxSize, CancellationToken cancellationToken)
    {
        RequireJson(request);
        return ReadAsync(request, maxSize, RequestParser.Parse, cancellationToken);
    }

    /// <param name="request">Whose body is read.</param>
    /// <param name="maxSize">The longest body, in bytes.</param>
    /// <param name="parse">Makes something of the bytes, which do not outlive the call.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RequestRefusedException">The body is too large, or <paramref name="parse"/> refuses it.</exception>
    public static async ValueTask<T> ReadAsync<T>(
        HttpRequest request, int maxSize, Func<ReadOnlySpan<byte>, T> parse, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxSize)
        {
            throw RequestRefusedException.TooLarge(maxSize, request.ContentLength);
        }

        LimitSize(request, maxSize);
        var reader = request.BodyReader;
        while (true)
        {
            var result = await ReadSomeAsync(request, maxSize, cancellationToken);
            var buffer = result.Buffer;
            if (buffer.Length > maxSize)
            {
                reader.AdvanceTo(buffer.End);
                throw RequestRefusedException.TooLarge(maxSize);
            }

            if (!result.IsCompleted)
            {
                reader.AdvanceTo(buffer.Start, buffer.End);
                continue;
            }

            try
            {
                return Parse(buffer, parse);
            }
            finally
            {
                reader.AdvanceTo(buffer.End);
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

    private static async ValueTask<ReadResult> ReadSomeAsync(
        HttpRequest request, int maxSize, CancellationToken cancellationToken)
    {
        try
        {
            return await request.BodyReader.ReadAsync(cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            throw exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? RequestRefusedException.TooLarge(maxSize)
                : RequestRefusedException.BadRequest("The body could not be read.");
        }
    }

    private static T Parse<T>(in ReadOnlySequence<byte> body, Func<ReadOnlySpan<byte>, T> parse)
    {
        if (body.IsSingleSegment)
        {
            return parse(WithoutMark(body.FirstSpan));
        }

        var length = checked((int)body.Length);
        var contiguous = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(contiguous);
            return parse(WithoutMark(contiguous.AsSpan(0, length)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(contiguous);
        }
    }

    // Some clients put a byte order mark in front, which is allowed to be ignored. RFC 8259, section 8.1.
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;
}

using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Reads the parts of a form, and tells a body that is none from everything else that can go wrong.</summary>
/// <remarks>The server itself ends the reads of a client that has gone. A token would leave the server's own state half way.</remarks>
/// <param name="request">The request.</param>
/// <param name="most">How many bytes of it the server takes.</param>
internal sealed class MultipartSource(HttpRequest request, long most)
{
    private const int MaxBoundaryLength = 70;

    private readonly MultipartReader _reader = new(FindBoundary(request), request.Body);

    /// <summary>The next part; null at the end.</summary>
    /// <exception cref="RequestRefusedException">The body is no form, ends too early, comes too slowly or is larger than the server takes.</exception>
    public async Task<MultipartSection?> ReadNextAsync()
    {
        try
        {
            return await _reader.ReadNextSectionAsync(CancellationToken.None);
        }
        catch (Exception exception) when (IsClientsFault(exception))
        {
            throw Refuse(exception);
        }
    }

    /// <summary>Reads some of a part; 0 at its end.</summary>
    /// <exception cref="RequestRefusedException">As above.</exception>
    public async ValueTask<int> ReadAsync(MultipartSection section, Memory<byte> target)
    {
        try
        {
            return await section.Body.ReadAsync(target, CancellationToken.None);
        }
        catch (Exception exception) when (IsClientsFault(exception))
        {
            throw Refuse(exception);
        }
    }

    private bool IsClientsFault(Exception exception) =>
        exception is (IOException or InvalidDataException) and not ConnectionResetException
        && !request.HttpContext.RequestAborted.IsCancellationRequested;

    private RequestRefusedException Refuse(Exception exception) =>
        (exception as BadHttpRequestException)?.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => RequestRefusedException.TooLarge(most),
            StatusCodes.Status408RequestTimeout => RequestRefusedException.TooSlow(),
            _ => RequestRefusedException.BadUpload("The body is no multipart form, or ends too early."),
        };

    private static string FindBoundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.CountOf("boundary") == 1
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= MaxBoundaryLength } boundary
            ? boundary.ToString()
            : throw RequestRefusedException.BadUpload($"The content type must have one boundary of 1 to {MaxBoundaryLength} characters.");
}

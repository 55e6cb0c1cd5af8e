using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Reads multipart requests: first <c>operations</c>, then <c>map</c>, then the files.
/// https://github.com/jaydenseric/graphql-multipart-request-spec
/// </summary>
internal sealed class MultipartFormReader(IOptions<GraphQLServerOptions> options)
{
    private const int PieceSize = 16 * 1024;
    private const string AllFiles = "All files together are";

    private readonly GraphQLMultipartUploadOptions _options = options.Value.MultipartUpload;
    private readonly GraphQLHttpOptions _http = options.Value.Http;

    /// <summary>Whether a request has the content type of a form with files, and such are read.</summary>
    public bool IsAskedFor(HttpRequest request) =>
        _options.Enabled
        && request.ContentType is { } type
        && MediaTypeParameters.CutFrom(type).Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="RequestRefusedException">
    /// The request could have been sent by a foreign page, is too large, or is no multipart request; the message says why.
    /// </exception>
    public async Task<MultipartForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        PreflightRule.Require(request, _http);
        if (!HeaderList.IsEmpty(request.Headers.ContentEncoding))
        {
            throw RequestRefusedException.UnsupportedMediaType("The content must not be encoded.");
        }

        var most = LimitSize(request);
        var form = new MultipartForm();
        try
        {
            await ReadAsync(new MultipartSource(request, most), form, cancellationToken);
            return form;
        }
        catch
        {
            form.Dispose();
            throw;
        }
    }

    private async Task ReadAsync(MultipartSource source, MultipartForm form, CancellationToken cancellationToken)
    {
        var operations = UploadOperations.Parse(await ReadFieldAsync(source, "operations", cancellationToken));
        var map = UploadMap.Parse(await ReadFieldAsync(source, "map", cancellationToken), _options.MaxFiles);
        var missing = new HashSet<string>(map.PathsByFile.Keys, StringComparer.Ordinal);
        while (await source.ReadNextAsync() is { } section)
        {
            var part = RequireName(section);
            var name = HeaderUtilities.RemoveQuotes(part.Name).ToString();
            if (!missing.Remove(name))
            {
                throw RequestRefusedException.BadUpload(map.PathsByFile.ContainsKey(name)
                    ? $"The part \"{name}\" is given twice."
                    : $"The part \"{name}\" is not in \"map\".");
            }

            var key = form.Add(await ReadFileAsync(source, section, part, name, form.Length, cancellationToken));
            foreach (var path in map.PathsByFile[name])
            {
                operations.Place(path, key);
            }
        }

        if (missing.Count > 0)
        {
            throw RequestRefusedException.BadUpload($"The file \"{missing.First()}\" of \"map\" is missing.");
        }

        form.Operations = operations.ToUtf8();
    }

    private async Task<byte[]> ReadFieldAsync(MultipartSource source, string name, CancellationToken cancellationToken)
    {
        if (await source.ReadNextAsync() is not { } section
            || !HeaderUtilities.RemoveQuotes(RequireName(section).Name).Equals(name, StringComparison.Ordinal))
        {
            throw RequestRefusedException.BadUpload("The parts must be \"operations\", \"map\" and then the files, in this order.");
        }

        using var text = new UploadBuffer(_http.MaxRequestSize, folder: "");
        await CopyAsync(source, section, text, new UploadLimit(_http.MaxRequestSize, _http.MaxRequestSize, $"The part \"{name}\" is"), cancellationToken);
        var bytes = new byte[text.Length];
        text.Read(bytes, 0);
        return bytes;
    }

    private async Task<UploadedFile> ReadFileAsync(
        MultipartSource source,
        MultipartSection section,
        ContentDispositionHeaderValue part,
        string name,
        long lengthBefore,
        CancellationToken cancellationToken)
    {
        if (!part.IsFileDisposition())
        {
            throw RequestRefusedException.BadUpload($"The part \"{name}\" must be a file, with a file name.");
        }

        var left = _options.MaxTotalSize - lengthBefore;
        var limit = left < _options.MaxFileSize
            ? new UploadLimit(left, _options.MaxTotalSize, AllFiles)
            : new UploadLimit(_options.MaxFileSize, _options.MaxFileSize, $"The file \"{name}\" is");
        var content = new UploadBuffer(_options.MemoryThreshold, _options.TemporaryFolder ?? Path.GetTempPath());
        try
        {
            await CopyAsync(source, section, content, limit, cancellationToken);
        }
        catch
        {
            content.Dispose();
            throw;
        }

        var fileName = part.FileNameStar.HasValue ? part.FileNameStar : HeaderUtilities.RemoveQuotes(part.FileName);
        return new UploadedFile(FileName.Clean(fileName.ToString()), section.ContentType, content);
    }

    private static async Task CopyAsync(
        MultipartSource source, MultipartSection section, UploadBuffer target, UploadLimit limit, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            int count;
            while ((count = await source.ReadAsync(section, piece)) > 0)
            {
                limit.Require(target.Length + count);
                await target.WriteAsync(piece.AsMemory(0, count), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static ContentDispositionHeaderValue RequireName(MultipartSection section) =>
        section.GetContentDispositionHeader() is { Name.Length: > 0 } part && HasOneName(part)
            ? part
            : throw RequestRefusedException.BadUpload("Each part must have a Content-Disposition with one name.");

    private static bool HasOneName(ContentDispositionHeaderValue part) =>
        part.Parameters.Count(static parameter => parameter.Name.Equals("name", StringComparison.OrdinalIgnoreCase)) == 1;

    /// <summary>Lets the server take so many bytes of the request, where the host leaves that open; tells how many it takes.</summary>
    private long LimitSize(HttpRequest request)
    {
        // Headers and boundaries count as well; what they may add is far below two more requests.
        var most = _options.MaxTotalSize + 4L * _http.MaxRequestSize;
        new UploadLimit(most, _options.MaxTotalSize, AllFiles).Require(request.ContentLength ?? 0);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { } feature)
        {
            return most;
        }

        if (!feature.IsReadOnly)
        {
            feature.MaxRequestBodySize = most;
        }

        return feature.MaxRequestBodySize ?? most;
    }
}

using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// A file of an ordinary form, for endpoints beside the graph that hand it to one of its operations. It holds as long as the form.
/// Streams of it share one place: read one after the other.
/// </summary>
/// <param name="file">The part of the form.</param>
public sealed class FormUpload(IFormFile file) : IFile
{
    public string Name { get; } = FileName.Clean(file.FileName);

    public long? Length => file.Length;

    public string? ContentType => file.Headers.ContentType;

    public Stream OpenReadStream() => file.OpenReadStream();

    public Task CopyToAsync(Stream target, CancellationToken cancellationToken = default) => file.CopyToAsync(target, cancellationToken);
}

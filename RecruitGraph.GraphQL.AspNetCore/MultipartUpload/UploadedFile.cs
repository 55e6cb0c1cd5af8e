using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>A file of a multipart request.</summary>
internal sealed class UploadedFile(string name, string? contentType, UploadBuffer content) : IFile, IDisposable
{
    public string Name { get; } = name;

    public long? Length => Content.Length;

    public string? ContentType { get; } = contentType;

    public UploadBuffer Content { get; } = content;

    public Stream OpenReadStream() => new UploadReadStream(Content);

    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken = default)
    {
        await using var source = OpenReadStream();
        await source.CopyToAsync(target, cancellationToken);
    }

    public void Dispose() => Content.Dispose();
}

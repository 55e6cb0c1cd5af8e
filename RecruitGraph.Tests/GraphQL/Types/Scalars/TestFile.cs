using System.Text;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types.Scalars;

/// <summary>A file that holds its own name.</summary>
internal sealed class TestFile(string name) : IFile
{
    public string Name => name;

    public long? Length => Encoding.UTF8.GetByteCount(name);

    public string? ContentType => "text/plain";

    public Stream OpenReadStream() => new MemoryStream(Encoding.UTF8.GetBytes(name));

    public Task CopyToAsync(Stream target, CancellationToken cancellationToken = default) =>
        OpenReadStream().CopyToAsync(target, cancellationToken);
}

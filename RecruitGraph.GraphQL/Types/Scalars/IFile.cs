namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// A file that a client sent with its request: the value of the scalar <c>Upload</c>. It holds until the request is answered; what is
/// needed longer is copied.
/// </summary>
public interface IFile
{
    /// <summary>The name that the client gave, without folders and control characters. It is the client's word: no path, no proof.</summary>
    string Name { get; }

    /// <summary>How long it is, in bytes; null when that is not known.</summary>
    long? Length { get; }

    /// <summary>The media type that the client claims; null when it claimed none.</summary>
    string? ContentType { get; }

    /// <summary>Opens the content from its start. Several streams may be open at the same time; dispose each.</summary>
    Stream OpenReadStream();

    /// <summary>Copies the content.</summary>
    Task CopyToAsync(Stream target, CancellationToken cancellationToken = default);
}

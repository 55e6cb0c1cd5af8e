using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Server.Rest.Operations;

/// <summary>A PDF or Office document that came as a text of JSON: base64, alone or as a data URL.</summary>
internal sealed class EncodedFile(string name, byte[] content) : IFile
{
    private const string DataUrl = "data:";
    private const string Base64 = ";base64,";

    public string Name => name;

    public long? Length => content.Length;

    public string? ContentType => null;

    /// <summary>The file that a text is; null where it is something else.</summary>
    /// <param name="name">What it is to be called.</param>
    /// <param name="text">The text.</param>
    public static EncodedFile? Find(string name, string? text)
    {
        var encoded = text.AsSpan();
        if (encoded.StartsWith(DataUrl, StringComparison.OrdinalIgnoreCase) && encoded.IndexOf(Base64, StringComparison.OrdinalIgnoreCase) is > 0 and var end)
        {
            encoded = encoded[(end + Base64.Length)..];
        }

        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64Chars(encoded, bytes, out var length)
            && (bytes.AsSpan().StartsWith("%PDF-"u8) || bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
                ? new EncodedFile(name, bytes[..length])
                : null;
    }

    public Stream OpenReadStream() => new MemoryStream(content, writable: false);

    public Task CopyToAsync(Stream target, CancellationToken cancellationToken = default) => target.WriteAsync(content, cancellationToken).AsTask();
}

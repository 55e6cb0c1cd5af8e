using System.Buffers.Text;
using System.Text;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>
/// A résumé that came as a text of JSON: a PDF or Office document in base64 or with a character for each byte, any file that is taken
/// as a data URL of it. Any other text is the résumé itself, as it was sent; what nobody can read is kept as a data URL.
/// </summary>
public sealed class ResumeFromText : IFile
{
    private const string DataUrl = "data:";
    private const string Base64Mark = ";base64,";

    private readonly byte[] _content;

    /// <summary>The file that a text stands for.</summary>
    /// <param name="name">What it is to be called; a text gets the ending of one.</param>
    /// <param name="text">The text.</param>
    public ResumeFromText(string name, string text)
    {
        var decoded = OfBase64(text) ?? OfCharacters(text);
        Name = decoded is null ? $"{name}.txt" : name;
        _content = decoded ?? AsSent(text);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public long? Length => _content.Length;

    /// <inheritdoc/>
    public string? ContentType => null;

    /// <inheritdoc/>
    public Stream OpenReadStream() => new MemoryStream(_content, writable: false);

    /// <inheritdoc/>
    public Task CopyToAsync(Stream target, CancellationToken cancellationToken = default) => target.WriteAsync(_content, cancellationToken).AsTask();

    private static byte[]? OfBase64(ReadOnlySpan<char> text)
    {
        var isDataUrl = text.StartsWith(DataUrl, StringComparison.OrdinalIgnoreCase);
        if (isDataUrl)
        {
            var mark = text.IndexOf(Base64Mark, StringComparison.OrdinalIgnoreCase);
            text = mark < 0 ? default : text[(mark + Base64Mark.Length)..];
        }

        // Words can pass for base64, and what they stand for then for a text.
        return !text.IsEmpty && Decode(text) is { } content && (IsDocument(content) || (isDataUrl && ResumeFileTypes.Detect(content) is not null))
            ? content
            : null;
    }

    /// <summary>What base64 of either alphabet stands for, also where its end is not filled up.</summary>
    private static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (Base64.IsValid(text, out var length))
        {
            var content = new byte[length];
            Convert.TryFromBase64Chars(text, content, out _);
            return content;
        }

        var ofUrls = new char[text.Length];
        text.Replace(ofUrls, '+', '-');
        ofUrls.AsSpan().Replace('/', '_');
        return Base64Url.IsValid(ofUrls) ? Base64Url.DecodeFromChars(ofUrls) : null;
    }

    private static byte[]? OfCharacters(string text) => BytesOf(text) is { } content && IsDocument(content) ? content : null;

    /// <summary>Bytes of which each came as a character, as browsers read files into strings; null where there are other characters.</summary>
    private static byte[]? BytesOf(string text) =>
        text.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff') ? null : Encoding.Latin1.GetBytes(text);

    private static bool IsDocument(byte[] content) => ResumeFileTypes.Detect(content) is ResumeFileType.Pdf or ResumeFileType.Docx;

    private static byte[] AsSent(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return ResumeFileTypes.Detect(content) == ResumeFileType.Txt
            ? content
            : Encoding.ASCII.GetBytes($"{DataUrl}application/octet-stream{Base64Mark}{Convert.ToBase64String(BytesOf(text) ?? content)}");
    }
}

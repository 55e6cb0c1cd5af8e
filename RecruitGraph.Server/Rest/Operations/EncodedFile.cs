using System.Buffers.Text;
using System.Text;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Server.Rest.Operations;

/// <summary>
/// A résumé that came as a text of JSON: a PDF or Office document in base64, any file that is taken as a data URL of it. Any other
/// text is the résumé itself, as it was sent.
/// </summary>
internal sealed class EncodedFile : IFile
{
    private const string DataUrl = "data:";
    private const string Base64Mark = ";base64,";

    private readonly byte[] _content;

    /// <param name="name">What it is to be called; a text gets the ending of one.</param>
    /// <param name="text">The text.</param>
    public EncodedFile(string name, string text)
    {
        var decoded = Decode(text);
        Name = decoded is null ? $"{name}.txt" : name;
        _content = decoded ?? Encoding.UTF8.GetBytes(text);
    }

    public string Name { get; }

    public long? Length => _content.Length;

    public string? ContentType => null;

    public Stream OpenReadStream() => new MemoryStream(_content, writable: false);

    public Task CopyToAsync(Stream target, CancellationToken cancellationToken = default) => target.WriteAsync(_content, cancellationToken).AsTask();

    private static byte[]? Decode(ReadOnlySpan<char> text)
    {
        var isDataUrl = text.StartsWith(DataUrl, StringComparison.OrdinalIgnoreCase);
        if (isDataUrl)
        {
            var mark = text.IndexOf(Base64Mark, StringComparison.OrdinalIgnoreCase);
            text = mark < 0 ? default : text[(mark + Base64Mark.Length)..];
        }

        if (text.IsEmpty || !Base64.IsValid(text, out var length))
        {
            return null;
        }

        var content = new byte[length];
        Convert.TryFromBase64Chars(text, content, out _);

        // Words can pass for base64, and what they stand for then for a text.
        return ResumeFileTypes.Detect(content) is { } type && (isDataUrl || type != ResumeFileType.Txt) ? content : null;
    }
}

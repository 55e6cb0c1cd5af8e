using System.Diagnostics;
using System.IO.Compression;

namespace RecruitGraph.Data.Resumes;

/// <summary>Tells kinds of résumés apart.</summary>
public static class ResumeFileTypes
{
    /// <summary>Where the text lies in an Office Open XML document.</summary>
    private const string WordText = "word/document.xml";

    /// <summary>A PDF's mark stands within so many bytes; some programs write something in front of it.</summary>
    private const int PdfMarkRange = 1024;

    /// <summary>How pictures, archives and sounds begin whose first bytes could be a text's; those of others hold what no text does.</summary>
    private static readonly byte[][] OtherMarks =
    [
        [0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF87a"u8], [.. "GIF89a"u8], [.. "Rar!"u8], [.. "7z"u8, 0xBC, 0xAF],
        [.. "OggS"u8], [.. "fLaC"u8],
    ];

    /// <summary>What a content is; null where it is of none of the kinds.</summary>
    public static ResumeFileType? Detect(byte[] content)
    {
        if (content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return HasWordText(content) ? ResumeFileType.Docx : null;
        }

        if (OtherMarks.Any(mark => content.AsSpan().StartsWith(mark)) || IsProgram(content))
        {
            return null;
        }

        // A text may speak of PDF's mark: what stands at the very start is no text, whatever follows.
        return content.AsSpan(0, Math.Min(content.Length, PdfMarkRange)).IndexOf("%PDF-"u8) switch
        {
            0 => ResumeFileType.Pdf,
            > 0 when PlainText.Decode(content) is null => ResumeFileType.Pdf,
            _ => string.IsNullOrWhiteSpace(PlainText.Decode(content)) ? null : ResumeFileType.Txt
        };
    }

    /// <summary>The media type with which it is sent.</summary>
    public static string MediaType(this ResumeFileType type) => type switch
    {
        ResumeFileType.Pdf => "application/pdf",
        ResumeFileType.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ResumeFileType.Txt => "text/plain",
        _ => throw new UnreachableException()
    };

    /// <summary>Whether it begins as programs do: with two letters that no letter and no blank follows, or they were somebody's name.</summary>
    private static bool IsProgram(ReadOnlySpan<byte> content) =>
        content.StartsWith("MZ"u8) && (content.Length == 2 || !(char.IsAsciiLetter((char)content[2]) || content[2] == ' '));

    private static bool HasWordText(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false));
            return archive.GetEntry(WordText) is not null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return false;
        }
    }
}

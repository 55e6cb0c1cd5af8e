using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace RecruitGraph.Data.Resumes;

/// <summary>
/// Texts whose encoding nobody says: UTF-8 and UTF-16 with or without byte order mark, GB18030, and Windows-1251. The same bytes
/// are always read in the same way.
/// </summary>
public static class PlainText
{
    // Of GB18030's two-byte characters those in daily use begin below; what Russian words look like in it begins above.
    private const byte FirstRareLead = 0xD8;

    private static readonly Encoding Utf16LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = Strict("GB18030");
    private static readonly Encoding Windows1251 = Strict("windows-1251");
    private static readonly SearchValues<char> NoText =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except("\t\n\f\r"), '\u007F', '\uFFFE', '\uFFFF']);

    /// <summary>The text of a content; null where it is none.</summary>
    public static string? Decode(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, .. var text] => Utf8.IsValid(text) ? Checked(Encoding.UTF8.GetString(text)) : null,
        [0xFF, 0xFE, .. var text] => Decode(Utf16LittleEndian, text),
        [0xFE, 0xFF, .. var text] => Decode(Utf16BigEndian, text),
        _ when content.Contains((byte)0) => DecodeUnmarkedUtf16(content),
        _ when Utf8.IsValid(content) => Checked(Encoding.UTF8.GetString(content)),
        _ => LooksChinese(content)
            ? Decode(Gb18030, content) ?? Decode(Windows1251, content)
            : Decode(Windows1251, content) ?? Decode(Gb18030, content)
    };

    /// <summary>Of UTF-16 the blanks and digits show on which side the zeros stand.</summary>
    private static string? DecodeUnmarkedUtf16(ReadOnlySpan<byte> content)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        return even == 0 || odd == 0 ? Decode(odd > 0 ? Utf16LittleEndian : Utf16BigEndian, content) : null;
    }

    /// <summary>Whether most of what is beyond ASCII are pairs of bytes that begin as common Chinese characters do.</summary>
    private static bool LooksChinese(ReadOnlySpan<byte> content)
    {
        var (common, others) = (0, 0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] < 0x80)
            {
                continue;
            }

            var isPair = i + 1 < content.Length && content[i + 1] >= 0x40;
            _ = isPair && content[i] is > 0xA0 and < FirstRareLead ? common++ : others++;
            i += isPair ? 1 : 0;
        }

        return common > others;
    }

    private static string? Decode(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return Checked(encoding.GetString(content));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Checked(string text) => text.AsSpan().ContainsAny(NoText) ? null : text;

    private static Encoding Strict(string name) => CodePagesEncodingProvider.Instance.GetEncoding(
        name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}

using System.Buffers;
using System.Text;
using Transcoder = System.Text.Unicode.Utf8;

namespace RecruitGraph.GraphQL.Language;

/// <summary>
/// The text of a document as UTF-8 bytes, and the way from byte offsets to what people count. Whoever hands in the bytes
/// leaves them alone as long as the document or an error of it is in use.
/// </summary>
public sealed class SourceText(ReadOnlyMemory<byte> utf8, string name = "GraphQL request")
{
    /// <summary>The document's bytes.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>What error messages call the document, a file name for instance.</summary>
    public string Name { get; } = name;

    /// <summary>The UTF-8 form of a string. Half surrogate pairs are kept, so that the lexer can name them.</summary>
    public static SourceText FromString(string text, string name = "GraphQL request")
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        var rest = text.AsSpan();
        var length = 0;
        while (Transcoder.FromUtf16(rest, bytes.AsSpan(length), out var read, out var written, replaceInvalidSequences: false)
            != OperationStatus.Done)
        {
            // Half a pair has the same three bytes of room as the replacement character that was counted for it.
            length += written;
            var half = rest[read];
            bytes[length++] = (byte)(0xE0 | (half >> 12));
            bytes[length++] = (byte)(0x80 | ((half >> 6) & 0x3F));
            bytes[length++] = (byte)(0x80 | (half & 0x3F));
            rest = rest[(read + 1)..];
        }

        return new SourceText(bytes, name);
    }

    /// <summary>The line and column of a byte; computed on demand, since only errors need it.</summary>
    public SourceLocation GetLocation(int byteOffset)
    {
        var text = Utf8.Span;
        var (line, lineStart) = (1, 0);
        while (true)
        {
            var length = text[lineStart..byteOffset].IndexOfAny((byte)'\n', (byte)'\r');
            if (length < 0)
            {
                break;
            }

            var lineEnd = lineStart + length;
            var next = lineEnd + (text[lineEnd..].StartsWith("\r\n"u8) ? 2 : 1);
            if (next > byteOffset)
            {
                break;
            }

            line++;
            lineStart = next;
        }

        return new SourceLocation(line, 1 + CountUtf16Units(text[lineStart..byteOffset]));
    }

    /// <summary>The offset in UTF-16 units of a byte.</summary>
    public int GetUtf16Offset(int byteOffset) => CountUtf16Units(Utf8.Span[..byteOffset]);

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    private static int CountUtf16Units(ReadOnlySpan<byte> text)
    {
        var units = 0;
        foreach (var b in text)
        {
            units += b switch
            {
                < 0x80 => 1,
                < 0xC0 => 0,
                < 0xF0 => 1,
                _ => 2,
            };
        }

        return units;
    }
}

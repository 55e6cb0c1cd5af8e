using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace RecruitGraph.GraphQL.Execution;

public sealed partial class ResultWriter
{
    private const int LongestUtf8PerChar = 3;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\");

    /// <summary>Writes a string, or null.</summary>
    public void WriteString(string? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            WriteString(value.AsSpan());
        }
    }

    public void WriteString(ReadOnlySpan<char> value)
    {
        WriteByte((byte)'"');
        while (true)
        {
            var escape = value.IndexOfAny(Escaped);
            WriteUtf8(escape < 0 ? value : value[..escape]);
            if (escape < 0)
            {
                break;
            }

            WriteEscape(value[escape]);
            value = value[(escape + 1)..];
        }

        WriteByte((byte)'"');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteUtf8(ReadOnlySpan<char> text)
    {
        // Room for the longest text there could be, where it is there anyway; else it is counted.
        if (_end - _position < (long)text.Length * LongestUtf8PerChar)
        {
            WriteUtf8Across(text);
            return;
        }

        Utf8.FromUtf16(text, Rest(), out _, out var written, replaceInvalidSequences: true);
        _position += written;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteUtf8Across(ReadOnlySpan<char> text)
    {
        Claim((long)Position + Encoding.UTF8.GetByteCount(text));
        while (true)
        {
            var outcome = Utf8.FromUtf16(text, Rest(), out var read, out var written, replaceInvalidSequences: true);
            _position += written;
            if (outcome != OperationStatus.DestinationTooSmall)
            {
                break;
            }

            text = text[read..];
            AddSegment(LongestUtf8PerChar, text.Length);
        }

        FindEnd();
    }

    private void WriteEscape(char value)
    {
        switch (value)
        {
            case '"':
                WriteRaw("\\\""u8);
                break;
            case '\\':
                WriteRaw("\\\\"u8);
                break;
            case '\n':
                WriteRaw("\\n"u8);
                break;
            case '\r':
                WriteRaw("\\r"u8);
                break;
            case '\t':
                WriteRaw("\\t"u8);
                break;
            case '\b':
                WriteRaw("\\b"u8);
                break;
            case '\f':
                WriteRaw("\\f"u8);
                break;
            default:
                WriteRaw("\\u00"u8);
                WriteByte((byte)(value < 0x10 ? '0' : '1'));
                WriteByte("0123456789abcdef"u8[value & 0xF]);
                break;
        }
    }
}

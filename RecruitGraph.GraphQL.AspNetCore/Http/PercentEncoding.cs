using System.Buffers;
using System.Text.Unicode;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Bytes as URLs write them. RFC 3986, section 2.1.</summary>
internal static class PercentEncoding
{
    /// <summary>Whether the bytes that a text stands for are UTF-8. A percent sign without two hexadecimal digits stands for itself.</summary>
    public static bool IsUtf8(ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            return Utf8.IsValid(bytes.AsSpan(0, Decode(text, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static int Decode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                Convert.FromHexString(text.Slice(i + 1, 2), bytes[count..], out _, out _);
                i += 2;
            }
            else
            {
                // What is no byte is text already; a sign of one byte keeps it apart from those before and behind it.
                bytes[count] = (byte)'.';
            }

            count++;
        }

        return count;
    }
}

using System.Buffers;
using System.Text;

namespace RecruitGraph.GraphQL.Language;

/// <summary>The value and the text of block strings. Specification, section 2.10.4 (BlockStringValue).</summary>
internal static class BlockString
{
    private const int StackLimit = 256;
    private const int LongestSingleLine = 70;

    /// <summary>The value of what stands between the triple quotes, which the lexer has found valid.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        var (indent, firstLine, lastLine) = Measure(raw);
        if (lastLine < 0)
        {
            return "";
        }

        char[]? rented = null;
        var buffer = raw.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(raw.Length);
        var length = 0;
        for (var number = 0; number <= lastLine; number++)
        {
            var line = NextLine(ref raw);
            if (number < firstLine)
            {
                continue;
            }

            if (number > firstLine)
            {
                buffer[length++] = '\n';
            }

            if (number > 0)
            {
                line = line[Math.Min(indent, line.Length)..];
            }

            length += Unescape(line, buffer[length..]);
        }

        var value = new string(buffer[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return value;
    }

    /// <summary>Whether a block string can stand for a value without changing it.</summary>
    public static bool IsPrintable(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        var (lineIsBlank, lineIsIndented, allIndented, pastFirstLine) = (true, false, true, false);
        foreach (var c in value)
        {
            switch (c)
            {
                case <= '\b' or '\v' or '\f' or '\r' or '\x0E' or '\x0F':
                    return false;
                case '\n' when lineIsBlank && !pastFirstLine:
                    return false;
                case '\n':
                    (pastFirstLine, lineIsBlank, lineIsIndented) = (true, true, false);
                    break;
                case ' ' or '\t':
                    lineIsIndented |= lineIsBlank;
                    break;
                default:
                    allIndented &= lineIsIndented;
                    lineIsBlank = false;
                    break;
            }
        }

        return !lineIsBlank && !(allIndented && pastFirstLine);
    }

    /// <summary>The text that stands for a value, triple quotes included.</summary>
    /// <param name="value">What <see cref="Decode"/> shall give again.</param>
    /// <param name="minimize">Adds only the line ends that the value needs, none for looks.</param>
    public static string Print(string value, bool minimize = false)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var isSingleLine = escaped.AsSpan().IndexOfAny('\n', '\r') < 0;
        var leadingLine = !isSingleLine && FollowingLinesAreIndented(escaped);
        var endsInTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var trailingLine = (value.EndsWith('"') && !endsInTripleQuotes) || value.EndsWith('\\');
        var spread = !minimize
            && (!isSingleLine || value.Length > LongestSingleLine || trailingLine || leadingLine || endsInTripleQuotes);
        var beginsBlank = isSingleLine && value.Length > 0 && value[0] is ' ' or '\t';
        return string.Concat(
            (spread && !beginsBlank) || leadingLine ? "\"\"\"\n" : "\"\"\"",
            escaped,
            spread || trailingLine ? "\n\"\"\"" : "\"\"\"");
    }

    private static bool FollowingLinesAreIndented(ReadOnlySpan<char> text)
    {
        for (var end = text.IndexOfAny('\n', '\r'); end >= 0; end = text.IndexOfAny('\n', '\r'))
        {
            text = text[(end + (text[end..].StartsWith("\r\n") ? 2 : 1))..];
            if (!text.IsEmpty && text[0] is not (' ' or '\t' or '\n' or '\r'))
            {
                return false;
            }
        }

        return true;
    }

    private static (int Indent, int FirstLine, int LastLine) Measure(ReadOnlySpan<byte> raw)
    {
        var (indent, first, last) = (int.MaxValue, -1, -1);
        for (var number = 0; !raw.IsEmpty; number++)
        {
            var line = NextLine(ref raw);
            var blank = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (blank < 0)
            {
                continue;
            }

            first = first < 0 ? number : first;
            last = number;
            if (number > 0)
            {
                indent = Math.Min(indent, blank);
            }
        }

        return (indent, first, last);
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + (rest[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        return line;
    }

    private static int Unescape(ReadOnlySpan<byte> line, Span<char> buffer)
    {
        var length = 0;
        while (true)
        {
            var escape = line.IndexOf("\\\"\"\""u8);
            if (escape < 0)
            {
                return length + Encoding.UTF8.GetChars(line, buffer[length..]);
            }

            length += Encoding.UTF8.GetChars(line[..escape], buffer[length..]);
            "\"\"\"".CopyTo(buffer[length..]);
            length += 3;
            line = line[(escape + 4)..];
        }
    }
}

using System.Buffers;
using System.Text;

namespace RecruitGraph.GraphQL.Language;

/// <summary>The value and the text of strings between quotes. Specification, section 2.10.4.</summary>
internal static class StringLiteral
{
    private const int StackLimit = 256;

    /// <summary>The value of what stands between the quotes, which the lexer has found valid.</summary>
    public static string Decode(ReadOnlySpan<byte> raw, bool hasEscapes)
    {
        if (!hasEscapes)
        {
            return Encoding.UTF8.GetString(raw);
        }

        char[]? rented = null;
        var buffer = raw.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(raw.Length);
        var length = 0;
        while (!raw.IsEmpty)
        {
            var plain = raw.IndexOf((byte)'\\');
            length += Encoding.UTF8.GetChars(plain < 0 ? raw : raw[..plain], buffer[length..]);
            if (plain < 0)
            {
                break;
            }

            var escape = EscapeSequence.Read(raw, plain);
            length += new Rune(escape.Value).EncodeToUtf16(buffer[length..]);
            raw = raw[(plain + escape.Size)..];
        }

        var value = new string(buffer[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return value;
    }

    /// <summary>The text that stands for a value, quotes included; control characters are escaped.</summary>
    public static string Print(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case < ' ' or (>= '\x7F' and <= '\x9F'):
                    text.Append("\\u00").Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return text.Append('"').ToString();
    }
}

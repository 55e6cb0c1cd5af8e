using System.Text;

namespace RecruitGraph.GraphQL.Language;

/// <summary>One escape sequence of a string. Specification, section 2.10.4.</summary>
/// <param name="Value">The character it stands for; -1 if it stands for none.</param>
/// <param name="Size">How long it is; if invalid, how much of it a message quotes, in UTF-16 units.</param>
internal readonly record struct EscapeSequence(int Value, int Size)
{
    private const int FixedWidth = 6;
    private const int LongestVariableWidth = 12;

    public bool IsValid => Value >= 0;

    /// <summary>Reads the sequence that begins with the backslash at <paramref name="position"/>.</summary>
    public static EscapeSequence Read(ReadOnlySpan<byte> text, int position) => Characters.At(text, position + 1) switch
    {
        '"' => new('"', 2),
        '\\' => new('\\', 2),
        '/' => new('/', 2),
        'b' => new('\b', 2),
        'f' => new('\f', 2),
        'n' => new('\n', 2),
        'r' => new('\r', 2),
        't' => new('\t', 2),
        'u' => Characters.At(text, position + 2) == '{' ? ReadVariableWidth(text, position) : ReadFixedWidth(text, position),
        _ => new(-1, 2),
    };

    private static EscapeSequence ReadVariableWidth(ReadOnlySpan<byte> text, int position)
    {
        var value = 0;
        var size = 3;
        while (size < LongestVariableWidth)
        {
            var b = Characters.At(text, position + size++);
            if (b == '}')
            {
                return size > 4 && Rune.IsValid(value) ? new(value, size) : new(-1, size);
            }

            value = (value << 4) | HexDigit(b);
            if (value < 0)
            {
                break;
            }
        }

        return new(-1, size);
    }

    private static EscapeSequence ReadFixedWidth(ReadOnlySpan<byte> text, int position)
    {
        var value = HexDigits(text, position + 2);
        if (Rune.IsValid(value))
        {
            return new(value, FixedWidth);
        }

        if (value is >= 0xD800 and <= 0xDBFF
            && Characters.At(text, position + 6) == '\\'
            && Characters.At(text, position + 7) == 'u'
            && HexDigits(text, position + 8) is >= 0xDC00 and <= 0xDFFF and var low)
        {
            return new(char.ConvertToUtf32((char)value, (char)low), 2 * FixedWidth);
        }

        return new(-1, FixedWidth);
    }

    // Any digit that is none makes the whole negative.
    private static int HexDigits(ReadOnlySpan<byte> text, int position) =>
        (HexDigit(Characters.At(text, position)) << 12)
        | (HexDigit(Characters.At(text, position + 1)) << 8)
        | (HexDigit(Characters.At(text, position + 2)) << 4)
        | HexDigit(Characters.At(text, position + 3));

    private static int HexDigit(int b) => b switch
    {
        >= '0' and <= '9' => b - '0',
        >= 'A' and <= 'F' => b - 'A' + 10,
        >= 'a' and <= 'f' => b - 'a' + 10,
        _ => -1,
    };
}

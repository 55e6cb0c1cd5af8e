using System.Buffers;
using System.Globalization;
using System.Text;

namespace RecruitGraph.GraphQL.Language;

/// <summary>The errors of the lexical grammar, in the reference implementation's words.</summary>
internal static class LexicalErrors
{
    public static SyntaxException UnexpectedCharacter(SourceText source, int position)
    {
        var rest = source.Utf8.Span[position..];
        return SyntaxErrors.At(source, position, rest[0] switch
        {
            (byte)'\'' => "Unexpected single quote character ('), did you mean to use a double quote (\")?",
            (byte)'.' when rest.StartsWith(".."u8) => "Unexpected \"..\", did you mean \"...\"?",
            (byte)'.' when Characters.IsDigit(Characters.At(rest, 1)) =>
                $"Invalid number, expected digit before \".\", did you mean \"0.{LeadingDigits(rest[1..])}\"?",
            _ when IsWellFormed(rest) => $"Unexpected character: {Describe(rest)}.",
            _ => $"Invalid character: {Describe(rest)}.",
        });
    }

    public static SyntaxException InvalidCharacter(SourceText source, int position) =>
        SyntaxErrors.At(source, position, $"Invalid character: {Describe(source.Utf8.Span[position..])}.");

    public static SyntaxException InvalidCharacterInString(SourceText source, int position) =>
        SyntaxErrors.At(source, position, $"Invalid character within String: {Describe(source.Utf8.Span[position..])}.");

    public static SyntaxException UnterminatedString(SourceText source, int position) =>
        SyntaxErrors.At(source, position, "Unterminated string.");

    public static SyntaxException DigitAfterZero(SourceText source, int position) =>
        SyntaxErrors.At(source, position, $"Invalid number, unexpected digit after 0: {Describe(source.Utf8.Span[position..])}.");

    public static SyntaxException DigitExpected(SourceText source, int position) =>
        SyntaxErrors.At(source, position, $"Invalid number, expected digit but got: {Describe(source.Utf8.Span[position..])}.");

    public static SyntaxException InvalidEscape(SourceText source, int position, int size)
    {
        var rest = source.Utf8.Span[position..];
        var kind = Characters.At(rest, 1) == 'u' ? "Unicode escape" : "character escape";
        return SyntaxErrors.At(source, position, $"Invalid {kind} sequence: \"{Quote(rest, size)}\".");
    }

    private static bool IsWellFormed(ReadOnlySpan<byte> text) =>
        Rune.DecodeFromUtf8(text, out _, out _) == OperationStatus.Done;

    private static string Describe(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return TokenKind.EndOfFile.GetText();
        }

        if (text[0] is >= 0x20 and <= 0x7E)
        {
            return text[0] == '"' ? "'\"'" : $"\"{(char)text[0]}\"";
        }

        if (Rune.DecodeFromUtf8(text, out var rune, out _) == OperationStatus.Done)
        {
            return CodePoint(rune.Value);
        }

        if (TryReadSurrogate(text, out var surrogate))
        {
            return CodePoint(surrogate);
        }

        return string.Create(CultureInfo.InvariantCulture, $"byte 0x{text[0]:X2}, which is not UTF-8");
    }

    private static string CodePoint(int value) => string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}");

    private static string LeadingDigits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return Encoding.ASCII.GetString(end < 0 ? text : text[..end]);
    }

    // What does not fit whole, or is no character, is not quoted as it is: messages are well-formed text.
    private static string Quote(ReadOnlySpan<byte> text, int units)
    {
        var quoted = new StringBuilder(units);
        while (!text.IsEmpty)
        {
            var isSurrogate = TryReadSurrogate(text, out _);
            Rune.DecodeFromUtf8(text, out var rune, out var length);
            if (quoted.Length + rune.Utf16SequenceLength > units)
            {
                break;
            }

            quoted.Append(rune.ToString());
            text = text[(isSurrogate ? 3 : length)..];
        }

        return quoted.ToString();
    }

    // A surrogate that was encoded as if it were a character; JSON and UTF-16 texts bring such.
    private static bool TryReadSurrogate(ReadOnlySpan<byte> text, out int value)
    {
        var found = text.Length >= 3 && text[0] == 0xED && text[1] is >= 0xA0 and <= 0xBF && text[2] is >= 0x80 and <= 0xBF;
        value = found ? 0xD000 | ((text[1] & 0x3F) << 6) | (text[2] & 0x3F) : 0;
        return found;
    }
}

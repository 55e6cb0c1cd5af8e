using System.Runtime.CompilerServices;
using System.Text.Unicode;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Language;

/// <summary>
/// Cuts a document into tokens, straight from its UTF-8 bytes and without allocating; a token's value becomes a string
/// only when <see cref="GetValue"/> is called. Specification, section 2.1.
/// </summary>
/// <remarks>A copy of the lexer is a look-ahead: it reads on by itself and leaves the original where it was.</remarks>
public ref struct Utf8GraphQLLexer
{
    private readonly SourceText _source;
    private readonly ReadOnlySpan<byte> _text;
    private bool _hasEscapes;

    /// <summary>A lexer before the first token of a document.</summary>
    public Utf8GraphQLLexer(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _text = source.Utf8.Span;
    }

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Where the current token begins, in bytes.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current token ends, exclusive, in bytes.</summary>
    public int End { get; private set; }

    /// <summary>The current token as written.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _text[Start..End];

    /// <summary>Goes to the next token, past white space, commas and comments; false at the end of the document.</summary>
    /// <exception cref="SyntaxException">What follows is no token.</exception>
    public bool Read()
    {
        var text = _text;
        var position = End;
        while ((uint)position < (uint)text.Length)
        {
            var first = text[position];
            if (Characters.IsNameStart(first))
            {
                var end = position + 1;
                while ((uint)end < (uint)text.Length && Characters.IsNameContinue(text[end]))
                {
                    end++;
                }

                return Found(TokenKind.Name, position, end);
            }

            switch (first)
            {
                case (byte)' ' or (byte)'\n' or (byte)',' or (byte)'\r' or (byte)'\t':
                    position++;
                    continue;
                case (byte)'{':
                    return Found(TokenKind.LeftBrace, position, position + 1);
                case (byte)'}':
                    return Found(TokenKind.RightBrace, position, position + 1);
                case (byte)'(':
                    return Found(TokenKind.LeftParenthesis, position, position + 1);
                case (byte)')':
                    return Found(TokenKind.RightParenthesis, position, position + 1);
                case (byte)':':
                    return Found(TokenKind.Colon, position, position + 1);
                case (byte)'$':
                    return Found(TokenKind.Dollar, position, position + 1);
                case (byte)'!':
                    return Found(TokenKind.Bang, position, position + 1);
                case (byte)'@':
                    return Found(TokenKind.At, position, position + 1);
                case (byte)'[':
                    return Found(TokenKind.LeftBracket, position, position + 1);
                case (byte)']':
                    return Found(TokenKind.RightBracket, position, position + 1);
                case (byte)'=':
                    return Found(TokenKind.EqualsSign, position, position + 1);
                case (byte)'|':
                    return Found(TokenKind.Pipe, position, position + 1);
                case (byte)'&':
                    return Found(TokenKind.Ampersand, position, position + 1);
                case (byte)'.' when text[position..].StartsWith("..."u8):
                    return Found(TokenKind.Spread, position, position + 3);
                case (byte)'"':
                    return text[position..].StartsWith("\"\"\""u8) ? ReadBlockString(position) : ReadString(position);
                case (>= (byte)'0' and <= (byte)'9') or (byte)'-':
                    return ReadNumber(position);
                case (byte)'#':
                    position = SkipComment(position);
                    continue;
                case 0xEF when text[position..].StartsWith(Characters.ByteOrderMark):
                    position += Characters.ByteOrderMark.Length;
                    continue;
                default:
                    throw LexicalErrors.UnexpectedCharacter(_source, position);
            }
        }

        Found(TokenKind.EndOfFile, text.Length, text.Length);
        return false;
    }

    /// <summary>
    /// The value of the current token: a name or number as written, a string with its escapes resolved, a block string
    /// without its indentation; null for punctuators.
    /// </summary>
    public readonly string? GetValue() => Kind switch
    {
        TokenKind.Name => NamePool.Get(Bytes),
        TokenKind.Int or TokenKind.Float => NamePool.Get(Bytes),
        TokenKind.String => StringLiteral.Decode(_text[(Start + 1)..(End - 1)], _hasEscapes),
        TokenKind.BlockString => BlockString.Decode(_text[(Start + 3)..(End - 3)]),
        _ => null,
    };

    /// <summary>The current token as messages name it.</summary>
    internal readonly string Describe() =>
        GetValue() is { } value ? $"{Kind.Describe()} \"{SyntaxText.Abbreviate(value)}\"" : Kind.Describe();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Found(TokenKind kind, int start, int end)
    {
        Kind = kind;
        Start = start;
        End = end;
        return true;
    }

    private readonly int SkipComment(int start)
    {
        var rest = _text[start..];
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var comment = length < 0 ? rest : rest[..length];
        if (!Utf8.IsValid(comment))
        {
            throw LexicalErrors.UnexpectedCharacter(_source, start + Characters.IndexOfInvalid(comment));
        }

        return start + comment.Length;
    }

    private bool ReadNumber(int start)
    {
        var text = _text;
        var kind = TokenKind.Int;
        var position = Characters.At(text, start) == '-' ? start + 1 : start;
        if (Characters.At(text, position) == '0')
        {
            position++;
            if (Characters.IsDigit(Characters.At(text, position)))
            {
                throw LexicalErrors.DigitAfterZero(_source, position);
            }
        }
        else
        {
            position = SkipDigits(position);
        }

        if (Characters.At(text, position) == '.')
        {
            kind = TokenKind.Float;
            position = SkipDigits(position + 1);
        }

        if (Characters.At(text, position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            position = SkipDigits(Characters.At(text, position) is '+' or '-' ? position + 1 : position);
        }

        // "0xF1" and "1.2.3" would otherwise be read as two tokens.
        if (Characters.At(text, position) is var next && (next == '.' || (next >= 0 && Characters.IsNameStart((byte)next))))
        {
            throw LexicalErrors.DigitExpected(_source, position);
        }

        return Found(kind, start, position);
    }

    private readonly int SkipDigits(int position)
    {
        if (!Characters.IsDigit(Characters.At(_text, position)))
        {
            throw LexicalErrors.DigitExpected(_source, position);
        }

        do
        {
            position++;
        }
        while (Characters.IsDigit(Characters.At(_text, position)));

        return position;
    }

    private bool ReadString(int start)
    {
        var text = _text;
        var position = start + 1;
        _hasEscapes = false;
        while (true)
        {
            var rest = text[position..];
            var length = rest.IndexOfAny(Characters.StringStops);
            var stopped = length >= 0;
            position += CheckCharacters(stopped ? rest[..length] : rest, position);
            if (!stopped || text[position] is (byte)'\n' or (byte)'\r')
            {
                throw LexicalErrors.UnterminatedString(_source, position);
            }

            if (text[position] == '"')
            {
                return Found(TokenKind.String, start, position + 1);
            }

            var escape = EscapeSequence.Read(text, position);
            if (!escape.IsValid)
            {
                throw LexicalErrors.InvalidEscape(_source, position, escape.Size);
            }

            _hasEscapes = true;
            position += escape.Size;
        }
    }

    private bool ReadBlockString(int start)
    {
        var text = _text;
        var position = start + 3;
        while (true)
        {
            var rest = text[position..];
            var length = rest.IndexOf("\"\"\""u8);
            var stopped = length >= 0;
            position += CheckCharacters(stopped ? rest[..length] : rest, position);
            if (!stopped)
            {
                throw LexicalErrors.UnterminatedString(_source, position);
            }

            position += 3;
            if (length == 0 || rest[length - 1] != '\\')
            {
                return Found(TokenKind.BlockString, start, position);
            }
        }
    }

    private readonly int CheckCharacters(ReadOnlySpan<byte> characters, int position)
    {
        if (!Utf8.IsValid(characters))
        {
            throw LexicalErrors.InvalidCharacterInString(_source, position + Characters.IndexOfInvalid(characters));
        }

        return characters.Length;
    }
}

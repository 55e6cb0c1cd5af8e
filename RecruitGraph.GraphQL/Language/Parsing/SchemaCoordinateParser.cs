namespace RecruitGraph.GraphQL.Language;

/// <summary>Reads schema coordinates, whose lexical grammar is their own: nothing is ignored. Specification, section 2.14.</summary>
internal ref struct SchemaCoordinateParser
{
    private readonly SourceText _source;
    private readonly ReadOnlySpan<byte> _text;
    private TokenKind _kind;
    private int _start;
    private int _end;

    public SchemaCoordinateParser(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _text = source.Utf8.Span;
    }

    /// <summary>SchemaCoordinate : Name, Name . Name, Name . Name ( Name : ), @ Name or @ Name ( Name : )</summary>
    public SchemaCoordinateNode Parse()
    {
        Advance();
        var ofDirective = Skip(TokenKind.At);
        var name = ParseName();
        var member = !ofDirective && Skip(TokenKind.Dot) ? ParseName() : null;
        NameNode? argument = null;
        if ((ofDirective || member is not null) && Skip(TokenKind.LeftParenthesis))
        {
            argument = ParseName();
            Expect(TokenKind.Colon);
            Expect(TokenKind.RightParenthesis);
        }

        Expect(TokenKind.EndOfFile);
        var span = new SyntaxSpan(0, _text.Length);
        return (ofDirective, member, argument) switch
        {
            (true, _, null) => new DirectiveCoordinateNode(name, span),
            (true, _, _) => new DirectiveArgumentCoordinateNode(name, argument, span),
            (_, null, _) => new TypeCoordinateNode(name, span),
            (_, _, null) => new MemberCoordinateNode(name, member, span),
            _ => new ArgumentCoordinateNode(name, member, argument, span),
        };
    }

    private void Advance()
    {
        _start = _end;
        (_kind, _end) = Characters.At(_text, _start) switch
        {
            -1 => (TokenKind.EndOfFile, _start),
            '.' => (TokenKind.Dot, _start + 1),
            '(' => (TokenKind.LeftParenthesis, _start + 1),
            ')' => (TokenKind.RightParenthesis, _start + 1),
            ':' => (TokenKind.Colon, _start + 1),
            '@' => (TokenKind.At, _start + 1),
            var b when Characters.IsNameStart((byte)b) => (TokenKind.Name, EndOfName()),
            _ => throw LexicalErrors.InvalidCharacter(_source, _start),
        };
    }

    private readonly int EndOfName()
    {
        var end = _start + 1;
        while (end < _text.Length && Characters.IsNameContinue(_text[end]))
        {
            end++;
        }

        return end;
    }

    private bool Skip(TokenKind kind)
    {
        if (_kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
        {
            var found = _kind == TokenKind.Name ? $"Name \"{NamePool.Get(_text[_start.._end])}\"" : _kind.Describe();
            throw SyntaxErrors.Expected(_source, _start, kind.Describe(), found);
        }
    }

    private NameNode ParseName()
    {
        var (start, end) = (_start, _end);
        Expect(TokenKind.Name);
        return new NameNode(NamePool.Get(_text[start..end]), new SyntaxSpan(start, end));
    }
}

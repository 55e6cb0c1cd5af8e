using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Language;

// Arguments, values, directives and type references. Specification, sections 2.7 and 2.10 to 2.13.
internal ref partial struct Utf8GraphQLParser
{
    /// <summary>A value that is the whole text.</summary>
    public ValueNode ParseWholeValue(bool constant)
    {
        Advance();
        var value = ParseValue(constant);
        Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>A type reference that is the whole text.</summary>
    public TypeNode ParseWholeType()
    {
        Advance();
        var type = ParseType();
        Expect(TokenKind.EndOfFile);
        return type;
    }

    private ImmutableArray<ArgumentNode> ParseArguments(bool constant)
    {
        if (!Skip(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = _lexer.Start;
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(constant);
            Push(new ArgumentNode(name, value, SpanFrom(start)));
        }
        while (!Skip(TokenKind.RightParenthesis));

        return PopFrom<ArgumentNode>(mark);
    }

    private ValueNode ParseValue(bool constant)
    {
        var span = new SyntaxSpan(_lexer.Start, _lexer.End);
        switch (_lexer.Kind)
        {
            case TokenKind.LeftBracket:
                return ParseList(constant);
            case TokenKind.LeftBrace:
                return ParseObject(constant);
            case TokenKind.Dollar:
                return constant ? throw VariableInConstant() : ParseVariable();
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseKeywordOrEnumValue(span);
            case TokenKind.Int:
                var whole = _lexer.GetValue()!;
                Advance();
                return new IntValueNode(whole, span);
            case TokenKind.Float:
                var fractional = _lexer.GetValue()!;
                Advance();
                return new FloatValueNode(fractional, span);
            default:
                throw Unexpected();
        }
    }

    private ValueNode ParseKeywordOrEnumValue(SyntaxSpan span)
    {
        var word = _lexer.Bytes;
        ValueNode value = word.SequenceEqual("true"u8) ? new BooleanValueNode(true, span)
            : word.SequenceEqual("false"u8) ? new BooleanValueNode(false, span)
            : word.SequenceEqual("null"u8) ? new NullValueNode(span)
            : new EnumValueNode(NamePool.Get(word), span);
        Advance();
        return value;
    }

    private StringValueNode ParseString()
    {
        var (kind, span, value) = (_lexer.Kind, new SyntaxSpan(_lexer.Start, _lexer.End), _lexer.GetValue()!);
        Advance();
        return new StringValueNode(value, kind == TokenKind.BlockString, span);
    }

    private ListValueNode ParseList(bool constant)
    {
        var start = _lexer.Start;
        Enter();
        Advance();
        var mark = _pendingCount;
        while (!Peek(TokenKind.RightBracket))
        {
            Push(ParseValue(constant));
        }

        Advance();
        Leave();
        return new ListValueNode(PopFrom<ValueNode>(mark), SpanFrom(start));
    }

    private ObjectValueNode ParseObject(bool constant)
    {
        var start = _lexer.Start;
        Enter();
        Advance();
        var mark = _pendingCount;
        while (!Peek(TokenKind.RightBrace))
        {
            var fieldStart = _lexer.Start;
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(constant);
            Push(new ObjectFieldNode(name, value, SpanFrom(fieldStart)));
        }

        Advance();
        Leave();
        return new ObjectValueNode(PopFrom<ObjectFieldNode>(mark), SpanFrom(start));
    }

    private VariableNode ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(name, SpanFrom(start));
    }

    private SyntaxException VariableInConstant()
    {
        var dollar = _lexer;
        Advance();
        return Peek(TokenKind.Name)
            ? SyntaxErrors.At(_source, dollar.Start, $"Unexpected variable \"${_lexer.GetValue()}\" in constant value.")
            : Unexpected(dollar);
    }

    /// <summary>Directives : Directive+, or none.</summary>
    private ImmutableArray<DirectiveNode> ParseDirectives(bool constant)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = _lexer.Start;
            Advance();
            var name = ParseName();
            var arguments = ParseArguments(constant);
            Push(new DirectiveNode(name, arguments, SpanFrom(start)));
        }
        while (Peek(TokenKind.At));

        return PopFrom<DirectiveNode>(mark);
    }

    /// <summary>Type : NamedType, ListType or NonNullType</summary>
    private TypeNode ParseType()
    {
        var start = _lexer.Start;
        TypeNode type;
        if (Peek(TokenKind.LeftBracket))
        {
            Enter();
            Advance();
            var item = ParseType();
            Expect(TokenKind.RightBracket);
            Leave();
            type = new ListTypeNode(item, SpanFrom(start));
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, SpanFrom(start)) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode(name, name.Span);
    }
}

using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Language;

// The members of type system definitions, which their extensions share. Specification, sections 3.6 to 3.13.
internal ref partial struct Utf8GraphQLParser
{
    private ImmutableArray<NamedTypeNode> ParseImplementedInterfaces() =>
        SkipKeyword("implements"u8) ? ParseNamedTypes(TokenKind.Ampersand) : [];

    private ImmutableArray<NamedTypeNode> ParseUnionMembers() =>
        Skip(TokenKind.EqualsSign) ? ParseNamedTypes(TokenKind.Pipe) : [];

    /// <summary>One or more types between delimiters, of which one may lead.</summary>
    private ImmutableArray<NamedTypeNode> ParseNamedTypes(TokenKind delimiter)
    {
        Skip(delimiter);
        var mark = _pendingCount;
        do
        {
            Push(ParseNamedType());
        }
        while (Skip(delimiter));

        return PopFrom<NamedTypeNode>(mark);
    }

    private ImmutableArray<FieldDefinitionNode> ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            Push(ParseFieldDefinition());
        }
        while (!Skip(TokenKind.RightBrace));

        return PopFrom<FieldDefinitionNode>(mark);
    }

    /// <summary>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?</summary>
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseInputValueDefinitions(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDirectives(constant: true);
        return new FieldDefinitionNode(description, name, arguments, type, directives, SpanFrom(start));
    }

    /// <summary>The arguments of a field or directive, or the fields of an input object type.</summary>
    private ImmutableArray<InputValueDefinitionNode> ParseInputValueDefinitions(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            Push(ParseInputValueDefinition());
        }
        while (!Skip(close));

        return PopFrom<InputValueDefinitionNode>(mark);
    }

    /// <summary>InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?</summary>
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(constant: true) : null;
        var directives = ParseDirectives(constant: true);
        return new InputValueDefinitionNode(description, name, type, defaultValue, directives, SpanFrom(start));
    }

    private ImmutableArray<EnumValueDefinitionNode> ParseEnumValueDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            Push(ParseEnumValueDefinition());
        }
        while (!Skip(TokenKind.RightBrace));

        return PopFrom<EnumValueDefinitionNode>(mark);
    }

    /// <summary>EnumValueDefinition : Description? EnumValue Directives[Const]?</summary>
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        if (_lexer.GetValue() is "true" or "false" or "null")
        {
            throw SyntaxErrors.At(
                _source, _lexer.Start, $"{_lexer.Describe()} is reserved and cannot be used for an enum value.");
        }

        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        return new EnumValueDefinitionNode(description, name, directives, SpanFrom(start));
    }

    private ImmutableArray<NameNode> ParseDirectiveLocations()
    {
        Skip(TokenKind.Pipe);
        var mark = _pendingCount;
        do
        {
            var token = _lexer;
            var name = ParseName();
            if (!DirectiveLocations.IsDefined(name.Value))
            {
                throw Unexpected(token);
            }

            Push(name);
        }
        while (Skip(TokenKind.Pipe));

        return PopFrom<NameNode>(mark);
    }
}

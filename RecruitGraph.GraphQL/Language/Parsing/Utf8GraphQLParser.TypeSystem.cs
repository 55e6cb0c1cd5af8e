using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Language;

// Definitions of the type system. Specification, section 3.
internal ref partial struct Utf8GraphQLParser
{
    private readonly bool PeekDescription() => _lexer.Kind is TokenKind.String or TokenKind.BlockString;

    private StringValueNode? ParseDescription() => PeekDescription() ? ParseString() : null;

    /// <summary>The definition that a keyword begins; null if it begins none.</summary>
    private DefinitionNode? ParseTypeSystemDefinition(ReadOnlySpan<byte> keyword)
    {
        var isDefinition = keyword.SequenceEqual("type"u8) || keyword.SequenceEqual("input"u8)
            || keyword.SequenceEqual("enum"u8) || keyword.SequenceEqual("interface"u8) || keyword.SequenceEqual("union"u8)
            || keyword.SequenceEqual("scalar"u8) || keyword.SequenceEqual("directive"u8) || keyword.SequenceEqual("schema"u8);
        if (!isDefinition)
        {
            return null;
        }

        var start = _lexer.Start;
        var description = ParseDescription();
        Advance();
        return keyword[0] switch
        {
            (byte)'t' => ParseObjectTypeDefinition(start, description),
            (byte)'e' => ParseEnumTypeDefinition(start, description),
            (byte)'u' => ParseUnionTypeDefinition(start, description),
            (byte)'d' => ParseDirectiveDefinition(start, description),
            (byte)'i' when keyword.Length == 5 => ParseInputObjectTypeDefinition(start, description),
            (byte)'i' => ParseInterfaceTypeDefinition(start, description),
            _ when keyword[2] == 'a' => ParseScalarTypeDefinition(start, description),
            _ => ParseSchemaDefinition(start, description),
        };
    }

    private SchemaDefinitionNode ParseSchemaDefinition(int start, StringValueNode? description)
    {
        var directives = ParseDirectives(constant: true);
        if (!Peek(TokenKind.LeftBrace))
        {
            throw Expected(TokenKind.LeftBrace.Describe());
        }

        var operationTypes = ParseOperationTypeDefinitions();
        return new SchemaDefinitionNode(description, directives, operationTypes, SpanFrom(start));
    }

    private ImmutableArray<OperationTypeDefinitionNode> ParseOperationTypeDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = _lexer.Start;
            var operation = ParseOperationType();
            Expect(TokenKind.Colon);
            var type = ParseNamedType();
            Push(new OperationTypeDefinitionNode(operation, type, SpanFrom(start)));
        }
        while (!Skip(TokenKind.RightBrace));

        return PopFrom<OperationTypeDefinitionNode>(mark);
    }

    private ScalarTypeDefinitionNode ParseScalarTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        return new ScalarTypeDefinitionNode(description, name, directives, SpanFrom(start));
    }

    private ObjectTypeDefinitionNode ParseObjectTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDirectives(constant: true);
        var fields = ParseFieldDefinitions();
        return new ObjectTypeDefinitionNode(description, name, interfaces, directives, fields, SpanFrom(start));
    }

    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDirectives(constant: true);
        var fields = ParseFieldDefinitions();
        return new InterfaceTypeDefinitionNode(description, name, interfaces, directives, fields, SpanFrom(start));
    }

    private UnionTypeDefinitionNode ParseUnionTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var types = ParseUnionMembers();
        return new UnionTypeDefinitionNode(description, name, directives, types, SpanFrom(start));
    }

    private EnumTypeDefinitionNode ParseEnumTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var values = ParseEnumValueDefinitions();
        return new EnumTypeDefinitionNode(description, name, directives, values, SpanFrom(start));
    }

    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var fields = ParseInputValueDefinitions(TokenKind.LeftBrace, TokenKind.RightBrace);
        return new InputObjectTypeDefinitionNode(description, name, directives, fields, SpanFrom(start));
    }

    /// <summary>DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations</summary>
    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValueDefinitions(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        var directives = _options.AllowDirectivesOnDirectiveDefinitions ? ParseDirectives(constant: true) : [];
        var repeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = ParseDirectiveLocations();
        return new DirectiveDefinitionNode(description, name, arguments, directives, repeatable, locations, SpanFrom(start));
    }
}

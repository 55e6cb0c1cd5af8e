namespace RecruitGraph.GraphQL.Language;

// Extensions of the type system; each must add something. Specification, section 3.1.
internal ref partial struct Utf8GraphQLParser
{
    private TypeSystemExtensionNode ParseTypeSystemExtension()
    {
        var keyword = _lexer;
        keyword.Read();
        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        var word = keyword.Bytes;
        return word.SequenceEqual("type"u8) ? ParseObjectTypeExtension()
            : word.SequenceEqual("input"u8) ? ParseInputObjectTypeExtension()
            : word.SequenceEqual("enum"u8) ? ParseEnumTypeExtension()
            : word.SequenceEqual("interface"u8) ? ParseInterfaceTypeExtension()
            : word.SequenceEqual("union"u8) ? ParseUnionTypeExtension()
            : word.SequenceEqual("scalar"u8) ? ParseScalarTypeExtension()
            : word.SequenceEqual("schema"u8) ? ParseSchemaExtension()
            : word.SequenceEqual("directive"u8) && _options.AllowDirectivesOnDirectiveDefinitions ? ParseDirectiveExtension()
            : throw Unexpected(keyword);
    }

    /// <summary>Skips <c>extend</c> and the keyword behind it.</summary>
    private int BeginExtension()
    {
        var start = _lexer.Start;
        Advance();
        Advance();
        return start;
    }

    private SchemaExtensionNode ParseSchemaExtension()
    {
        var start = BeginExtension();
        var directives = ParseDirectives(constant: true);
        var operationTypes = ParseOperationTypeDefinitions();
        return directives.IsEmpty && operationTypes.IsEmpty
            ? throw Unexpected()
            : new SchemaExtensionNode(directives, operationTypes, SpanFrom(start));
    }

    private ScalarTypeExtensionNode ParseScalarTypeExtension()
    {
        var start = BeginExtension();
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        return directives.IsEmpty ? throw Unexpected() : new ScalarTypeExtensionNode(name, directives, SpanFrom(start));
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension()
    {
        var start = BeginExtension();
        var name = ParseName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDirectives(constant: true);
        var fields = ParseFieldDefinitions();
        return interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty
            ? throw Unexpected()
            : new ObjectTypeExtensionNode(name, interfaces, directives, fields, SpanFrom(start));
    }

    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension()
    {
        var start = BeginExtension();
        var name = ParseName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDirectives(constant: true);
        var fields = ParseFieldDefinitions();
        return interfaces.IsEmpty && directives.IsEmpty && fields.IsEmpty
            ? throw Unexpected()
            : new InterfaceTypeExtensionNode(name, interfaces, directives, fields, SpanFrom(start));
    }

    private UnionTypeExtensionNode ParseUnionTypeExtension()
    {
        var start = BeginExtension();
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var types = ParseUnionMembers();
        return directives.IsEmpty && types.IsEmpty
            ? throw Unexpected()
            : new UnionTypeExtensionNode(name, directives, types, SpanFrom(start));
    }

    private EnumTypeExtensionNode ParseEnumTypeExtension()
    {
        var start = BeginExtension();
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var values = ParseEnumValueDefinitions();
        return directives.IsEmpty && values.IsEmpty
            ? throw Unexpected()
            : new EnumTypeExtensionNode(name, directives, values, SpanFrom(start));
    }

    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension()
    {
        var start = BeginExtension();
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        var fields = ParseInputValueDefinitions(TokenKind.LeftBrace, TokenKind.RightBrace);
        return directives.IsEmpty && fields.IsEmpty
            ? throw Unexpected()
            : new InputObjectTypeExtensionNode(name, directives, fields, SpanFrom(start));
    }

    private DirectiveExtensionNode ParseDirectiveExtension()
    {
        var start = BeginExtension();
        Expect(TokenKind.At);
        var name = ParseName();
        var directives = ParseDirectives(constant: true);
        return directives.IsEmpty ? throw Unexpected() : new DirectiveExtensionNode(name, directives, SpanFrom(start));
    }
}

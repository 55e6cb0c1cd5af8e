using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Language;

// Documents, operations, selections and fragments. Specification, sections 2.3 to 2.9.
internal ref partial struct Utf8GraphQLParser
{
    /// <summary>Document : Definition+</summary>
    public DocumentNode ParseDocument()
    {
        Advance();
        var mark = _pendingCount;
        do
        {
            Push(ParseDefinition());
        }
        while (!Peek(TokenKind.EndOfFile));

        return new DocumentNode(PopFrom<DefinitionNode>(mark), _source, new SyntaxSpan(0, _source.Utf8.Length));
    }

    private DefinitionNode ParseDefinition()
    {
        if (Peek(TokenKind.LeftBrace))
        {
            var start = _lexer.Start;
            var selectionSet = ParseSelectionSet();
            return new OperationDefinitionNode(OperationType.Query, null, null, [], [], selectionSet, SpanFrom(start));
        }

        var keyword = _lexer;
        var described = PeekDescription();
        if (described)
        {
            keyword.Read();
            if (keyword.Kind == TokenKind.LeftBrace)
            {
                throw SyntaxErrors.At(
                    _source, _lexer.Start, "Unexpected description, descriptions are not supported on shorthand queries.");
            }
        }

        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected(keyword);
        }

        var word = keyword.Bytes;
        if (word.SequenceEqual("query"u8) || word.SequenceEqual("mutation"u8) || word.SequenceEqual("subscription"u8))
        {
            return ParseOperationDefinition();
        }

        if (word.SequenceEqual("fragment"u8))
        {
            return ParseFragmentDefinition();
        }

        if (ParseTypeSystemDefinition(word) is { } definition)
        {
            return definition;
        }

        if (described)
        {
            throw SyntaxErrors.At(
                _source, _lexer.Start, "Unexpected description, only GraphQL definitions support descriptions.");
        }

        return word.SequenceEqual("extend"u8) ? ParseTypeSystemExtension() : throw Unexpected(keyword);
    }

    /// <summary>OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet</summary>
    private OperationDefinitionNode ParseOperationDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var operation = ParseOperationType();
        var name = Peek(TokenKind.Name) ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(constant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(operation, name, description, variables, directives, selectionSet, SpanFrom(start));
    }

    private OperationType ParseOperationType()
    {
        var token = _lexer;
        Expect(TokenKind.Name);
        var word = token.Bytes;
        return word.SequenceEqual("query"u8) ? OperationType.Query
            : word.SequenceEqual("mutation"u8) ? OperationType.Mutation
            : word.SequenceEqual("subscription"u8) ? OperationType.Subscription
            : throw Unexpected(token);
    }

    private ImmutableArray<VariableDefinitionNode> ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            Push(ParseVariableDefinition());
        }
        while (!Skip(TokenKind.RightParenthesis));

        return PopFrom<VariableDefinitionNode>(mark);
    }

    /// <summary>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?</summary>
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.EqualsSign) ? ParseValue(constant: true) : null;
        var directives = ParseDirectives(constant: true);
        return new VariableDefinitionNode(variable, type, defaultValue, description, directives, SpanFrom(start));
    }

    /// <summary>SelectionSet : { Selection+ }</summary>
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _lexer.Start;
        if (!Peek(TokenKind.LeftBrace))
        {
            throw Expected(TokenKind.LeftBrace.Describe());
        }

        Enter();
        Advance();
        var mark = _pendingCount;
        if (!_options.AllowEmptySelectionSets || !Peek(TokenKind.RightBrace))
        {
            do
            {
                Push(Peek(TokenKind.Spread) ? ParseFragment() : ParseField());
            }
            while (!Peek(TokenKind.RightBrace));
        }

        Advance();
        Leave();
        return new SelectionSetNode(PopFrom<SelectionNode>(mark), SpanFrom(start));
    }

    /// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?</summary>
    private FieldNode ParseField()
    {
        var start = _lexer.Start;
        NameNode? alias = null;
        var name = ParseName();
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(constant: false);
        var directives = ParseDirectives(constant: false);
        var selectionSet = Peek(TokenKind.LeftBrace) ? ParseSelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet, SpanFrom(start));
    }

    /// <summary>FragmentSpread : ... FragmentName Directives? InlineFragment : ... TypeCondition? Directives? SelectionSet</summary>
    private SelectionNode ParseFragment()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on"u8);
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            var name = ParseName();
            var arguments = _options.AllowFragmentArguments ? ParseFragmentArguments() : [];
            return new FragmentSpreadNode(name, arguments, ParseDirectives(constant: false), SpanFrom(start));
        }

        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(constant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(typeCondition, directives, selectionSet, SpanFrom(start));
    }

    private ImmutableArray<FragmentArgumentNode> ParseFragmentArguments()
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
            var value = ParseValue(constant: false);
            Push(new FragmentArgumentNode(name, value, SpanFrom(start)));
        }
        while (!Skip(TokenKind.RightParenthesis));

        return PopFrom<FragmentArgumentNode>(mark);
    }

    /// <summary>FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet</summary>
    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        ExpectKeyword("fragment"u8);
        if (_lexer.GetValue() == "on")
        {
            throw Unexpected();
        }

        var name = ParseName();
        var variables = _options.AllowFragmentArguments ? ParseVariableDefinitions() : [];
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(constant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(name, description, variables, typeCondition, directives, selectionSet, SpanFrom(start));
    }
}

namespace RecruitGraph.GraphQL.Language;

/// <summary>Parses GraphQL text into syntax trees. Specification, section 2 and appendix B.</summary>
public static class GraphQLParser
{
    /// <summary>Parses a document.</summary>
    /// <exception cref="SyntaxException">The text is no GraphQL document, or exceeds a limit of the options.</exception>
    public static DocumentNode Parse(SourceText source, ParserOptions? options = null)
    {
        using var parser = new Utf8GraphQLParser(source, options ?? ParserOptions.Default);
        return parser.ParseDocument();
    }

    /// <inheritdoc cref="Parse(SourceText, ParserOptions?)"/>
    public static DocumentNode Parse(string source, ParserOptions? options = null) =>
        Parse(SourceText.FromString(source), options);

    /// <summary>Parses a value that may use variables.</summary>
    /// <exception cref="SyntaxException">The text is no value, or exceeds a limit of the options.</exception>
    public static ValueNode ParseValue(SourceText source, ParserOptions? options = null)
    {
        using var parser = new Utf8GraphQLParser(source, options ?? ParserOptions.Default);
        return parser.ParseWholeValue(constant: false);
    }

    /// <summary>Parses a value without variables.</summary>
    /// <exception cref="SyntaxException">The text is no constant value, or exceeds a limit of the options.</exception>
    public static ValueNode ParseConstValue(SourceText source, ParserOptions? options = null)
    {
        using var parser = new Utf8GraphQLParser(source, options ?? ParserOptions.Default);
        return parser.ParseWholeValue(constant: true);
    }

    /// <summary>Parses a type reference.</summary>
    /// <exception cref="SyntaxException">The text is no type reference, or exceeds a limit of the options.</exception>
    public static TypeNode ParseType(SourceText source, ParserOptions? options = null)
    {
        using var parser = new Utf8GraphQLParser(source, options ?? ParserOptions.Default);
        return parser.ParseWholeType();
    }

    /// <summary>Parses a schema coordinate, which allows no white space.</summary>
    /// <exception cref="SyntaxException">The text is no schema coordinate.</exception>
    public static SchemaCoordinateNode ParseSchemaCoordinate(SourceText source) =>
        new SchemaCoordinateParser(source).Parse();
}

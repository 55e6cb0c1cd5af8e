namespace RecruitGraph.GraphQL.Language;

/// <summary>Parses GraphQL text into syntax trees. Specification, section 2 and appendix B.</summary>
public static class GraphQLParser
{
    /// <summary>Parses a document.</summary>
    /// <exception cref="SyntaxException">The text is no GraphQL document, or exceeds a limit of the options.</exception>
    public static DocumentNode Parse(SourceText source, ParserOptions? options = null) => throw new NotImplementedException();

    /// <inheritdoc cref="Parse(SourceText, ParserOptions?)"/>
    public static DocumentNode Parse(string source, ParserOptions? options = null) => throw new NotImplementedException();

    /// <summary>Parses a value that may use variables.</summary>
    public static ValueNode ParseValue(SourceText source, ParserOptions? options = null) => throw new NotImplementedException();

    /// <summary>Parses a value without variables.</summary>
    public static ValueNode ParseConstValue(SourceText source, ParserOptions? options = null) => throw new NotImplementedException();

    /// <summary>Parses a type reference.</summary>
    public static TypeNode ParseType(SourceText source, ParserOptions? options = null) => throw new NotImplementedException();

    /// <summary>Parses a schema coordinate.</summary>
    public static SchemaCoordinateNode ParseSchemaCoordinate(SourceText source) => throw new NotImplementedException();
}

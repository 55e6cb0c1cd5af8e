using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Language;

/// <summary>A text is no GraphQL document. The message begins with <c>Syntax Error:</c> as in the reference implementation.</summary>
public sealed class SyntaxException(string message, SourceText source, int byteOffset) : Exception(message)
{
    /// <summary>Where in the text.</summary>
    public SourceLocation Location => Source.GetLocation(ByteOffset);

    public new SourceText Source { get; } = source;

    public int ByteOffset { get; } = byteOffset;

    /// <summary>What a client is told when the text is not wrong, but exceeds a limit of the <see cref="ParserOptions"/>.</summary>
    public GraphQLError? Limit { get; init; }
}

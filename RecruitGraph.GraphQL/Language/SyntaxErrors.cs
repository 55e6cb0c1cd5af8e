using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Language;

/// <summary>Makes the exceptions of lexer and parser.</summary>
internal static class SyntaxErrors
{
    public static SyntaxException At(SourceText source, int byteOffset, string description) =>
        new($"Syntax Error: {description}", source, byteOffset);

    /// <summary>A text that exceeds a limit; the error's location is filled in.</summary>
    public static SyntaxException TooMuch(SourceText source, int byteOffset, string description, GraphQLError limit) =>
        new($"Syntax Error: {description}", source, byteOffset) { Limit = limit with { Locations = [source.GetLocation(byteOffset)] } };

    public static SyntaxException Unexpected(SourceText source, int byteOffset, string token) =>
        At(source, byteOffset, $"Unexpected {token}.");

    public static SyntaxException Expected(SourceText source, int byteOffset, string expected, string found) =>
        At(source, byteOffset, $"Expected {expected}, found {found}.");
}

using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>Syntax as messages quote it.</summary>
internal static class SyntaxText
{
    /// <summary>The longest quotation: an error that repeats a huge literal for each of its fields helps nobody.</summary>
    public const int MaxLength = 1_000;

    public static string Of(SyntaxNode node) =>
        Abbreviate(SyntaxPrinter.Print(node is ValueNode literal ? LiteralBeginning.Of(literal) : node));

    public static string Of(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    /// <summary>A text, or its beginning with three points behind it; characters of two units are not torn.</summary>
    public static string Abbreviate(string text, int maxLength = MaxLength) => text.Length <= maxLength
        ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength), "...");
}

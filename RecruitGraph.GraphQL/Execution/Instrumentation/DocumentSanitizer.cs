using System.Text;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Takes out of a document what may be personal data.</summary>
internal static class DocumentSanitizer
{
    /// <summary>
    /// The tokens of a document with every string replaced by an empty one, every number by 0, and descriptions and comments
    /// left out.
    /// </summary>
    /// <param name="utf8">A document that parses.</param>
    public static string Sanitize(ReadOnlySpan<byte> utf8)
    {
        var text = new StringBuilder(utf8.Length);
        var lexer = new Utf8GraphQLLexer(new SourceText(utf8.ToArray()));
        while (lexer.Read())
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(lexer.Kind switch
            {
                TokenKind.String or TokenKind.BlockString => "\"\"",
                TokenKind.Int or TokenKind.Float => "0",
                _ => Encoding.UTF8.GetString(lexer.Bytes),
            });
        }

        return text.ToString();
    }
}

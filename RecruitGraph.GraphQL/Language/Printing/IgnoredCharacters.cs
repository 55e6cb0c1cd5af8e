using System.Buffers;
using System.Text;

namespace RecruitGraph.GraphQL.Language;

/// <summary>White space, commas, comments and byte order marks. Specification, section 2.1.6.</summary>
public static class IgnoredCharacters
{
    /// <summary>
    /// The shortest text of the same tokens, for storing and hashing documents. The document need not parse, but must
    /// consist of tokens.
    /// </summary>
    /// <exception cref="SyntaxException">The text contains something that is no token.</exception>
    public static string Strip(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var stripped = new ArrayBufferWriter<byte>(Math.Max(source.Utf8.Length, 1));
        var lexer = new Utf8GraphQLLexer(source);
        var isApart = true;
        while (lexer.Read())
        {
            // Words would run into each other, and a number into a spread.
            if (!isApart && (!lexer.Kind.IsPunctuator() || lexer.Kind == TokenKind.Spread))
            {
                stripped.Write(" "u8);
            }

            if (lexer.Kind == TokenKind.BlockString)
            {
                Encoding.UTF8.GetBytes(BlockString.Print(lexer.GetValue()!, minimize: true), stripped);
            }
            else
            {
                stripped.Write(lexer.Bytes);
            }

            isApart = lexer.Kind.IsPunctuator();
        }

        return Encoding.UTF8.GetString(stripped.WrittenSpan);
    }
}

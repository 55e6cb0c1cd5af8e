using System.Text;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.GraphQL.Language;

public sealed class Utf8GraphQLLexerTests
{
    [Theory]
    [InlineData(new byte[] { (byte)'{', 0xFF }, "Invalid character: byte 0xFF, which is not UTF-8.", 2)]
    [InlineData(new byte[] { (byte)'{', 0xC3 }, "Invalid character: byte 0xC3, which is not UTF-8.", 2)]
    [InlineData(new byte[] { 0xC0, 0x80 }, "Invalid character: byte 0xC0, which is not UTF-8.", 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "Invalid character: U+D800.", 1)]
    [InlineData(new byte[] { (byte)'#', (byte)'x', 0x80, (byte)'\n' }, "Invalid character: byte 0x80, which is not UTF-8.", 3)]
    [InlineData(new byte[] { (byte)'#', 0xED, 0xBF, 0xBF }, "Invalid character: U+DFFF.", 2)]
    [InlineData(new byte[] { (byte)'"', (byte)'a', 0xF5, (byte)'"' }, "Invalid character within String: byte 0xF5, which is not UTF-8.", 3)]
    [InlineData(new byte[] { (byte)'"', 0xE2, 0x82, (byte)'"' }, "Invalid character within String: byte 0xE2, which is not UTF-8.", 2)]
    [InlineData(new byte[] { (byte)'"', (byte)'"', (byte)'"', 0x80 }, "Invalid character within String: byte 0x80, which is not UTF-8.", 4)]
    [InlineData(new byte[] { (byte)'1', (byte)'.', 0xFF }, "Invalid number, expected digit but got: byte 0xFF, which is not UTF-8.", 3)]
    [InlineData(new byte[] { 0xEF, 0xBB }, "Invalid character: byte 0xEF, which is not UTF-8.", 1)]
    public void Read_Should_NameTheByte_When_TextIsNotUtf8(byte[] text, string message, int column)
    {
        var error = LanguageVectors.ErrorOf(() => ReadAll(new SourceText(text)));

        error!.Message.ShouldBe("Syntax Error: " + message);
        error.Location.ShouldBe(new SourceLocation(1, column));
    }

    [Fact]
    public void Read_Should_IgnoreByteOrderMarks_When_TheyStandAnywhere()
    {
        ReadAll(SourceText.FromString("\uFEFF{\uFEFF a\uFEFF\uFEFFb }\uFEFF")).ShouldBe("{ Name(a) Name(b) } <EOF>");
    }

    [Fact]
    public void Read_Should_StayAtTheEnd_When_CalledAgain()
    {
        var lexer = new Utf8GraphQLLexer(SourceText.FromString("a"));

        lexer.Read().ShouldBeTrue();
        lexer.Read().ShouldBeFalse();
        lexer.Read().ShouldBeFalse();
        lexer.Kind.ShouldBe(TokenKind.EndOfFile);
    }

    [Fact]
    public void Read_Should_LeaveTheOriginalAlone_When_ACopyReadsAhead()
    {
        var lexer = new Utf8GraphQLLexer(SourceText.FromString("a \"\\u0041\" b"));
        lexer.Read();
        var ahead = lexer;
        ahead.Read();
        ahead.GetValue().ShouldBe("A");
        ahead.Read();

        lexer.GetValue().ShouldBe("a");
        lexer.Read();
        lexer.GetValue().ShouldBe("A");
    }

    [Fact]
    public void Read_Should_AllocateNothing_When_DocumentIsValid()
    {
        var source = SourceText.FromString("query Q($a: [Int!]! = [1, 2.5e3]) { f(s: \"x\\n\", b: \"\"\"y\n z\"\"\") @d ...F } # c");
        CountTokens(source);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = CountTokens(source);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        count.ShouldBe(32);
        allocated.ShouldBe(0);
    }

    [Theory]
    [InlineData("\"\\u00e4\\uD83D\\ude00\\u{1F600}\\u{e4}\"", "ä😀😀ä")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\"\"\\u0041 \\n \\\"\"\" \"\" \"\"\"", "\\u0041 \\n \"\"\" \"\" ")]
    [InlineData("\"\"\"\r\n\t\ta\r\n\t\t  b\r\t\t\n\r\n\"\"\"", "a\n  b")]
    [InlineData("\"\"\"\n\n\"\"\"", "")]
    public void GetValue_Should_ResolveTheString_When_WrittenWithEscapesOrIndentation(string text, string value)
    {
        var lexer = new Utf8GraphQLLexer(SourceText.FromString(text));
        lexer.Read().ShouldBeTrue();
        lexer.GetValue().ShouldBe(value);
    }

    [Fact]
    public void GetValue_Should_ResolveLongStrings_When_TheyExceedTheStackBuffer()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 500).Select(i => $"    zeile ä{i} 😀"));
        var block = new Utf8GraphQLLexer(SourceText.FromString($"\"\"\"\n{lines}\n\"\"\""));
        block.Read();
        block.GetValue().ShouldBe(lines.Replace("    ", "", StringComparison.Ordinal));

        var escaped = new Utf8GraphQLLexer(SourceText.FromString("\"" + string.Concat(Enumerable.Repeat("ä\\u{1F600}", 1_000)) + "\""));
        escaped.Read();
        escaped.GetValue().ShouldBe(string.Concat(Enumerable.Repeat("ä😀", 1_000)));
    }

    [Fact]
    public void Read_Should_QuoteNoHalfPair_When_AnEscapeEndsInsideOfOne()
    {
        var error = LanguageVectors.ErrorOf(() => ReadAll(SourceText.FromString("\"\\u123😀\"")));

        error!.Message.ShouldBe("Syntax Error: Invalid Unicode escape sequence: \"\\u123\".");
    }

    private static int CountTokens(SourceText source)
    {
        var lexer = new Utf8GraphQLLexer(source);
        var count = 0;
        while (lexer.Read())
        {
            count++;
        }

        return count;
    }

    private static string ReadAll(SourceText source)
    {
        var lexer = new Utf8GraphQLLexer(source);
        var tokens = new StringBuilder();
        while (lexer.Read())
        {
            tokens.Append(lexer.Kind.GetText());
            tokens.Append(lexer.GetValue() is { } value ? $"({value}) " : " ");
        }

        return tokens.Append(lexer.Kind.GetText()).ToString();
    }
}

using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.GraphQL.Language;

public sealed class SyntaxPrinterTests
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("\"d\" query Q(\"v\" $a: [Int!]! = [1] @x, $b: T) @y { a: b(c: {d: null}) ... @z { e } }")]
    [InlineData("subscription { a(s: \"\\u0000\\u007f\\u009f\\\"\\\\ä😀\", b: \"\"\"\n  x\n    \\\"\"\"y\n\"\"\") }")]
    [InlineData("\"\"\"t\"\"\" type T implements A & B @x { \"f\" f(\"a\" a: Int = 1 @x, b: [T]): T! @y } input I { a: Int }")]
    [InlineData("extend schema @a extend union U = A | B extend enum E { X @d } directive @d(a: Int) repeatable on FIELD | ENUM")]
    public void Print_Should_GiveTextOfTheSameTree_When_ParsedAgain(string text)
    {
        var document = GraphQLParser.Parse(text);
        var printed = SyntaxPrinter.Print(document);
        var again = GraphQLParser.Parse(printed);

        SyntaxTreeJson.Write(again, source: null).ToJsonString().ShouldBe(SyntaxTreeJson.Write(document, source: null).ToJsonString());
        SyntaxPrinter.Print(again).ShouldBe(printed);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" one line")]
    [InlineData("ends in quote\"")]
    [InlineData("ends in slash\\")]
    [InlineData("has \"\"\" inside and at the end \"\"\"")]
    [InlineData("first\n  second\n\n third")]
    [InlineData("  indented\nnot")]
    [InlineData("a long single line that is far beyond what fits in seventy characters of text")]
    public void Print_Should_GiveBlockStringOfTheSameValue_When_ValueIsPrintable(string value)
    {
        BlockString.IsPrintable(value).ShouldBeTrue();
        foreach (var minimize in (bool[])[false, true])
        {
            var source = SourceText.FromString(BlockString.Print(value, minimize));
            GraphQLParser.ParseValue(source).ShouldBeOfType<StringValueNode>().Value.ShouldBe(value);
        }
    }

    [Fact]
    public void ToString_Should_GiveTheText_When_NodeIsPartOfATree()
    {
        var document = GraphQLParser.Parse("{ a(b: 1) { c } }");

        ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections[0].ToString().ShouldBe("a(b: 1) {\n  c\n}");
    }
}

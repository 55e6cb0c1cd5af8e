using System.Text;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.GraphQL.Language;

public sealed class GraphQLParserTests
{
    [Fact]
    public void Parse_Should_KeepSourceAndByteSpans_When_TextIsNotAscii()
    {
        var source = SourceText.FromString("{ a(s: \"äö😀\") b }");
        var document = GraphQLParser.Parse(source);

        document.Source.ShouldBeSameAs(source);
        document.Span.ShouldBe(new SyntaxSpan(0, source.Utf8.Length));
        var fields = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections;
        var b = fields[1].Span;
        Encoding.UTF8.GetString(source.Utf8.Span[b.Start..b.End]).ShouldBe("b");
        source.GetUtf16Offset(b.Start).ShouldBe(15);
    }

    [Fact]
    public void Parse_Should_ReadDescriptions_When_TheyStandOnExecutableDefinitions()
    {
        var document = GraphQLParser.Parse("\"\"\"one\"\"\" query A(\"two\" $x: Int) { a }  \"three\" fragment F on T { b }");

        var operation = document.Definitions[0].ShouldBeOfType<OperationDefinitionNode>();
        operation.Description!.Value.ShouldBe("one");
        operation.Description.Block.ShouldBeTrue();
        operation.VariableDefinitions[0].Description!.Value.ShouldBe("two");
        document.Definitions[1].ShouldBeOfType<FragmentDefinitionNode>().Description!.Value.ShouldBe("three");
    }

    [Theory]
    [InlineData("\"no\" { a }", "Unexpected description, descriptions are not supported on shorthand queries.")]
    [InlineData("\"no\" extend type T { a: Int }", "Unexpected description, only GraphQL definitions support descriptions.")]
    [InlineData("{}", "Expected Name, found \"}\".")]
    [InlineData("{ a {} }", "Expected Name, found \"}\".")]
    [InlineData("directive @a @b on FIELD", "Expected \"on\", found \"@\".")]
    [InlineData("extend directive @a @b", "Unexpected Name \"directive\".")]
    [InlineData("{ ...F(a: 1) }", "Expected Name, found \"(\".")]
    [InlineData("fragment F($a: Int) on T { b }", "Expected \"on\", found \"(\".")]
    [InlineData("fragment \"on\" on T { b }", "Unexpected String \"on\".")]
    [InlineData("extend type T { query Q { a } }", "Expected \":\", found Name \"Q\".")]
    [InlineData("extend schema { foo ~ }", "Unexpected character: \"~\".")]
    [InlineData("query ($a: Int = $) { a }", "Unexpected \"$\".")]
    [InlineData("", "Unexpected <EOF>.")]
    [InlineData("# nothing", "Unexpected <EOF>.")]
    public void Parse_Should_Refuse_When_GrammarOfTheSpecificationForbids(string text, string message)
    {
        Should.Throw<SyntaxException>(() => GraphQLParser.Parse(text)).Message.ShouldBe("Syntax Error: " + message);
    }

    [Fact]
    public void Parse_Should_AcceptProposedGrammar_When_OptionsAllow()
    {
        var options = new ParserOptions
        {
            AllowFragmentArguments = true,
            AllowEmptySelectionSets = true,
            AllowDirectivesOnDirectiveDefinitions = true,
        };
        var document = GraphQLParser.Parse(
            "{ ...F(a: 1) } fragment F($a: Int = 2) on T { b {} } directive @a @b repeatable on FIELD extend directive @a @c", options);

        SyntaxPrinter.Print(document).ShouldBe(
            """
            {
              ...F(a: 1)
            }

            fragment F($a: Int = 2) on T {
              b {}
            }

            directive @a @b repeatable on FIELD

            extend directive @a @c
            """);
    }

    [Fact]
    public void Parse_Should_KeepNumbersAsWritten_When_TheyAreGigantic()
    {
        var digits = "1" + new string('0', 5_000);
        var fraction = digits + "." + digits + "e-" + digits;

        GraphQLParser.ParseValue(SourceText.FromString("-" + digits)).ShouldBeOfType<IntValueNode>().Value.ShouldBe("-" + digits);
        GraphQLParser.ParseValue(SourceText.FromString(fraction)).ShouldBeOfType<FloatValueNode>().Value.ShouldBe(fraction);
    }

    [Fact]
    public void Parse_Should_ShareStrings_When_NamesRepeat()
    {
        var document = GraphQLParser.Parse("{ vacancyTitle vacancyTitle }");

        var fields = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections.Cast<FieldNode>().ToList();
        fields[1].Name.Value.ShouldBeSameAs(fields[0].Name.Value);
    }

    [Fact]
    public void Parse_Should_NeverMixNames_When_ThousandsShareThePool()
    {
        var names = Enumerable.Range(0, 20_000).Select(i => $"field_{i}_{(i * 7919) % 1000}").ToList();
        var text = "{ " + string.Join(' ', names) + " }";

        for (var round = 0; round < 2; round++)
        {
            var document = GraphQLParser.Parse(text);
            ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections
                .Select(selection => ((FieldNode)selection).ResponseName)
                .ShouldBe(names);
        }
    }

    [Fact]
    public void Parse_Should_NeverMixNames_When_ThreadsShareThePool()
    {
        Parallel.For(0, 64, worker =>
        {
            var names = Enumerable.Range(0, 3_000).Select(i => $"n{(i * (worker + 1)) % 9_973}").ToList();
            var document = GraphQLParser.Parse("{ " + string.Join(' ', names) + " }");
            ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections
                .Select(selection => ((FieldNode)selection).ResponseName)
                .ShouldBe(names);
        });
    }

    [Fact]
    public void Parse_Should_ReadTheWhole_When_DocumentHasAMegabyte()
    {
        var text = new StringBuilder("{\n");
        var count = 0;
        while (text.Length < 1_000_000)
        {
            text.Append("  alias").Append(count++).Append(": field(id: \"id\", list: [1, 2.5, $v, {a: ENUM}]) @include(if: true) { id name }\n");
        }

        text.Append('}');
        var document = GraphQLParser.Parse(text.ToString());

        var selections = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections;
        selections.Length.ShouldBe(count);
        ((FieldNode)selections[^1]).ResponseName.ShouldBe($"alias{count - 1}");
    }

    [Theory]
    [InlineData("Type", SyntaxKind.TypeCoordinate)]
    [InlineData("Type.field", SyntaxKind.MemberCoordinate)]
    [InlineData("Type.field(arg:)", SyntaxKind.ArgumentCoordinate)]
    [InlineData("@directive", SyntaxKind.DirectiveCoordinate)]
    [InlineData("@directive(arg:)", SyntaxKind.DirectiveArgumentCoordinate)]
    public void ParseSchemaCoordinate_Should_GiveTheSameText_When_Printed(string text, SyntaxKind kind)
    {
        var coordinate = GraphQLParser.ParseSchemaCoordinate(SourceText.FromString(text));

        coordinate.Kind.ShouldBe(kind);
        SyntaxPrinter.Print(coordinate).ShouldBe(text);
    }

    [Theory]
    [InlineData("", "Expected Name, found <EOF>.", 1)]
    [InlineData("Type.", "Expected Name, found <EOF>.", 6)]
    [InlineData("Type .field", "Invalid character: \" \".", 5)]
    [InlineData("Type.field.more", "Expected <EOF>, found \".\".", 11)]
    [InlineData("Type(arg:)", "Expected <EOF>, found \"(\".", 5)]
    [InlineData("Type.field(arg)", "Expected \":\", found \")\".", 15)]
    [InlineData("Type.field(arg: 1)", "Invalid character: \" \".", 16)]
    [InlineData("@directive.field", "Expected <EOF>, found \".\".", 11)]
    [InlineData("Type@", "Expected <EOF>, found \"@\".", 5)]
    public void ParseSchemaCoordinate_Should_SayWhatIsWrong_When_TextIsNone(string text, string message, int column)
    {
        var error = Should.Throw<SyntaxException>(() => GraphQLParser.ParseSchemaCoordinate(SourceText.FromString(text)));

        error.Message.ShouldBe("Syntax Error: " + message);
        error.Location.ShouldBe(new SourceLocation(1, column));
    }
}

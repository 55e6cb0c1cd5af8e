using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation;
using RecruitGraph.GraphQL.Validation.Rules;

namespace RecruitGraph.Tests.GraphQL.Validation;

public sealed class DocumentValidatorTests
{
    private const string Limit = "Too many validation errors, error limit reached. Validation aborted.";

    [Fact]
    public void Validate_Should_FindNothing_When_DocumentIsValid() =>
        Validate("query Q($id: ID!) { node(id: $id) { id ...N } } fragment N on Named { name }").ShouldBeEmpty();

    [Fact]
    public void Validate_Should_ReportInDocumentOrder_When_SeveralRulesAreBroken() =>
        Validate(
            """
            query Q($unused: Int, $a: Boolean) {
              missing
              vacancy { id { x } x: id x: title }
              isOpen(yes: $b)
              node(id: $a) { id }
              ...F
            }
            fragment F on Query { isOpen(no: $a) }
            """).ShouldBe([
            "4:15 1:1 Variable \"$b\" is not defined by operation \"Q\".",
            "1:9 Variable \"$unused\" is never used in operation \"Q\".",
            "4:3 8:23 Fields \"isOpen\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.",
            "2:3 Cannot query field \"missing\" on type \"Query\".",
            "3:22 3:28 Fields \"x\" conflict because \"id\" and \"title\" are different fields. Use different aliases on the fields to fetch both if this was intentional.",
            "3:16 Field \"id\" must not have a selection since type \"ID!\" has no subfields.",
            "1:23 5:12 Variable \"$a\" of type \"Boolean\" used in position expecting type \"ID!\".",
            "8:30 Unknown argument \"no\" on field \"Query.isOpen\".",
        ]);

    [Theory]
    [InlineData(true, "Directive \"@stream\" cannot be used on non-list field \"Query.one\".")]
    [InlineData(false, "Unknown directive \"@stream\".")]
    public void Validate_Should_AskTheRulesOfIncrementalDelivery_When_TheSchemaHasIt(bool isEnabled, string expected)
    {
        var schema = new SchemaBuilder { EnableIncrementalDelivery = isEnabled }
            .AddDocument("type Query { one: Int }")
            .Build();
        var document = GraphQLParser.Parse(new SourceText("{ one @stream }"u8.ToArray()));
        DocumentValidator.Validate(schema, document).Select(static e => e.Message).ShouldBe([expected]);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(2, 3)]
    [InlineData(1, 2)]
    public void Validate_Should_Stop_When_LimitIsReached(int maxErrors, int expected)
    {
        var errors = Validate("{ a b c }", new ValidationOptions { MaxErrors = maxErrors });

        errors.Length.ShouldBe(expected);
        errors.Count(static error => error == Limit).ShouldBe(maxErrors < 3 ? 1 : 0);
    }

    [Fact]
    public void Validate_Should_StopAtHundred_When_NoLimitIsSet()
    {
        var errors = Validate($"{{ {string.Join(' ', Enumerable.Range(0, 500).Select(static i => $"a{i}"))} }}");

        errors.Length.ShouldBe(101);
        errors[100].ShouldBe(Limit);
    }

    [Fact]
    public void Validate_Should_KeepOrder_When_LateErrorsExceedLimit()
    {
        var errors = Validate(
            "query ($a: Int, $b: Int) { x isOpen y ...F } fragment F on Query { isOpen(yes: $c) z }",
            new ValidationOptions { MaxErrors = 4 });

        errors.ShouldBe([
            "1:80 1:1 Variable \"$c\" is not defined.",
            "1:8 Variable \"$a\" is never used.",
            "1:17 Variable \"$b\" is never used.",
            "1:30 1:68 Fields \"isOpen\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.",
            Limit,
        ]);
    }

    [Fact]
    public void Validate_Should_NameNothing_When_SuggestionsAreHidden() =>
        Validate("{ isOpn(yess: 1) vacancy { titel } ... on Vacanc { id } }", new ValidationOptions { HideSuggestions = true })
            .ShouldNotContain(static error => error.Contains("Did you mean", StringComparison.Ordinal));

    [Fact]
    public void Validate_Should_RunOneMoreRule_When_RuleIsAdded()
    {
        var options = new ValidationOptions
        {
            Rules = ValidationRules.Specified.With(static () => new NoSchemaIntrospectionCustomRule()),
        };

        Validate("{ __schema { description } }", options).ShouldHaveSingleItem();
        Validate("{ __schema { description } }").ShouldBeEmpty();
    }

    [Fact]
    public void Validate_Should_GiveSameAnswer_When_RulesAreReusedAfterErrors()
    {
        const string Broken = "query A($x: Int) { vacancy { x: id x: title } } query A { ...F } fragment F on Query { ...F }";
        var first = Validate(Broken);

        Validate("{ isOpen }").ShouldBeEmpty();
        Validate(Broken).ShouldBe(first);
        first.Length.ShouldBe(4);
    }

    [Fact]
    public async Task Validate_Should_GiveSameAnswers_When_CalledAtOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(static i => Task.Run(() =>
            Validate($"query ($v{i}: Int) {{ f{i} vacancy {{ x: id x: title }} }}"))));

        for (var i = 0; i < answers.Length; i++)
        {
            answers[i].Length.ShouldBe(3);
            answers[i][0].ShouldContain($"\"$v{i}\"");
            answers[i][1].ShouldContain($"\"f{i}\"");
        }
    }

    [Fact]
    public void Validate_Should_CountColumnsInUtf16_When_TextHasWideCharacters() =>
        Validate("{ search(text: \"招聘😀\") { __typename }\r\n nope }").ShouldBe(["2:2 Cannot query field \"nope\" on type \"Query\". Did you mean \"node\"?"]);

    private static string[] Validate(string document, ValidationOptions? options = null) =>
    [
        .. DocumentValidator.Validate(RuleExpectations.TestSchema, GraphQLParser.Parse(document), options)
            .Select(RuleExpectations.Describe),
    ];
}

using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types.Coercion;

public sealed class InputCoercionTests
{
    private InputFailures? _failures;

    private static readonly GraphQLSchema Schema = new SchemaBuilder()
        .AddDocument(
            """
            input Filter { title: String!, tags: [String!], unit: Unit = DAYS, nested: Filter, page: Page }
            input Page @oneOf { first: Int, last: Int }
            enum Unit { DAYS WEEKS }
            scalar Anything
            type Query { a(filter: Filter, filters: [Filter!], any: Anything): Int }
            """)
        .Build();

    [Theory]
    [InlineData("""{ "tags": [] }""", """Expected value of type "Filter" to include required field "title", found: { tags: [] }.""")]
    [InlineData(
        """{ "title": "x", "tagz": [] }""",
        """Expected value of type "Filter" not to include unknown field "tagz". Did you mean "tags" or "page"? Found: { title: "x", tagz: [] }.""")]
    [InlineData("""{ "title": "x", "tags": ["a", null] }""", """Expected value of non-null type "String!" not to be null. at .tags[1]""")]
    [InlineData("""{ "title": "x", "nested": { "title": 7 } }""", "String cannot represent a non string value: 7 at .nested.title")]
    [InlineData("""{ "title": "x", "unit": "DAY" }""", """Value "DAY" does not exist in "Unit" enum. Did you mean the enum value "DAYS"? at .unit""")]
    [InlineData("""{ "title": "x", "unit": 3 }""", """Enum "Unit" cannot represent non-string value: 3. at .unit""")]
    [InlineData("[1]", """Expected value of type "Filter" to be an object, found: [1].""")]
    [InlineData(
        """{ "title": "x", "page": { "first": 1, "last": 2 } }""",
        """Within OneOf Input Object type "Page", exactly one field must be specified, and the value for that field must be non-null. at .page""")]
    [InlineData(
        """{ "title": "x", "page": { "first": null } }""",
        """Within OneOf Input Object type "Page", exactly one field must be specified, and the value for that field must be non-null. at .page.first""")]
    public void CoerceValue_Should_SayWhatIsWrongWhere_When_AValueDoesNotFit(string json, string message)
    {
        var errors = new Errors();

        InputCoercion.CoerceValue(JsonDocument.Parse(json).RootElement, Argument("filter"), errors, ref _failures);

        errors.Messages.ShouldBe([message]);
    }

    [Fact]
    public void CoerceValue_Should_StopAtAHundredShortMessages_When_NothingFits()
    {
        var errors = new Errors();
        var json = JsonSerializer.SerializeToElement(Enumerable.Range(0, 5_000).ToDictionary(i => $"unknown{i}", _ => new string('x', 5_000)));

        InputCoercion.CoerceValue(json, Argument("filter"), errors, ref _failures);

        errors.Messages.Count.ShouldBe(100);
        errors.Messages.Max(static m => m.Length).ShouldBeLessThan(1_200);
    }

    [Fact]
    public void CoerceLiteral_Should_SayWhatIsWrongWhere_When_AVariableIsMissing()
    {
        var errors = new Errors();

        InputCoercion.CoerceLiteral(Parse("{ title: $title, tags: [$tag] }"), Argument("filter"), null, errors, ref _failures);

        errors.Messages.ShouldBe(
        [
            "Expected variable \"$title\" provided to type \"String!\" to provide a runtime value. at .title",
            "Expected variable \"$tag\" provided to type \"String!\" to provide a runtime value. at .tags[0]",
        ]);
    }

    [Fact]
    public void CoerceLiteral_Should_TakeDefaultOrNothing_When_AnOptionalVariableIsMissing()
    {
        var value = Coerce("{ title: \"x\", unit: $unit, tags: $tags }", "filter").ShouldBeOfType<Dictionary<string, object?>>();

        value.ShouldBe(new Dictionary<string, object?> { ["title"] = "x", ["unit"] = "DAYS" }, ignoreOrder: true);
    }

    [Fact]
    public void CoerceLiteral_Should_WrapInLists_When_OneValueIsGivenForAList()
    {
        var filters = Coerce("{ title: \"x\", tags: \"a\" }", "filters").ShouldBeOfType<object?[]>();

        var filter = filters.ShouldHaveSingleItem().ShouldBeOfType<Dictionary<string, object?>>();
        filter["tags"].ShouldBe(new object?[] { "a" });
    }

    [Fact]
    public void CoerceLiteral_Should_PutVariablesIntoStructures_When_AScalarTakesAnything()
    {
        var value = Coerce("{ a: [$x, 1.5], b: $missing, c: E }", "any", ("x", 7)).ShouldBeOfType<Dictionary<string, object?>>();

        value.Keys.ShouldBe(["a", "c"]);
        value["a"].ShouldBe(new object?[] { 7, 1.5 });
        value["c"].ShouldBe("E");
    }

    [Fact]
    public void CoerceValue_Should_CreateTheClrValue_When_TheTypeKnowsHow()
    {
        var schema = new SchemaBuilder()
            .AddType(new InputObjectTypeConfiguration("Move")
            {
                Fields =
                [
                    new("from", "ID!") { Convert = static id => GlobalId.Parse<long>((string)id!, "Stage") },
                    new("note", "String"),
                    new("count", "Int!") { DefaultValue = "3" },
                ],
                Create = static fields => (fields.Get<long>(0), fields.GetOptional<string>(1), fields.Get<int>(2)),
            })
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [new("a", "Int") { Arguments = [new("move", "Move!")] }] })
            .Build();
        var json = JsonSerializer.SerializeToElement(new Dictionary<string, object?> { ["from"] = GlobalId.Format("Stage", 9), ["note"] = null });

        var value = InputCoercion.CoerceValue(json, schema.QueryType!.Fields[0].Arguments[0].Type, new Errors(), ref _failures);

        var (from, note, count) = value.ShouldBeOfType<(long, RecruitGraph.GraphQL.Optional<string>, int)>();
        from.ShouldBe(9);
        note.HasValue.ShouldBeTrue();
        note.Value.ShouldBeNull();
        count.ShouldBe(3);
    }

    private static object? Coerce(string literal, string argument, params (string Name, object? Value)[] variables)
    {
        var errors = new Errors();
        InputFailures? failures = null;
        var value = InputCoercion.CoerceLiteral(Parse(literal), Argument(argument), new Variables(variables), errors, ref failures);
        errors.Messages.ShouldBeEmpty();
        return value;
    }

    private static ValueNode Parse(string literal) => GraphQLParser.ParseValue(new SourceText(Encoding.UTF8.GetBytes(literal)));

    private static GraphQLType Argument(string name) => Schema.QueryType!.Fields[0].FindArgument(name)!.Type;

    private sealed class Errors : ICoercionErrors
    {
        public List<string> Messages { get; } = [];

        public void Report(string message, InputPath? path, SyntaxNode? node) => Messages.Add(message + InputPath.Describe(path));
    }

    private sealed class Variables((string Name, object? Value)[] values) : IVariableValues
    {
        public bool TryGetValue(string name, out object? value)
        {
            var index = Array.FindIndex(values, v => v.Name == name);
            value = index < 0 ? null : values[index].Value;
            return index >= 0;
        }
    }
}

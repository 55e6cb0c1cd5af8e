using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Analysis.Cost;

/// <summary>What a schema may say of costs, and how it is shown.</summary>
public sealed class SchemaCostsTests
{
    private const string Definitions =
        """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        """;

    [Theory]
    [InlineData("type Query { a: Int @cost(weight: \"much\") }", "\"Query.a\" has @cost(weight: \"much\"), which is no number.")]
    [InlineData("type Query { a: Int @cost(weight: \"NaN\") }", "\"Query.a\" has @cost(weight: \"NaN\"), which is no number.")]
    [InlineData("type Query { a: Int @listSize(assumedSize: 3) }", "\"Query.a\" has @listSize, but neither is it a list nor does @listSize name sizedFields.")]
    [InlineData("type Query { a: [Int] @listSize(assumedSize: -3) }", "\"Query.a\" has @listSize(assumedSize: -3), which is no length.")]
    [InlineData("type Query { a(x: String): [Int] @listSize(slicingArguments: [\"x\"]) }", "\"Query.a\" has no argument \"x\" of type Int or of a list type, which @listSize names as slicing argument.")]
    [InlineData("type Query { a(x: In): [Int] @listSize(slicingArguments: [\"x.y\"]) } input In { z: Int }", "\"Query.a\" has no argument \"x.y\" of type Int or of a list type, which @listSize names as slicing argument.")]
    [InlineData("type Query { a: Query @listSize(assumedSize: 3, sizedFields: [\"a\"]) }", "\"Query\" has no list field \"a\", which @listSize of \"Query.a\" names.")]
    [InlineData("type Query implements I { a: Int } interface I { a: Int @cost(weight: \"1\") }", "\"I.a\" has @cost, but fields of interfaces cost what they cost on the object types.")]
    public void Build_Should_SayWhatIsWrong(string sdl, string message) =>
        Should.Throw<SchemaException>(() => new SchemaBuilder().AddDocument($"{Definitions} {sdl}").Build())
            .Errors.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Fact]
    public void Build_Should_LeaveADirectiveAlone_When_ItOnlySharesTheName() =>
        new SchemaBuilder()
            .AddDocument("directive @cost(complexity: Int) on FIELD_DEFINITION type Query { a: Int @cost(complexity: 3) }")
            .Build().QueryType.ShouldNotBeNull();

    [Fact]
    public void Print_Should_ShowCosts_When_AskedFor()
    {
        var schema = new SchemaBuilder()
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Directives = [CostDirectives.Cost(2)],
                Fields =
                [
                    new("list", "[Int]")
                    {
                        Directives = [CostDirectives.ListSize(5, ["first"], 3, requireOneSlicingArgument: false)],
                        Arguments = [new("first", "Int") { Directives = [CostDirectives.Cost(-0.5)] }],
                    },
                    new("later", "Int") { ResolveAsync = static (in _) => default },
                ],
            })
            .Build();

        var text = SchemaPrinter.Print(schema, withDirectives: true);
        text.ShouldContain("directive @cost(");
        text.ShouldContain("directive @listSize(");
        text.ShouldEndWith(
            """
            type Query @cost(weight: "2") {
              list(first: Int @cost(weight: "-0.5")): [Int] @listSize(assumedSize: 5, slicingArguments: ["first"], slicingArgumentDefaultValue: 3, requireOneSlicingArgument: false)
              later: Int @cost(weight: "10")
            }
            """);
        SchemaPrinter.Print(schema).ShouldEndWith("type Query {\n  list(first: Int): [Int]\n  later: Int\n}");

        // What is printed is a schema that says the same.
        SchemaPrinter.Print(new SchemaBuilder().AddDocument(text).Build(), withDirectives: true).ShouldBe(text);
    }
}

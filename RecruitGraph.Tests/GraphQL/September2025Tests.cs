using System.Text.Json;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL;

/// <summary>What the edition of September 2025 brought, one change a test, from the text of a request to its answer.</summary>
public sealed class September2025Tests
{
    private const string Sdl = """
        "What the service is for."
        schema { query: Query }
        type Query implements Named {
          echo(key: Key, page: Page = {}, old: Int @deprecated(reason: "Use page.")): Any
          name: String
          when: Moment
        }
        interface Named { name: String }
        input Key @oneOf { id: ID name: String }
        input Page { first: Int! = 20 after: String @deprecated }
        scalar Any
        scalar Moment @specifiedBy(url: "https://example.com/moment")
        """;

    [Theory]
    [InlineData("{ echo(key: { id: 1 }) }", null)]
    [InlineData("{ echo(key: { id: 1, name: \"a\" }) }", "exactly one field must be specified")]
    [InlineData("{ echo(key: { id: null }) }", "must be non-null")]
    [InlineData("query ($id: ID) { echo(key: { id: $id }) }", "must be non-nullable to be used for OneOf Input Object")]
    public async Task OneOf_Should_TakeExactlyOneField(string document, string? refusal)
    {
        var answer = await RunAsync(document);
        answer.Contains("errors", StringComparison.Ordinal).ShouldBe(refusal is not null);
        answer.ShouldContain(refusal ?? "data");
    }

    [Theory]
    [InlineData("Query", typeof(ObjectType))]
    [InlineData("Query.echo", typeof(Field))]
    [InlineData("Query.echo(key:)", typeof(InputValue))]
    [InlineData("Key.id", typeof(InputValue))]
    [InlineData("__TypeKind.LIST", typeof(EnumValue))]
    [InlineData("@include", typeof(DirectiveType))]
    [InlineData("@include(if:)", typeof(InputValue))]
    [InlineData("Query.none", null)]
    [InlineData("Query.__typename", null)]
    [InlineData("Nothing.at(all:)", null)]
    [InlineData("Key.id(x:)", null)]
    [InlineData("Any.x", null)]
    [InlineData("@none(if:)", null)]
    public void SchemaCoordinate_Should_NameAnElement(string coordinate, Type? element)
    {
        var found = SchemaCoordinateResolver.Resolve(Schema(), coordinate);
        found?.GetType().ShouldBe(element);
        (found is null).ShouldBe(element is null);
    }

    [Fact]
    public async Task Descriptions_Should_StandOnOperationsFragmentsAndVariables() =>
        (await RunAsync(
            """
            "Asks." query Q("A page." $page: Page) { ...F }
            "Has fields." fragment F on Query { echo(page: $page) }
            """)).ShouldBe("""{"data":{"echo":{"page":{"first":20}}}}""");

    [Fact]
    public async Task Deprecation_Should_HideArgumentsAndInputFields_When_NobodyAsksForThem() =>
        (await RunAsync(
            """
            {
              query: __type(name: "Query") { fields { args { name } all: args(includeDeprecated: true) { name deprecationReason } } }
              page: __type(name: "Page") { inputFields { name } all: inputFields(includeDeprecated: true) { name isDeprecated } }
            }
            """)).ShouldBe(
            """{"data":{"query":{"fields":[{"args":[{"name":"key"},{"name":"page"}],"all":[{"name":"key","deprecationReason":null},{"name":"page","deprecationReason":null},{"name":"old","deprecationReason":"Use page."}]},{"args":[],"all":[]},{"args":[],"all":[]}]},"page":{"inputFields":[{"name":"first"}],"all":[{"name":"first","isDeprecated":false},{"name":"after","isDeprecated":true}]}}}""");

    [Theory]
    [InlineData("type Query { a(x: Int! @deprecated): Int }", "Required argument Query.a(x:) cannot be deprecated.")]
    [InlineData(
        "type Query implements I { a: Int @deprecated } interface I { a: Int }",
        "Interface field I.a is not deprecated, so implementation field Query.a must not be deprecated.")]
    public void Deprecation_Should_BeRefused_When_ClientsCannotAvoidWhatIsDeprecated(string sdl, string message) =>
        Should.Throw<SchemaException>(() => new SchemaBuilder().AddDocument(sdl).Build()).Message.ShouldBe(message);

    [Fact]
    public async Task SpecifiedBy_Should_BeToldByIntrospection() =>
        (await RunAsync("{ __type(name: \"Moment\") { specifiedByURL } }"))
            .ShouldBe("""{"data":{"__type":{"specifiedByURL":"https://example.com/moment"}}}""");

    [Fact]
    public async Task Unicode_Should_BeTakenWhole() =>
        JsonNode.Parse(await RunAsync("{ echo(key: { name: \"\\u{1F600} \\uD83D\\uDE00 😀\" }) }"))!["data"]!["echo"]!["key"]!["name"]!
            .GetValue<string>().ShouldBe("😀 😀 😀");

    [Theory]
    [InlineData("{ echo }", """{"page":{"first":20}}""")]
    [InlineData("{ echo(page: { after: \"x\" }) }", """{"page":{"first":20,"after":"x"}}""")]
    [InlineData("query ($page: Page = { first: 5 }) { echo(page: $page) }", """{"page":{"first":5}}""")]
    public async Task Default_Should_BeCoerced_When_ItLeavesFieldsOut(string document, string expected) =>
        (await RunAsync(document)).ShouldBe($$$"""{"data":{"echo":{{{expected}}}}}""");

    [Theory]
    [InlineData("type Query { a(x: Int = \"1\"): Int }", "Query.a(x:) has invalid default value: Int cannot represent non-integer value: \"1\"")]
    [InlineData(
        "type Query { a(x: A): Int } input A { b: A = {} }",
        "Invalid circular reference. The default value of Input Object field A.b references itself.")]
    public void Default_Should_BeRefused_When_ItDoesNotFit(string sdl, string message) =>
        Should.Throw<SchemaException>(() => new SchemaBuilder().AddDocument(sdl).Build()).Message.ShouldBe(message);

    [Theory]
    [InlineData("directive @d(x: Int @d) on ARGUMENT_DEFINITION type Query { a: Int }", "@d")]
    [InlineData("directive @d(x: E) on ENUM_VALUE enum E { X @d } type Query { a: E }", "@d")]
    [InlineData("directive @d(x: I) on INPUT_FIELD_DEFINITION input I { i: J } input J { j: Int @d } type Query { a: Int }", "@d")]
    [InlineData("directive @d(x: Int @e) on ARGUMENT_DEFINITION directive @e(x: S) on ARGUMENT_DEFINITION scalar S type Query { a: Int }", null)]
    public void Directive_Should_BeRefused_When_ItUsesItself(string sdl, string? directive)
    {
        var errors = SchemaValidator.Validate(new SchemaBuilder().AddDocument(sdl).BuildUnvalidated());
        errors.Select(static e => e.Message).ShouldBe(
            directive is null ? [] : [$"Directive {directive} must not use itself, neither on its arguments nor within their types."]);
    }

    [Theory]
    [InlineData("subscription { __typename }")]
    [InlineData("mutation { a }")]
    public async Task Operation_Should_BeRefused_When_TheSchemaHasNoSuchKind(string document) =>
        (await RunAsync(document)).ShouldContain("operation is not supported by the schema.");

    [Fact]
    public async Task Introspection_Should_TellTheSchemasDescription() =>
        (await RunAsync("{ __schema { description } }")).ShouldBe("""{"data":{"__schema":{"description":"What the service is for."}}}""");

    private static GraphQLSchema Schema() => new SchemaBuilder().AddDocument(Sdl).Build();

    private static Task<string> RunAsync(string document)
    {
        var schema = Schema();
        var echo = schema.QueryType!.FindField("echo")!;
        echo.Resolve = (in context) =>
        {
            var given = new Dictionary<string, object?>();
            for (var i = 0; i < echo.Arguments.Count; i++)
            {
                if (context.HasArgument(i))
                {
                    given.Add(echo.Arguments[i].Name, context.Argument<object?>(i));
                }
            }

            return JsonSerializer.SerializeToElement(given, ExecutionTest.Plain);
        };
        return new RequestExecutor(schema, new RequestExecutorOptions()).RunAsync(document);
    }
}

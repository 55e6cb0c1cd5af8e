namespace RecruitGraph.Tests.GraphQL.Generators;

/// <summary>Scalars and errors of the user's own, run by the executor.</summary>
public sealed class SampleModelTests
{
    private const string Open = "mutation($reason: String!) { openJob(input: { reason: $reason }) { string errors { __typename ... on Error { message code } ... on JobProblem { attempts } } } }";

    private readonly SampleServer _server = new();

    [Theory]
    [InlineData("""{ price(isFree: false) }""", """{"data":{"price":"1.5 CNY"}}""")]
    [InlineData("""{ price(isFree: true) }""", """{"data":{"price":null}}""")]
    [InlineData("""{ pay(input: { amount: "2 EUR", parts: ["1 EUR", "1 EUR"] }) { amount parts } }""", """{"data":{"pay":{"amount":"2 EUR","parts":["1 EUR","1 EUR"]}}}""")]
    [InlineData("""{ pay(input: {}, tip: "3 EUR") { amount parts } }""", """{"data":{"pay":{"amount":"3 EUR","parts":null}}}""")]
    public async Task Scalar_Should_CoerceBothWays_When_TheAssemblyMapsAType(string document, string answer) =>
        (await _server.ExecuteAsync(document)).ShouldBe(answer);

    [Fact]
    public async Task Scalar_Should_RefuseAValue_When_ItDoesNotFit() =>
        (await _server.ExecuteAsync("query($m: Money) { pay(input: {}, tip: $m) { amount } }", new { m = "much" }))
        .ShouldContain("Money cannot represent \\\"much\\\".");

    [Theory]
    [InlineData("time", """{"__typename":"JobProblem","message":"Took too long.","code":"JOB_PROBLEM","attempts":3}""")]
    [InlineData("argument", """{"__typename":"JobProblem","message":"Argument reason.","code":"JOB_PROBLEM","attempts":3}""")]
    [InlineData("locked", """{"__typename":"JobProblem","message":"Is locked.","code":"JOB_PROBLEM","attempts":3}""")]
    [InlineData("closed", """{"__typename":"ClosedError","message":"Closed.","code":"CLOSED"}""")]
    public async Task Error_Should_BeMadeFromTheNearestException_When_AClassSaysHow(string reason, string error) =>
        (await _server.ExecuteAsync(Open, new { reason })).ShouldBe($"{{\"data\":{{\"openJob\":{{\"string\":null,\"errors\":[{error}]}}}}}}");

    [Fact]
    public async Task Interfaces_Should_AnswerTheirFields_When_AnInterfaceImplementsAnother() =>
        (await _server.ExecuteAsync("{ animals { __typename ... on IBeing { name } legs ... on Snake { isPoisonous } } }"))
        .ShouldBe("""{"data":{"animals":[{"__typename":"Cat","name":"Tom","legs":4},{"__typename":"Snake","name":"Kaa","legs":0,"isPoisonous":false}]}}""");

    [Fact]
    public async Task Interfaces_Should_BeThoseOfInterfacesToo_When_ATypeIsAskedFor() =>
        (await _server.ExecuteAsync("""{ cat: __type(name: "Cat") { interfaces { name } } animal: __type(name: "IAnimal") { interfaces { name } possibleTypes { name } } being: __type(name: "IBeing") { fields { description } } }"""))
        .ShouldBe("""{"data":{"cat":{"interfaces":[{"name":"IAnimal"},{"name":"IBeing"}]},"animal":{"interfaces":[{"name":"IBeing"}],"possibleTypes":[{"name":"Cat"},{"name":"Snake"}]},"being":{"fields":[{"description":"What it is called."}]}}}""");

    [Fact]
    public async Task Union_Should_TellItsMembersApart_When_TheyAreRecords() =>
        (await _server.ExecuteAsync("{ shelf { ... on Cat { name } ... on Book { title } } }"))
        .ShouldBe("""{"data":{"shelf":[{"name":"Tom"},{"title":"Emma"}]}}""");

    [Fact]
    public async Task GenericRecord_Should_BeATypeOfItsOwn_When_AFieldReturnsIt() =>
        (await _server.ExecuteAsync("{ guessCat { __typename value { name } certainty } }"))
        .ShouldBe("""{"data":{"guessCat":{"__typename":"GuessOfCat","value":{"name":"Tom"},"certainty":0.5}}}""");

    [Fact]
    public async Task Type_Should_BeTheNamedScalar_When_AnAttributeNamesItsClass()
    {
        (await _server.ExecuteAsync("""{ keys(first: 7, cost: "1 EUR") }""")).ShouldBe("""{"data":{"keys":["7","1 EUR"]}}""");
        (await _server.ExecuteAsync("""{ __type(name: "Query") { fields { name type { kind ofType { kind ofType { name } } } args { name type { name } } } } }"""))
            .ShouldContain("""{"name":"keys","type":{"kind":"NON_NULL","ofType":{"kind":"LIST","ofType":{"name":"ID"}}},"args":[{"name":"first","type":{"name":"ID"}},{"name":"cost","type":{"name":"Money"}}]}""");
    }

    [Fact]
    public async Task Resolver_Should_ReadTheRequestsExtensions_When_TheyAreGiven()
    {
        (await _server.ExecuteAsync("{ tenant }")).ShouldBe("""{"data":{"tenant":null}}""");
        (await _server.ExecuteWithExtensionsAsync("{ tenant }", new { tenant = "north" })).ShouldBe("""{"data":{"tenant":"north"}}""");
    }
}

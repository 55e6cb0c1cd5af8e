using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Analysis.Cost;

/// <summary>What operations cost; the first examples are those of the GraphQL Cost Directives specification.</summary>
public sealed class CostTests
{
    private const string Definitions =
        """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int, sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        directive @approx(tolerance: Float! @cost(weight: "-1.0")) on FIELD
        """;

    private const string Sdl = Definitions +
        """

        type Query {
          users(max: Int): [User] @listSize(slicingArguments: ["max"])
          some(max: Int): [User] @listSize(slicingArguments: ["max"], assumedSize: 7, requireOneSlicingArgument: false)
          sliced(max: Int = 4): [User] @listSize(slicingArguments: ["max"])
          filtered(paging: Paging): [User] @listSize(slicingArguments: ["paging.max"], slicingArgumentDefaultValue: 3, requireOneSlicingArgument: false)
          unsized: [User]
          matrix: [[User]] @listSize(assumedSize: 3)
          film: Film
          films(first: Int, last: Int): Films @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges"], assumedSize: 100, requireOneSlicingArgument: false)
          topProducts(filter: Filter @cost(weight: "15.0")): [String] @cost(weight: "5.0") @listSize(assumedSize: 10)
          popular(approx: Boolean @cost(weight: "-3.0")): User @cost(weight: "5.0")
          saves(most: Boolean @cost(weight: "-30.0")): String @cost(weight: "5.0")
          search(input: Search): String
          byIds(ids: [ID!]!): [User]! @listSize(slicingArguments: ["ids"])
          byKeys(by: Keys): [User] @listSize(slicingArguments: ["by.ids"], assumedSize: 6, requireOneSlicingArgument: false)
          pets: [Pet] @listSize(assumedSize: 10)
          pet: Pet
          any: Any
          blob: Blob
          level: Level
        }
        input Paging { max: Int = 2, deeper: Paging }
        input Keys { ids: [ID!] = ["a", "b"] }
        input Filter { approx: Boolean @cost(weight: "-12.0"), and: [Filter!] }
        input Search { text: String, inner: Search, list: [Search!] }
        scalar Blob @cost(weight: "3.5")
        enum Level @cost(weight: "2") { LOW }
        type User { name: String, age: Int @cost(weight: "2.0"), friends(max: Int!): [User] @listSize(slicingArguments: ["max"]) }
        type Films { edges: [FilmEdge], total: Int }
        type FilmEdge { node: Film, cursor: ID }
        type Film @cost(weight: "4") { title: String }
        interface Pet { name: String, friends: [Pet], owner: User }
        type Dog implements Pet { name: String @cost(weight: "7"), friends: [Pet] @listSize(assumedSize: 2), owner: User, barks: User }
        type Cat implements Pet @cost(weight: "6") { name: String, friends: [Pet], owner: User, meows: User @cost(weight: "9") }
        union Any = Dog | User
        """;

    [Theory]
    [InlineData("{ users(max: 5) { age } }", 11, 6)]
    [InlineData("{ users(max: 5) { age age a: age ... { age } } }", 21, 6)]
    [InlineData("{ users(max: 0) { age friends(max: 1000) { age } } }", 1, 1)]
    [InlineData("{ users(max: 3) { friends(max: 4) { friends(max: 5) { age } } } }", 1 + 3 + 12 + 120, 1 + 3 + 12 + 60)]
    [InlineData("{ some { name } }", 1, 8)]
    [InlineData("{ some(max: null) { name } }", 1, 8)]
    [InlineData("{ some(max: 2) { age } }", 5, 3)]
    [InlineData("{ sliced { name } }", 1, 5)]
    [InlineData("{ sliced(max: 9) { name } }", 1, 10)]
    [InlineData("{ filtered { name } }", 1, 4)]
    [InlineData("{ filtered(paging: { max: 6 }) { name } }", 2, 7)]
    [InlineData("{ filtered(paging: { }) { name } }", 2, 3)]
    [InlineData("{ byIds(ids: []) { age } }", 1, 1)]
    [InlineData("{ byIds(ids: [1, 2, 3]) { age } }", 1 + 6, 1 + 3)]
    [InlineData("{ byIds(ids: \"a\") { age } }", 1 + 2, 1 + 1)]
    [InlineData("{ byKeys { age } }", 1 + 12, 1 + 6)]
    [InlineData("{ byKeys(by: { ids: null }) { age } }", 2 + 12, 1 + 6)]
    [InlineData("{ byKeys(by: {}) { age } }", 2 + 4, 1 + 2)]
    [InlineData("{ byKeys(by: { ids: [1, 2, 3] }) { age } }", 2 + 6, 1 + 3)]
    [InlineData("{ unsized { name } }", 1, 11)]
    [InlineData("{ matrix { name } }", 1, 31)]
    [InlineData("{ films { total } }", 1, 2)]
    [InlineData("{ films { edges { node { title } } } }", 1 + 1 + 100, 1 + 1 + 100 + 400)]
    [InlineData("{ films(first: 5) { edges { cursor } } }", 2, 7)]
    [InlineData("{ films(first: 5, last: 8) { edges { cursor } } }", 2, 10)]
    [InlineData("{ topProducts }", 5, 1)]
    [InlineData("{ topProducts(filter: {}) }", 20, 1)]
    [InlineData("{ topProducts(filter: { approx: true }) }", 8, 1)]
    [InlineData("{ topProducts(filter: { and: [{ approx: true }, {}] }) }", 5 + 15 + 1 - 12, 1)]
    [InlineData("{ popular { name } }", 5, 2)]
    [InlineData("{ popular(approx: true) { name } }", 2, 2)]
    [InlineData("{ saves(most: true) popular { name } }", 5, 2)]
    [InlineData("{ popular @approx(tolerance: 1) { name } }", 4, 2)]
    [InlineData("{ search(input: { text: \"\", inner: { list: [{}, {}] } }) }", 3, 1)]
    [InlineData("{ blob level }", 0, 6.5)]
    [InlineData("{ __typename __schema { types { name fields { name } } } }", 0, 1)]
    [InlineData("{ film { __typename } }", 1, 5)]
    public async Task Cost_Should_FollowTheSpecification(string document, double fieldCost, double typeCost) =>
        (await CostAsync(document)).ShouldBe((fieldCost, typeCost));

    [Theory]
    [InlineData("{ pet { name } }", 1 + 7, 1 + 6)]
    [InlineData("{ pets { owner { name } } }", 1 + 10, 1 + 60 + 10)]
    [InlineData("{ pet { friends { name } } }", 1 + 1 + 14, 1 + 6 + 12)]
    [InlineData("{ pet { ... on Dog { barks { age } } ... on Cat { meows { name } } } }", 1 + 9, 1 + 6 + 1)]
    [InlineData("{ pet { owner { name } ... on Dog { barks { age } } ... on Cat { meows { name } } } }", 1 + 1 + 9, 1 + 6 + 1 + 1)]
    [InlineData("{ any { ... on Dog { name } ... on User { age } } }", 1 + 7, 1 + 1)]
    [InlineData("{ any { ... on Pet { name } } }", 1 + 7, 1 + 1)]
    [InlineData("{ pet { ... on Dog { ... on Pet { ... on Dog { name } } } ... on Any { ... on Dog { name } } } }", 1 + 7, 1 + 6)]
    public async Task Cost_Should_BeTheMostOfPossibleTypes(string document, double fieldCost, double typeCost) =>
        (await CostAsync(document)).ShouldBe((fieldCost, typeCost));

    [Theory]
    [InlineData("query($n: Int!) { users(max: $n) { age } }", """{"n":5}""", 11, 6)]
    [InlineData("query($n: Int = 5) { users(max: $n) { age } }", null, 11, 6)]
    [InlineData("query($n: Int) { some(max: $n) { age } }", null, 15, 8)]
    [InlineData("query($n: Int) { some(max: $n) { age } }", """{"n":null}""", 15, 8)]
    [InlineData("query($n: Int!, $m: Int!) { users(max: $n) { friends(max: $m) { age } } }", """{"n":3,"m":4}""", 1 + 3 + 24, 1 + 3 + 12)]
    [InlineData("query($p: Paging) { filtered(paging: $p) { name } }", """{"p":{"max":8}}""", 2, 9)]
    [InlineData("query($p: Paging) { filtered(paging: $p) { name } }", """{"p":{}}""", 2, 3)]
    [InlineData("query($p: Paging) { filtered(paging: $p) { name } }", null, 1, 4)]
    [InlineData("query($p: Paging = { max: 5 }) { filtered(paging: $p) { name } }", null, 2, 6)]
    [InlineData("query($n: Int) { filtered(paging: { max: $n }) { name } }", """{"n":8}""", 2, 9)]
    [InlineData("query($ids: [ID!]!) { byIds(ids: $ids) { age } }", """{"ids":["a","b","c"]}""", 7, 4)]
    [InlineData("query($ids: [ID!]!) { byIds(ids: $ids) { age } }", """{"ids":7}""", 3, 2)]
    [InlineData("query($ids: [ID!] = [1, 2]) { byIds(ids: $ids) { age } }", null, 5, 3)]
    [InlineData("query($id: ID!) { byIds(ids: [$id, $id]) { age } }", """{"id":7}""", 5, 3)]
    [InlineData("query($k: Keys) { byKeys(by: $k) { age } }", """{"k":{"ids":["a"]}}""", 4, 2)]
    [InlineData("query($k: Keys) { byKeys(by: $k) { age } }", """{"k":{"ids":null}}""", 14, 7)]
    [InlineData("query($k: Keys) { byKeys(by: $k) { age } }", """{"k":{}}""", 6, 3)]
    [InlineData("query($f: Filter) { topProducts(filter: $f) }", """{"f":{"and":[{"approx":true},{}]}}""", 9, 1)]
    [InlineData("query($f: Filter) { topProducts(filter: $f) }", null, 5, 1)]
    [InlineData("query($a: Boolean) { topProducts(filter: { approx: $a }) }", """{"a":true}""", 8, 1)]
    [InlineData("query($a: Boolean) { saves(most: $a) }", """{"a":true}""", 0, 1)]
    [InlineData("query($y: Boolean!) { users(max: 5) { age @include(if: $y) } }", """{"y":true}""", 11, 6)]
    [InlineData("query($y: Boolean!) { users(max: 5) { name age @include(if: $y) } }", """{"y":false}""", 1, 6)]
    [InlineData("query($n: Int!) { pet { ... on Dog { barks { friends(max: $n) { age } } } ... on Cat { meows { name } } } }", """{"n":5}""", 1 + 1 + 1 + 10, 1 + 6 + 1 + 5)]
    public async Task Cost_Should_DependOnVariables(string document, string? variables, double fieldCost, double typeCost)
    {
        (await CostAsync(document, variables)).ShouldBe((fieldCost, typeCost));
    }

    [Fact]
    public async Task Cost_Should_BeTen_When_AFieldIsAsynchronous()
    {
        var executor = ExecutionTest.Executor(new SchemaBuilder().AddType(new ObjectTypeConfiguration("Query")
        {
            Fields =
            [
                new("async", "Query") { ResolveAsync = static (in _) => ResolverResult.From(Task.FromResult<object?>(1)) },
                new("cheap", "Int")
                {
                    ResolveAsync = static (in _) => ResolverResult.From(Task.FromResult<object?>(1)),
                    Directives = [CostDirectives.Cost(0.5)],
                },
            ],
        }));

        (await CostAsync(executor, "{ async { async { cheap } } }")).ShouldBe((20.5, 3));
    }

    [Theory]
    [InlineData("{ users { name } }", null)]
    [InlineData("{ users(max: null) { name } }", null)]
    [InlineData("query($n: Int) { users(max: $n) { name } }", null)]
    [InlineData("query($n: Int) { users(max: $n) { name } }", """{"n":null}""")]
    public async Task Operation_Should_BeRefused_When_ASlicingArgumentIsRequired(string document, string? variables)
    {
        var error = JsonNode.Parse(await Executor(new()).RunAsync(document, variables))!["errors"]!.AsArray().ShouldHaveSingleItem()!;
        error["extensions"]!["code"]!.GetValue<string>().ShouldBe("SLICING_ARGUMENT_REQUIRED");
        error["message"]!.GetValue<string>().ShouldBe("Field \"Query.users\" needs exactly one of its slicing arguments: max.");
        error["locations"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Cost_Should_BeBeyondMeasure_When_ConditionsMultiply()
    {
        // Two conditions at each of forty levels; the text is short, and so is the work.
        var fragments = LimitTest.Repeat(
            40, static i => $"fragment F{i} on Pet {{ friends {{ ... on Dog {{ ...F{i + 1} }} ... on Cat {{ ...F{i + 1} }} }} }} ");
        var executor = Executor(RequestLimits.Unlimited with { MaxTypeCost = 1e300 });

        LimitTest.Codes(await executor.RunAsync($"{{ pet {{ ...F0 }} }} {fragments} fragment F40 on Pet {{ name }}"))
            .ShouldBe("FIELD_COST_LIMIT_EXCEEDED TYPE_COST_LIMIT_EXCEEDED".Split(' ')[1]);
    }

    private static RequestExecutor Executor(RequestLimits limits) =>
        ExecutionTest.Executor(Sdl, new RequestExecutorOptions { Limits = limits });

    private static Task<(double FieldCost, double TypeCost)> CostAsync(string document, string? variables = null) =>
        CostAsync(Executor(new()), document, variables);

    private static async Task<(double FieldCost, double TypeCost)> CostAsync(
        RequestExecutor executor, string document, string? variables = null)
    {
        var request = ExecutionTest.Request(document, variables) with { CostMode = CostMode.Validate };
        await using var result = await executor.ExecuteAsync(request, NoServices.Instance, CancellationToken.None);
        var answer = JsonNode.Parse(ExecutionTest.Text((OperationResult)result))!.AsObject();
        answer.Select(static m => m.Key).ShouldBe(["extensions"], answer.ToJsonString());
        var cost = answer["extensions"]!["operationCost"]!;
        return (cost["fieldCost"]!.GetValue<double>(), cost["typeCost"]!.GetValue<double>());
    }
}

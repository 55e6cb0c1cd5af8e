using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>What a plan executes: fields collected, merged and left out. Specification, section 6.3.</summary>
public sealed class PlanTests
{
    private static readonly object Root = new Dictionary<string, object?>
    {
        ["a"] = 1,
        ["b"] = 2,
        ["c"] = 3,
        ["pet"] = new Dictionary<string, object?>
        {
            ["__typename"] = "Dog",
            ["name"] = "Rex",
            ["barks"] = true,
            ["friend"] = Cat,
        },
        ["pets"] = new object[] { Cat, new Dictionary<string, object?> { ["__typename"] = "Dog", ["name"] = "Bo", ["barks"] = false } },
    };

    private static Dictionary<string, object?> Cat => new() { ["__typename"] = "Cat", ["name"] = "Tom", ["meows"] = true };

    [Theory]
    [InlineData("{ b a b }", """{"b":2,"a":1}""")]
    [InlineData("{ x: a y: a }", """{"x":1,"y":1}""")]
    [InlineData("{ ...F b } fragment F on Query { a ...G } fragment G on Query { c }", """{"a":1,"c":3,"b":2}""")]
    [InlineData("{ ... { a } ... on Query { b } }", """{"a":1,"b":2}""")]
    [InlineData("{ pet { name } pet { __typename } }", """{"pet":{"name":"Rex","__typename":"Dog"}}""")]
    [InlineData(
        "{ pets { name ... on Dog { barks } ... on Cat { meows } } }",
        """{"pets":[{"name":"Tom","meows":true},{"name":"Bo","barks":false}]}""")]
    [InlineData(
        "{ pet { ... on Dog { friend { name } } ...F } } fragment F on Named { name ... on Dog { friend { kind: __typename } } }",
        """{"pet":{"friend":{"name":"Tom","kind":"Cat"},"name":"Rex"}}""")]
    [InlineData("{ pet { ... on Cat { meows } } }", """{"pet":{}}""")]
    [InlineData("{ a @skip(if: true) b @include(if: false) c @skip(if: false) @include(if: true) }", """{"c":3}""")]
    [InlineData("{ ...F @skip(if: true) ...F } fragment F on Query { a }", """{"a":1}""")]
    public async Task Plan_Should_Collect_When_Executed(string document, string data) =>
        (await Executor().DataAsync(document, root: Root)).ShouldBe(data);

    [Theory]
    [InlineData("""{"x": true, "y": true}""", """{"a":1,"b":2,"c":3}""")]
    [InlineData("""{"x": true, "y": false}""", """{"a":1,"b":2}""")]
    [InlineData("""{"x": false, "y": true}""", """{"b":2,"a":1,"c":3}""")]
    [InlineData("""{"x": false, "y": false}""", """{"b":2,"a":1}""")]
    public async Task Plan_Should_KeepTheOrderOfWhatIsIncluded_When_FlagsVary(string variables, string data)
    {
        var executor = Executor();
        for (var round = 0; round < 2; round++)
        {
            (await executor.DataAsync(
                "query($x: Boolean!, $y: Boolean!) { a @include(if: $x) b a ... @skip(if: $x) { b } c @include(if: $y) }",
                variables,
                Root)).ShouldBe(data);
        }
    }

    [Fact]
    public async Task Plan_Should_Work_When_ThereAreMoreFlagsThanAKeyHolds()
    {
        var names = Enumerable.Range(0, 70).Select(i => $"v{i}").ToList();
        var document = $"query({string.Join(' ', names.Select(n => $"${n}: Boolean!"))})"
            + $"{{ {string.Join(' ', names.Select(n => $"{n}: a @include(if: ${n})"))} }}";
        var variables = $"{{{string.Join(',', names.Select((n, i) => $"\"{n}\":{(i % 35 == 0 ? "true" : "false")}"))}}}";
        (await Executor(RequestLimits.Unlimited).DataAsync(document, variables, Root)).ShouldBe("""{"v0":1,"v35":1}""");
    }

    [Fact]
    public async Task Plan_Should_Refuse_When_AFlagIsNull() =>
        (await Executor().RunAsync("query($x: Boolean = true) { a @include(if: $x) }", """{"x": null}""", Root))
            .ShouldContain("BAD_USER_INPUT");

    [Theory]
    [InlineData("query($t: Boolean!) { a withTotal { items total @include(if: $t) } }", """{"t": true}""", true)]
    [InlineData("query($t: Boolean!) { a withTotal { items total @include(if: $t) } }", """{"t": false}""", false)]
    [InlineData("{ withTotal { ...F } } fragment F on Page { n: total }", null, true)]
    [InlineData("{ withTotal { items } }", null, false)]
    public async Task IsSelected_Should_SayWhatTheRequestAsksFor_When_FlagsAndFragmentsVary(
        string document, string? variables, bool expected)
    {
        bool? seen = null;
        var executor = ExecutionTest.Executor(new SchemaBuilder()
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Fields =
                [
                    new("a", "Int") { Resolve = static (in _) => 1 },
                    new("withTotal", "Page")
                    {
                        Resolve = (in c) =>
                        {
                            seen = c.Selection.IsSelected("total", c.Request);
                            return 1;
                        },
                    },
                ],
            })
            .AddType(new ObjectTypeConfiguration("Page")
            {
                Fields =
                [
                    new("items", "Int") { Resolve = static (in _) => 1 },
                    new("total", "Int") { Resolve = static (in _) => 1 },
                ],
            }));
        await executor.DataAsync(document, variables);
        seen.ShouldBe(expected);
    }

    private static RequestExecutor Executor(RequestLimits? limits = null) => ExecutionTest.Executor(
        """
        type Query { a: Int b: Int c: Int pet: Named pets: [Named!]! }
        interface Named { name: String! }
        type Dog implements Named { name: String! barks: Boolean friend: Named }
        type Cat implements Named { name: String! meows: Boolean }
        """,
        new RequestExecutorOptions { Limits = limits ?? new() });
}

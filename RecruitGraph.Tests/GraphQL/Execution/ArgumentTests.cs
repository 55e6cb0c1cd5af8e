using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>Arguments as resolvers get them. Specification, section 6.4.1.</summary>
public sealed class ArgumentTests
{
    private static int _conversions;

    [Theory]
    [InlineData("{ value }", null, "absent/7")]
    [InlineData("{ value(a: 1, b: 2) }", null, "1/2")]
    [InlineData("{ value(a: null, b: null) }", null, "null/null")]
    [InlineData("query($a: Int, $b: Int) { value(a: $a, b: $b) }", "{}", "absent/7")]
    [InlineData("query($a: Int, $b: Int) { value(a: $a, b: $b) }", """{"a": null, "b": null}""", "null/null")]
    [InlineData("query($a: Int = 3, $b: Int = 4) { value(a: $a, b: $b) }", "{}", "3/4")]
    public async Task Arguments_Should_BeCoerced_When_GivenInAnyWay(string document, string? variables, string expected) =>
        (await Executor().DataAsync(document, variables)).ShouldBe($$"""{"value":"{{expected}}"}""");

    [Fact]
    public async Task Arguments_Should_BeTheSameObject_When_TheyAreConstant()
    {
        var seen = new List<object?>();
        var executor = Executor(seen.Add);
        for (var i = 0; i < 3; i++)
        {
            await executor.DataAsync("{ filter(by: {words: [\"a\", \"b\"]}) }");
        }

        seen.Count.ShouldBe(3);
        seen.ShouldAllBe(o => ReferenceEquals(o, seen[0]));
    }

    [Fact]
    public async Task Arguments_Should_BeCoercedOncePerRequest_When_AFieldOfManyItemsUsesVariables()
    {
        var seen = new List<object?>();
        var executor = Executor(seen.Add);
        const string Document = "query($w: [String!]) { many { filter(by: {words: $w}) } }";
        await executor.DataAsync(Document, """{"w": ["x"]}""");
        await executor.DataAsync(Document, """{"w": ["y"]}""");
        seen.Count.ShouldBe(6);
        seen.Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(2);
    }

    [Fact]
    public async Task Convert_Should_RunOncePerPlan_When_ArgumentsAreConstant()
    {
        var executor = Executor();
        _conversions = 0;
        for (var i = 0; i < 3; i++)
        {
            (await executor.DataAsync("{ many { converted(id: \"7\") } }"))
                .ShouldBe("""{"many":[{"converted":"id 7"},{"converted":"id 7"},{"converted":"id 7"}]}""");
        }

        _conversions.ShouldBe(1);
    }

    [Theory]
    [InlineData("{ other: value many { converted(id: \"bad\") } }", null)]
    [InlineData("query($i: String!) { other: value many { converted(id: $i) } }", """{"i": "bad"}""")]
    public async Task Convert_Should_FailItsFieldAlone_When_ItThrows(string document, string? variables)
    {
        var executor = Executor();
        for (var i = 0; i < 2; i++)
        {
            var answer = await executor.RunAsync(document, variables);
            answer.ShouldContain("\"path\":[\"many\",2,\"converted\"],\"extensions\":{\"code\":\"INVALID_GLOBAL_ID\",\"inputPath\":[\"id\"]}");
            answer.ShouldContain("\"other\":\"absent/7\"");
        }
    }

    [Fact]
    public async Task Variables_Should_BeMadeOnce_When_AnInputTypeCreatesItsValue()
    {
        var seen = new List<object?>();
        await Executor(seen.Add).DataAsync(
            "query($p: Point!) { a: point(at: $p) b: point(at: {x: 1, y: 2}) }", """{"p": {"x": 3}}""");
        seen.ShouldBe([new Point(3, null), new Point(1, 2)]);
    }

    private static RequestExecutor Executor(Action<object?>? see = null)
    {
        FieldConfiguration[] Fields() =>
        [
            new("value", "String")
            {
                Arguments = [new("a", "Int"), new("b", "Int") { DefaultValue = "7" }],
                Resolve = static (in c) => $"{Show(c, 0)}/{Show(c, 1)}",
            },
            new("filter", "String")
            {
                Arguments = [new("by", "Filter")],
                Resolve = (in c) =>
                {
                    see?.Invoke(c.Argument<object?>(0));
                    return "filtered";
                },
            },
            new("point", "String")
            {
                Arguments = [new("at", "Point!")],
                Resolve = (in c) =>
                {
                    see?.Invoke(c.Argument<Point>(0));
                    return "seen";
                },
            },
            new("converted", "String")
            {
                Arguments = [new("id", "String!") { Convert = Convert }],
                Resolve = static (in c) => c.Argument<string>(0),
            },
        ];
        object[] many = [1, 2, 3];
        return ExecutionTest.Executor(new SchemaBuilder()
            .AddDocument("input Filter { words: [String!] }")
            .AddType(new InputObjectTypeConfiguration("Point")
            {
                Fields = [new("x", "Int!"), new("y", "Int")],
                Create = static f => new Point(f.Get<int>(0), f.Has(1) ? f.Get<int>(1) : null),
            })
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Fields = [.. Fields(), new("many", "[Item!]!") { Resolve = (in _) => many }],
            })
            .AddType(new ObjectTypeConfiguration("Item") { Fields = [.. Fields()] }));

        static string Show(in ResolverContext context, int index) =>
            context.HasArgument(index) ? context.Argument<object?>(index)?.ToString() ?? "null" : "absent";

        static object? Convert(object? value)
        {
            Interlocked.Increment(ref _conversions);
            return value is "bad" ? throw new GraphQLException("No id.", ErrorCodes.InvalidGlobalId) : $"id {value}";
        }
    }

    private sealed record Point(int X, int? Y);
}

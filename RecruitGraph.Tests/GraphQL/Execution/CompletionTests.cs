using System.Collections;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>How values become the answer. Specification, section 6.4.3.</summary>
public sealed class CompletionTests
{
    [Fact]
    public async Task List_Should_BeWritten_When_ItIsOfAnyKind()
    {
        var values = new Dictionary<string, object?>
        {
            ["array"] = new[] { 1, 2 },
            ["list"] = new List<int> { 3, 4 },
            ["words"] = new List<string> { "5", "6" },
            ["sequence"] = Sequence(),
            ["set"] = new SortedSet<int> { 9, 8 },
            ["empty"] = Array.Empty<object>(),
        };
        foreach (var (name, value) in values)
        {
            var data = JsonNode.Parse(await Executor("[Int]", value).DataAsync("{ value }"))!;
            data["value"]!.AsArray().Select(v => v!.GetValue<int>()).ShouldBe(name switch
            {
                "array" => [1, 2],
                "list" => [3, 4],
                "words" => [5, 6],
                "sequence" => [7, 8],
                "set" => [8, 9],
                _ => [],
            }, name);
        }

        static IEnumerable Sequence()
        {
            yield return 7;
            yield return 8;
        }
    }

    [Theory]
    [InlineData("[Int]", "text")]
    [InlineData("[Int]", 1)]
    public async Task List_Should_Fail_When_TheValueIsNone(string type, object value) =>
        (await Executor(type, value).RunAsync("{ value }")).ShouldContain(
            "Expected Iterable, but did not find one for field \\\"Query.value\\\".");

    [Fact]
    public async Task List_Should_Fail_When_TheValueIsADictionary() =>
        (await Executor("[Int]", new Dictionary<string, object?>()).RunAsync("{ value }")).ShouldContain("Expected Iterable");

    [Fact]
    public async Task List_Should_FailAsAWhole_When_ItsEnumerationFails()
    {
        var disposed = false;
        var answer = JsonNode.Parse(await Executor("[Int]", Sequence()).RunAsync("{ value other }"))!;
        answer["data"]!.ToJsonString().ShouldBe("""{"value":null,"other":1}""");
        answer["errors"]!.AsArray().Single()!["path"]!.ToJsonString().ShouldBe("""["value"]""");
        disposed.ShouldBeTrue();

        IEnumerable<object> Sequence()
        {
            try
            {
                yield return 1;
                throw new GraphQLException("No more.", "NO_MORE");
            }
            finally
            {
                disposed = true;
            }
        }
    }

    [Fact]
    public async Task Item_Should_BeNull_When_ItIsAnException()
    {
        var answer = JsonNode.Parse(await Executor(
            "[[Int]]", new object[] { new object[] { 1, new GraphQLException("Bad.", "BAD"), 3 } }).RunAsync("{ value }"))!;
        answer["data"]!.ToJsonString().ShouldBe("""{"value":[[1,null,3]]}""");
        var error = answer["errors"]!.AsArray().Single()!;
        error["path"]!.ToJsonString().ShouldBe("""["value",0,1]""");
        error["extensions"]!["code"]!.GetValue<string>().ShouldBe("BAD");
    }

    [Fact]
    public async Task Enum_Should_BeItsName_When_TheValueIsKnown()
    {
        var schema = new SchemaBuilder().AddType(new EnumTypeConfiguration("Day")
        {
            Values = [new("MON", DayOfWeek.Monday), new("TUE", DayOfWeek.Tuesday)],
        });
        (await Executor("[Day]", new[] { DayOfWeek.Tuesday, DayOfWeek.Monday }, schema).DataAsync("{ value }"))
            .ShouldBe("""{"value":["TUE","MON"]}""");
    }

    [Fact]
    public async Task Enum_Should_Fail_When_TheValueIsUnknown()
    {
        var schema = new SchemaBuilder().AddDocument("enum Day { MON }");
        (await Executor("Day", "SUN", schema).RunAsync("{ value }")).ShouldContain("cannot represent value");
    }

    [Theory]
    [InlineData("Int", "one", "Int cannot represent non-integer value")]
    [InlineData("Float", double.NaN, "Float cannot represent non numeric value")]
    [InlineData("Boolean", "yes", "Boolean cannot represent a non boolean value")]
    public async Task Leaf_Should_Fail_When_TheValueDoesNotFit(string type, object value, string message) =>
        (await Executor(type, value).RunAsync("{ value }")).ShouldContain(message);

    [Theory]
    [InlineData("Nobody", "was resolved to a type \\\"Nobody\\\" that does not exist inside the schema.")]
    [InlineData("Named", "was resolved to a non-object type \\\"Named\\\".")]
    [InlineData("Query", "Runtime Object type \\\"Query\\\" is not a possible type for \\\"Named\\\".")]
    [InlineData(null, "must resolve to an Object type at runtime for field \\\"Query.value\\\".")]
    public async Task AbstractType_Should_Fail_When_TheValueIsOfNoPossibleType(string? name, string message)
    {
        var schema = new SchemaBuilder().AddDocument("interface Named { name: String } type Dog implements Named { name: String }");
        (await Executor("Named", new Dictionary<string, object?> { ["__typename"] = name }, schema).RunAsync("{ value { name } }"))
            .ShouldContain(message);
    }

    [Fact]
    public async Task AbstractType_Should_BeResolvedByClrType_When_ValuesAreObjects()
    {
        var schema = new SchemaBuilder()
            .AddDocument("interface Named { name: String } type Dog implements Named { name: String } type Cat implements Named { name: String }")
            .AddType(new ObjectTypeConfiguration("Dog") { RuntimeType = typeof(Dog) })
            .AddType(new ObjectTypeConfiguration("Cat") { RuntimeType = typeof(Cat) });
        (await Executor("[Named]", new object[] { new Dog("Rex"), new Cat("Tom") }, schema).DataAsync("{ value { name __typename } }"))
            .ShouldBe("""{"value":[{"name":"Rex","__typename":"Dog"},{"name":"Tom","__typename":"Cat"}]}""");
    }

    [Fact]
    public async Task Answer_Should_BeComplete_When_ItIsNestedDeeperThanTheStack()
    {
        const int Depth = 20_000;
        var executor = ExecutionTest.Executor(
            new SchemaBuilder().AddType(new ObjectTypeConfiguration("Query")
            {
                Fields =
                [
                    new("q", "Query!") { Resolve = static (in c) => 1 },
                    new("v", "Int") { Resolve = static (in c) => 1 },
                ],
            }),
            new RequestExecutorOptions { ValidatesDocuments = false, Limits = RequestLimits.Unlimited });

        // A chain of fragments is deep without nesting in the document.
        var document = "{ ...F0 }" + string.Concat(Enumerable.Range(0, Depth).Select(
            i => $" fragment F{i} on Query {{ {(i == Depth - 1 ? "v" : $"q {{ ...F{i + 1} }}")} }}"));
        var answer = await executor.RunAsync(document);
        answer.Length.ShouldBe(("{\"data\":}".Length) + ((Depth - 1) * "{\"q\":}".Length) + "{\"v\":1}".Length);
        answer.ShouldNotContain("errors");
    }

    [Fact]
    public async Task Errors_Should_HideWhatWasThrown_When_ItWasNotMeantForClients()
    {
        GraphQLError? seen = null;
        var executor = ExecutionTest.Executor(
            new SchemaBuilder().AddType(new ObjectTypeConfiguration("Query")
            {
                Fields = [new("secret", "Int") { Resolve = static (in _) => throw new InvalidOperationException("the password") }],
            }),
            new RequestExecutorOptions { OnUnexpectedError = e => seen = e });
        (await executor.RunAsync("{ x: secret }")).ShouldBe(
            """{"errors":[{"message":"Unexpected execution error.","locations":[{"line":1,"column":3}],"path":["x"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"x":null}}""");
        seen!.Exception!.Message.ShouldBe("the password");
        seen.Path.ShouldBe(["x"]);
    }

    [Fact]
    public async Task Errors_Should_BeAnswered_When_TheLogFails()
    {
        var executor = ExecutionTest.Executor(
            new SchemaBuilder().AddType(new ObjectTypeConfiguration("Query")
            {
                Fields =
                [
                    new("fails", "Int") { Resolve = static (in _) => throw new InvalidOperationException() },
                    new("one", "Int") { Resolve = static (in _) => 1 },
                ],
            }),
            new RequestExecutorOptions { OnUnexpectedError = static _ => throw new InvalidOperationException("The disk is full.") });
        var answer = await executor.RunAsync("{ fails one }");
        answer.ShouldEndWith("\"data\":{\"fails\":null,\"one\":1}}");
        answer.ShouldNotContain("disk");
    }

    [Fact]
    public async Task Errors_Should_BeMasked_When_TheMapperOfExceptionsFails()
    {
        var seen = new List<string>();
        var executor = ExecutionTest.Executor(
            new SchemaBuilder().AddType(new ObjectTypeConfiguration("Query")
            {
                Fields = [new("fails", "Int") { Resolve = static (in _) => throw new InvalidOperationException("first") }],
            }),
            new RequestExecutorOptions
            {
                MapException = static _ => throw new InvalidOperationException("second"),
                OnUnexpectedError = e => seen.Add(e.Exception!.Message),
            });
        (await executor.RunAsync("{ fails }")).ShouldBe(
            """{"errors":[{"message":"Unexpected execution error.","locations":[{"line":1,"column":3}],"path":["fails"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"fails":null}}""");
        seen.ShouldBe(["second", "first"]);
    }

    [Fact]
    public async Task Errors_Should_CarryExtensions_When_TheyHaveSome()
    {
        var executor = Executor("Int", new GraphQLException(new GraphQLError("No \"room\".")
        {
            Code = "FULL",
            Extensions = new Dictionary<string, object?>
            {
                ["limit"] = 5,
                ["who"] = new[] { "a", "b" },
                ["more"] = new Dictionary<string, object?> { ["x"] = null, ["y"] = 1.5 },
            },
        }));
        (await executor.RunAsync("{ value }")).ShouldBe(
            """{"errors":[{"message":"No \"room\".","locations":[{"line":1,"column":3}],"path":["value"],"extensions":{"code":"FULL","limit":5,"who":["a","b"],"more":{"x":null,"y":1.5}}}],"data":{"value":null}}""");
    }

    [Fact]
    public async Task Errors_Should_NameEveryOccurrence_When_FieldsWereMerged()
    {
        var executor = Executor("Int", new GraphQLException("Bad.", "BAD"));
        (await executor.RunAsync("{\n  value\n  ... { value }\n}")).ShouldContain(
            "\"locations\":[{\"line\":2,\"column\":3},{\"line\":3,\"column\":9}]");
    }

    [Fact]
    public async Task Answer_Should_CarryExtensions_When_AResolverSetsThem()
    {
        var executor = ExecutionTest.Executor(new SchemaBuilder().AddType(new ObjectTypeConfiguration("Query")
        {
            Fields =
            [
                new("a", "Int")
                {
                    Resolve = static (in c) =>
                    {
                        c.Request.SetExtension("cost", new Dictionary<string, object?> { ["fieldCost"] = 1 });
                        return 1;
                    },
                },
            ],
        }));
        (await executor.RunAsync("{ a }")).ShouldBe("""{"data":{"a":1},"extensions":{"cost":{"fieldCost":1}}}""");
    }

    [Fact]
    public async Task Mutation_Should_RunFieldsInOrder_When_EarlierOnesAreSlow()
    {
        var log = new List<string>();
        var executor = ExecutionTest.Executor(new SchemaBuilder()
            .AddDocument("type Query { a: Int }")
            .AddType(new ObjectTypeConfiguration("Mutation")
            {
                Fields =
                [
                    new("change", "Change")
                    {
                        Arguments = [new("n", "Int!")],
                        ResolveAsync = (in c) => ResolverResult.From(ChangeAsync(c.Argument<int>(0))),
                    },
                    new("fails", "Int!") { Resolve = static (in _) => null },
                ],
            })
            .AddType(new ObjectTypeConfiguration("Change")
            {
                Fields = [new("seen", "String") { ResolveAsync = (in c) => ResolverResult.From(SeenAsync(c.Parent<int>())) }],
            }));
        (await executor.DataAsync("mutation { a: change(n: 1) { seen } b: change(n: 2) { seen } c: change(n: 3) { seen } }"))
            .ShouldBe("""{"a":{"seen":"+1"},"b":{"seen":"+1 1 +2"},"c":{"seen":"+1 1 +2 2 +3"}}""");

        log.Clear();
        var answer = JsonNode.Parse(await executor.RunAsync("mutation { a: change(n: 1) { seen } fails c: change(n: 3) { seen } }"))!;
        answer["data"].ShouldBeNull();
        log.ShouldBe(["+1", "1"]);

        async Task<object?> ChangeAsync(int n)
        {
            await Task.Yield();
            log.Add($"+{n}");
            return n;
        }

        async Task<string> SeenAsync(int n)
        {
            var seen = string.Join(' ', log);
            await Task.Yield();
            log.Add($"{n}");
            return seen;
        }
    }

    private static RequestExecutor Executor(string type, object? value, SchemaBuilder? schema = null) => ExecutionTest.Executor(
        (schema ?? new SchemaBuilder()).AddType(new ObjectTypeConfiguration("Query")
        {
            Fields =
            [
                new("value", type) { Resolve = (in _) => value },
                new("other", "Int") { Resolve = static (in _) => 1 },
            ],
        }));

    private sealed record Dog(string Name);

    private sealed record Cat(string Name);
}

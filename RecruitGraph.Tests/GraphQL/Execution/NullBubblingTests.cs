using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>
/// Null in a non-null position bubbles alike whether values are there at once or come later, in every mixture.
/// Specification, section 6.4.4.
/// </summary>
public sealed class NullBubblingTests
{
    private const string Null = "Cannot return null for non-nullable field";

    [Theory]
    [MemberData(nameof(Modes))]
    public Task Null_Should_Stay_When_TheFieldMayBeNull(int mode) => HoldsAsync(
        mode, "{ a: nothing b: one }", """{"a":null,"b":1}""");

    [Theory]
    [MemberData(nameof(Modes))]
    public Task Null_Should_ReachTheParent_When_TheFieldIsNonNull(int mode) => HoldsAsync(
        mode,
        "{ before: one node { one nothingNN id } after: one }",
        """{"before":1,"node":null,"after":1}""",
        $"{Null} Node.nothingNN. node/nothingNN");

    [Theory]
    [MemberData(nameof(Modes))]
    public Task Null_Should_ReachTheNearestNullable_When_SeveralAreNonNull(int mode) => HoldsAsync(
        mode,
        "{ one node { nodeNN { one nodeNN { id nothingNN } } } two: one }",
        """{"one":1,"node":null,"two":1}""",
        $"{Null} Node.nothingNN. node/nodeNN/nodeNN/nothingNN");

    [Theory]
    [MemberData(nameof(Modes))]
    public Task Null_Should_ReachTheData_When_EverythingIsNonNull(int mode) => HoldsAsync(
        mode,
        "{ one nodeNN { nodeNN { nothingNN } } }",
        "null",
        $"{Null} Node.nothingNN. nodeNN/nodeNN/nothingNN");

    [Theory]
    [MemberData(nameof(Modes))]
    public Task Null_Should_StayInTheItem_When_ItemsMayBeNull(int mode) => HoldsAsync(
        mode,
        "{ nodes { id oddNN } }",
        """{"nodes":[null,{"id":1,"oddNN":1},null]}""",
        $"{Null} Node.oddNN. nodes/0/oddNN",
        $"{Null} Node.oddNN. nodes/2/oddNN");

    [Theory]
    [MemberData(nameof(Modes))]
    public Task Null_Should_ReachTheList_When_ItemsAreNonNull(int mode) => HoldsAsync(
        mode,
        "{ one nodesNN { id firstFailsNN } two: one }",
        """{"one":1,"nodesNN":null,"two":1}""",
        $"{Null} Node.firstFailsNN. nodesNN/0/firstFailsNN");

    [Theory]
    [MemberData(nameof(Modes))]
    public Task Null_Should_BubbleOutOfListsInLists_When_ItemsAreNonNull(int mode) => HoldsAsync(
        mode,
        "{ grid { id firstFailsNN } }",
        """{"grid":[null,[{"id":1,"firstFailsNN":1},{"id":2,"firstFailsNN":1}]]}""",
        $"{Null} Node.firstFailsNN. grid/0/0/firstFailsNN");

    [Theory]
    [MemberData(nameof(Modes))]
    public Task Error_Should_BubbleLikeNull_When_ANonNullFieldFails(int mode) => HoldsAsync(
        mode,
        "{ node { id failsNN } one }",
        """{"node":null,"one":1}""",
        "It fails. node/failsNN");

    [Theory]
    [MemberData(nameof(Modes))]
    public Task Error_Should_StayInTheField_When_ItMayBeNull(int mode) => HoldsAsync(
        mode,
        "{ node { fails id } one }",
        """{"node":{"fails":null,"id":0},"one":1}""",
        "It fails. node/fails");

    [Theory]
    [MemberData(nameof(Modes))]
    public Task Answer_Should_KeepTheOrderOfSelection_When_ValuesComeInAnyOrder(int mode) => HoldsAsync(
        mode,
        "{ z: one nodes { b: id a: one nodes { d: one c: id } } a: one node { y: one x: one } }",
        """{"z":1,"nodes":[{"b":0,"a":1,"nodes":[{"d":1,"c":0},{"d":1,"c":1},{"d":1,"c":2}]},{"b":1,"a":1,"nodes":[{"d":1,"c":0},{"d":1,"c":1},{"d":1,"c":2}]},{"b":2,"a":1,"nodes":[{"d":1,"c":0},{"d":1,"c":1},{"d":1,"c":2}]}],"a":1,"node":{"y":1,"x":1}}""");

    [Fact]
    public async Task Errors_Should_BeSuppressed_When_APositionAboveIsNullAlready()
    {
        // The node becomes null at once; what fails below it later is nobody's concern any more.
        var later = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = 0;
        var executor = ExecutionTest.Executor(new SchemaBuilder().AddType(new ObjectTypeConfiguration("Query")
        {
            Fields =
            [
                new("node", "Query") { Resolve = static (in _) => 1 },
                new("late", "Query")
                {
                    ResolveAsync = (in _) => ResolverResult.From(LateAsync()),
                },
                new("open", "Int")
                {
                    ResolveAsync = (in _) =>
                    {
                        later.TrySetResult();
                        return ResolverResult.FromValue(1);
                    },
                },
                new("work", "Int") { Resolve = (in _) => ++started },
                new("nothing", "Int!") { Resolve = static (in _) => null },
            ],
        }));
        var answer = JsonNode.Parse(await executor.RunAsync("{ node { late { work nothing } nothing } open }"))!;
        answer["data"]!.ToJsonString().ShouldBe("""{"node":null,"open":1}""");
        answer["errors"]!.AsArray().Count.ShouldBe(1);
        started.ShouldBe(0);

        async Task<object?> LateAsync()
        {
            await later.Task;
            return 1;
        }
    }

    public static TheoryData<int> Modes() => [.. Enumerable.Range(0, 24)];

    /// <summary>Runs the document with each field at once, at once through a task, or later, as the mode's bits say.</summary>
    private static async Task HoldsAsync(int mode, string document, string data, params string[] errors)
    {
        var answer = JsonNode.Parse(await Executor(mode).RunAsync(document))!;
        (answer["data"]?.ToJsonString() ?? "null").ShouldBe(data);
        (answer["errors"]?.AsArray() ?? []).Select(e => $"{e!["message"]} {string.Join('/', e["path"]!.AsArray())}")
            .ShouldBe(errors, ignoreOrder: true);
    }

    private static RequestExecutor Executor(int mode)
    {
        var random = new Random(mode);
        object?[] nodes = [0, 1, 2];
        FieldConfiguration[] Fields() =>
        [
            Field("one", "Int", _ => 1),
            Field("nothing", "Int", _ => null),
            Field("nothingNN", "Int!", _ => null),
            Field("fails", "Int", _ => throw new GraphQLException("It fails.", "FAILS")),
            Field("failsNN", "Int!", _ => throw new GraphQLException("It fails.", "FAILS")),
            Field("oddNN", "Int!", id => id is 1 ? 1 : null),
            Field("firstFailsNN", "Int!", id => id is 0 ? null : 1),
            Field("id", "Int!", id => id ?? 0),
            Field("node", "Node", _ => 0),
            Field("nodeNN", "Node!", _ => 0),
            Field("nodes", "[Node]", _ => nodes),
            Field("nodesNN", "[Node!]", _ => nodes),
            Field("grid", "[[Node!]]", _ => new object[] { new[] { 0, 1 }, new List<int> { 1, 2 } }),
        ];
        return ExecutionTest.Executor(new SchemaBuilder()
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [.. Fields()] })
            .AddType(new ObjectTypeConfiguration("Node") { Fields = [.. Fields()] }));

        FieldConfiguration Field(string name, string type, Func<object?, object?> value)
        {
            // Mode 0: everything at once; 1: everything later; else a mixture.
            switch (mode < 2 ? mode * 2 : random.Next(4))
            {
                case 0:
                    return new FieldConfiguration(name, type) { Resolve = (in c) => value(c.Parent<object?>()) };
                case 1:
                    return new FieldConfiguration(name, type)
                    {
                        ResolveAsync = (in c) => ResolverResult.From(AtOnce(c.Parent<object?>())),
                    };
                default:
                    return new FieldConfiguration(name, type)
                    {
                        ResolveAsync = (in c) => ResolverResult.From(Later(c.Parent<object?>())),
                    };
            }

            Task<object?> AtOnce(object? parent)
            {
                try
                {
                    return Task.FromResult(value(parent));
                }
                catch (GraphQLException exception)
                {
                    return Task.FromException<object?>(exception);
                }
            }

            async Task<object?> Later(object? parent)
            {
                await Task.Yield();
                return value(parent);
            }
        }
    }
}

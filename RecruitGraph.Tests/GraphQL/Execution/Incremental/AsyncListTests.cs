using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>Asynchronous sequences as the values of lists that are not streamed.</summary>
public sealed class AsyncListTests
{
    private const string Sdl = "type Query { names: [String!] numbers: [Int]! items: [Item] lists: [[Int]] one: Int } type Item { n: Int }";

    private readonly RequestExecutor _executor = IncrementalTest.Executor(Sdl);
    private int _closed;

    [Fact]
    public async Task ExecuteAsync_Should_CollectTheItems_When_AValueIsASequence()
    {
        var root = new Root(ReadAsync("a", "b"), ReadAsync(1, 2), ReadAsync<object?>(new Item(3), null));
        (await _executor.RunAsync("{ names numbers items { n } }", root: root))
            .ShouldBe("""{"data":{"names":["a","b"],"numbers":[1,2],"items":[{"n":3},null]}}""");
        _closed.ShouldBe(3);
    }

    [Fact]
    public async Task ExecuteAsync_Should_CollectTheItems_When_TheyAreEntriesOfADictionary()
    {
        var root = new Dictionary<string, object?> { ["names"] = ReadAsync("a"), ["numbers"] = ReadAsync<int>() };
        (await _executor.RunAsync("{ names numbers }", root: root)).ShouldBe("""{"data":{"names":["a"],"numbers":[]}}""");
        _closed.ShouldBe(2);
    }

    [Fact]
    public async Task ExecuteAsync_Should_MakeTheListNull_When_TheSequenceFails()
    {
        var root = new Dictionary<string, object?> { ["names"] = FailAsync() };
        var answer = JsonNode.Parse(await _executor.RunAsync("{ names }", root: root))!;
        answer["data"]!.ToJsonString().ShouldBe("""{"names":null}""");
        answer["errors"]![0]!["path"]!.ToJsonString().ShouldBe("""["names"]""");
        answer["errors"]![0]!["message"]!.GetValue<string>().ShouldBe("No more.");
        _closed.ShouldBe(1);
    }

    [Fact]
    public async Task ExecuteAsync_Should_BubbleTheNull_When_AnItemMustNotBeNull()
    {
        var root = new Dictionary<string, object?> { ["names"] = ReadAsync("a", null) };
        var answer = JsonNode.Parse(await _executor.RunAsync("{ names }", root: root))!;
        answer["data"]!.ToJsonString().ShouldBe("""{"names":null}""");
        answer["errors"]![0]!["path"]!.ToJsonString().ShouldBe("""["names",1]""");
    }

    [Theory]
    [InlineData("one")]
    [InlineData("lists")]
    public async Task ExecuteAsync_Should_RefuseASequence_When_ItStandsElsewhere(string field)
    {
        object value = field == "one" ? ReadAsync(1) : new object[] { ReadAsync(1) };
        var answer = await _executor.RunAsync($"{{ {field} }}", root: new Dictionary<string, object?> { [field] = value });
        answer.ShouldContain("\"errors\":[");
        answer.ShouldContain("null");
    }

    private async IAsyncEnumerable<T> ReadAsync<T>(params T[] items)
    {
        try
        {
            foreach (var item in items)
            {
                await Task.Yield();
                yield return item;
            }
        }
        finally
        {
            _closed++;
        }
    }

    private async IAsyncEnumerable<string> FailAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            yield return "a";
            await Task.Delay(0, cancellationToken);
            throw new GraphQLException("No more.", "NO_MORE");
        }
        finally
        {
            _closed++;
        }
    }

    private sealed record Root(IAsyncEnumerable<string> Names, IAsyncEnumerable<int> Numbers, IAsyncEnumerable<object?> Items);

    private sealed record Item(int N);
}

using System.Buffers;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>What a request may allocate once its plan is cached. Bytes, never time.</summary>
public sealed class AllocationTests(ITestOutputHelper output)
{
    private const int Rounds = 200;

    [Fact]
    public void ExecuteAsync_Should_AllocateLessThanAKilobyte_When_NothingIsResolved()
    {
        var bytes = Measure("{ __typename }");
        output.WriteLine($"{{ __typename }}: {bytes} bytes");
        bytes.ShouldBeLessThan(1_024);
    }

    [Fact]
    public void ExecuteAsync_Should_AllocateNothingPerField_When_AllFieldsArePure()
    {
        var few = Measure("{ items { name } }");
        var many = Measure("{ items { id name score open kind } }");
        output.WriteLine($"50 x 1 pure fields: {few} bytes, 50 x 5: {many} bytes");
        many.ShouldBeLessThan(1_024);
        many.ShouldBeLessThanOrEqualTo(few + 64);
    }

    [Fact]
    public void ExecuteAsync_Should_AllocateNothingPerField_When_TasksAreComplete()
    {
        var few = Measure("{ items { name } }");
        var many = Measure("{ items { name atOnce } }");
        output.WriteLine($"50 asynchronous fields that complete at once: {many - few} bytes");
        (many - few).ShouldBeLessThan(1_024);
    }

    [Fact]
    public async Task ExecuteAsync_Should_ReturnEveryBuffer_When_TheResultIsDisposed()
    {
        var pool = new CountingPool();
        var executor = Executor(pool);
        foreach (var document in (string[])["{ __typename }", "{ items { id name more: name later } }", "{ items { wrong } }", "{ nothing }"])
        {
            await executor.RunAsync(document);
            pool.Rented.ShouldBe(0, document);
        }

        pool.Total.ShouldBeGreaterThan(0);
        pool.Grown.ShouldBeTrue();
    }

    private static long Measure(string document)
    {
        var executor = Executor(ArrayPool<byte>.Shared);
        var request = ExecutionTest.Request(document);
        var output = new ArrayBufferWriter<byte>(1 << 20);
        for (var i = 0; i < Rounds; i++)
        {
            Run();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            Run();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;

        void Run()
        {
            var result = Complete(executor.ExecuteAsync(request, NoServices.Instance, CancellationToken.None));
            output.ResetWrittenCount();
            result.WriteTo(output);
            Complete(result.DisposeAsync());
        }
    }

    private static void Complete(ValueTask disposal) => disposal.IsCompletedSuccessfully.ShouldBeTrue();

    private static OperationResult Complete(ValueTask<ExecutionResult> execution)
    {
        execution.IsCompletedSuccessfully.ShouldBeTrue();
        return (OperationResult)execution.GetAwaiter().GetResult();
    }

    private static RequestExecutor Executor(ArrayPool<byte> pool)
    {
        var items = Enumerable.Range(0, 50).Select(i => new Item(i, $"The item \"{i}\" with a long enough name", i / 3.0, i % 2 == 0)).ToArray();
        var atOnce = Task.FromResult<object?>("at once");
        var schema = new SchemaBuilder()
            .AddDocument("enum Kind { OLD NEW }")
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Fields =
                [
                    new("items", "[Item!]!") { Resolve = (in _) => items },
                    new("nothing", "Int!") { Resolve = static (in _) => null },
                ],
            })
            .AddType(new ObjectTypeConfiguration("Item")
            {
                Fields =
                [
                    new("id", "Int!") { WriteLeaf = static (in c, writer) => writer.WriteInt32(c.Parent<Item>().Id) },
                    new("name", "String!") { WriteLeaf = static (in c, writer) => writer.WriteString(c.Parent<Item>().Name) },
                    new("score", "Float!") { WriteLeaf = static (in c, writer) => writer.WriteDouble(c.Parent<Item>().Score) },
                    new("open", "Boolean!") { WriteLeaf = static (in c, writer) => writer.WriteBoolean(c.Parent<Item>().Open) },
                    new("kind", "Kind!") { Resolve = static (in _) => "NEW" },
                    new("wrong", "Kind") { Resolve = static (in _) => "WRONG" },
                    new("atOnce", "String") { ResolveAsync = (in _) => ResolverResult.From(atOnce) },
                    new("later", "String") { ResolveAsync = static (in _) => ResolverResult.From(Later()) },
                ],
            })
            .Build();
        return new RequestExecutor(schema, new RequestExecutorOptions { BufferPool = pool });

        static async Task<string> Later()
        {
            await Task.Yield();
            return "later";
        }
    }

    private sealed record Item(int Id, string Name, double Score, bool Open);

    private sealed class CountingPool : ArrayPool<byte>
    {
        public int Rented { get; private set; }

        public int Total { get; private set; }

        public bool Grown { get; private set; }

        public override byte[] Rent(int minimumLength)
        {
            lock (this)
            {
                Rented++;
                Total++;
                Grown |= minimumLength > 4_096;
                return new byte[minimumLength];
            }
        }

        public override void Return(byte[] array, bool clearArray = false)
        {
            lock (this)
            {
                Rented--;
            }
        }
    }
}

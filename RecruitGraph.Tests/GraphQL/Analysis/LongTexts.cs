using System.Buffers;
using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Analysis;

/// <summary>A schema of a hundred items with a long text each: a thousand letters, unless the test says otherwise.</summary>
internal static class LongTexts
{
    public static RequestExecutor Executor(
        RequestLimits limits,
        WatchedPool? pool = null,
        int textLength = 1_000,
        string? text = null,
        TaskCompletionSource? cancelled = null,
        MemoryAccount? memory = null)
    {
        text ??= new string('x', textLength);
        var schema = new SchemaBuilder { EnableIncrementalDelivery = true }
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [.. Fields(text), Never(cancelled)] })
            .AddType(new ObjectTypeConfiguration("Mutation") { Fields = [.. Fields(text)] })
            .AddType(new ObjectTypeConfiguration("Item") { Fields = [.. ItemFields(text)] })
            .AddType(new ObjectTypeConfiguration("Subscription")
            {
                Fields =
                [
                    new("sizes", "String!")
                    {
                        Subscribe = static _ => ValueTask.FromResult(SizesAsync()),
                        Resolve = static (in c) => new string('x', c.Parent<int>()),
                    },
                ],
            })
            .Build();
        return new RequestExecutor(
            schema,
            new RequestExecutorOptions
            {
                Limits = limits,
                BufferPool = pool ?? (ArrayPool<byte>)ArrayPool<byte>.Create(),
                Memory = memory ?? new MemoryAccount(MemoryAccount.DefaultAllowed),
            });
    }

    private static IEnumerable<FieldConfiguration> Fields(string text) =>
    [
        new("text", "String!") { Resolve = (in _) => text },
        new("texts", "[String!]!") { Resolve = (in _) => Enumerable.Repeat(text, 100) },
        Items(),
    ];

    private static FieldConfiguration Items() => new("items", "[Item!]!")
    {
        Arguments = [new("count", "Int") { DefaultValue = "100" }],
        Resolve = static (in c) => Enumerable.Range(0, c.Argument<int>(0)).Select(static i => (object)i),
    };

    private static IEnumerable<FieldConfiguration> ItemFields(string text) =>
    [
        new("text", "String!") { Resolve = (in _) => text },
        new("nullable", "String") { Resolve = (in _) => text },
        new("later", "String!") { ResolveAsync = (in _) => ResolverResult.From(LaterAsync(text)) },
        Items(),
        new("nothing", "String!") { Resolve = static (in _) => null },
        new("fails", "String") { Resolve = (in _) => throw new GraphQLException(text, "TOO_BAD") },
    ];

    private static FieldConfiguration Never(TaskCompletionSource? cancelled) => new("never", "Int")
    {
        ResolveAsync = (in c) => ResolverResult.From(WaitAsync(cancelled, c.CancellationToken)),
    };

    private static async Task<string> LaterAsync(string text)
    {
        await Task.Yield();
        return text;
    }

    private static async Task<object?> WaitAsync(TaskCompletionSource? cancelled, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        }
        finally
        {
            cancelled?.TrySetResult();
        }
    }

    private static async IAsyncEnumerable<object?> SizesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var size in (int[])[10, 100_000, 50_000, 50_000])
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return size;
        }
    }
}

/// <summary>Knows how large the buffers were that were lent, and those that came back.</summary>
internal sealed class WatchedPool : ArrayPool<byte>
{
    private readonly Lock _gate = new();

    public int Largest { get; private set; }

    public int LargestReturned { get; private set; }

    /// <summary>Buffers that should have come back and did not.</summary>
    public int Out { get; private set; }

    /// <summary>The most bytes that were lent at a time.</summary>
    public long MostBytes { get; private set; }

    private long Bytes { get; set; }

    public override byte[] Rent(int minimumLength)
    {
        lock (_gate)
        {
            Out += minimumLength <= ResultWriter.SegmentLength ? 1 : 0;
            Largest = Math.Max(Largest, minimumLength);
            Bytes += minimumLength;
            MostBytes = Math.Max(MostBytes, Bytes);
            return new byte[minimumLength];
        }
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        lock (_gate)
        {
            Out--;
            Bytes -= array.Length;
            LargestReturned = Math.Max(LargestReturned, array.Length);
        }
    }
}

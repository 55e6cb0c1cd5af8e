using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>
/// A schema of nodes whose slow fields wait until the test lets them go, by their response name and the number of their node:
/// <c>a: slow</c> of node 2 is <c>a2</c>, of the root <c>a</c>.
/// </summary>
internal sealed class GatedHost
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<object?>> _gates = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _arrivals = new();
    private int _cancelled;
    private int _scopes;
    private int _disposedScopes;

    public ManualTime Time { get; } = new();

    public CountingPool Pool { get; } = new();

    /// <summary>The slow fields that were asked for, and mutations, in order.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>What <c>feed</c> gives.</summary>
    public Channel<object?> Feed { get; } = Channel.CreateUnbounded<object?>();

    public TaskCompletionSource FeedClosed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource FeedAsked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Cancelled => _cancelled;

    /// <summary>Services that were opened and are not disposed.</summary>
    public int OpenScopes => _scopes - _disposedScopes;

    /// <summary>Lets a slow field have its value.</summary>
    public void Release(string name, object? value) => Gate(name).TrySetResult(value);

    public void Fail(string name) => Gate(name).TrySetException(new GraphQLException("Out of order.", "OUT_OF_ORDER"));

    /// <summary>Waits until a slow field has been asked for.</summary>
    public Task ArriveAsync(string name) => Arrival(name).Task.WaitAsync(IncrementalTest.Patience);

    /// <summary>Runs a document up to its initial answer, with some items in the feed.</summary>
    public Task<IncrementalReader> StartAsync(string document, string? variables, params object?[] feed)
    {
        foreach (var item in feed)
        {
            Feed.Writer.TryWrite(item);
        }

        return StartAsync(document, variables);
    }

    /// <summary>Runs a document up to its initial answer.</summary>
    /// <param name="document">The document.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="caller">The request's own token.</param>
    /// <param name="reader">The token of whoever reads the payloads.</param>
    public async Task<IncrementalReader> StartAsync(
        string document, string? variables = null, CancellationToken caller = default, CancellationToken reader = default)
    {
        var result = await Executor().ExecuteAsync(IncrementalTest.Request(document, variables), NoServices.Instance, caller)
            .AsTask().WaitAsync(IncrementalTest.Patience);
        return new IncrementalReader(result, reader);
    }

    public RequestExecutor Executor() => new(
        new SchemaBuilder { EnableIncrementalDelivery = true }
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [.. Fields()] })
            .AddType(new ObjectTypeConfiguration("Node") { Fields = [.. Fields()] })
            .AddType(new ObjectTypeConfiguration("Mutation") { Fields = [Change("first"), Change("second")] })
            .Build(),
        new RequestExecutorOptions { TimeProvider = Time, BufferPool = Pool });

    private FieldConfiguration[] Fields() =>
    [
        new("id", "Int") { Resolve = static (in c) => c.Parent<object?>() },
        new("slow", "Int") { ResolveAsync = Slow },
        new("slowNN", "Int!") { ResolveAsync = Slow },
        new("nothingNN", "Int!") { Resolve = static (in _) => null },
        new("node", "Node") { Resolve = static (in _) => 0 },
        new("nodeNN", "Node!") { Resolve = static (in _) => 0 },
        new("nodes", "[Node!]!") { Resolve = static (in _) => new object[] { 1, 2, 3 } },
        new("someNodes", "[Node]") { Resolve = static (in _) => new object[] { 1, 2, 3 } },
        new("numbers", "[Int]") { Resolve = static (in _) => Enumerable.Range(1, 3) },
        new("feed", "[Node]")
        {
            ResolveAsync = (in c) => ResolverResult.From(ReadFeedAsync(default), new Scope(this)),
        },
        new("feedNN", "[Node!]")
        {
            ResolveAsync = (in c) => ResolverResult.From(ReadFeedAsync(default), new Scope(this)),
        },
    ];

    private FieldConfiguration Change(string name) => new(name, "Node")
    {
        Resolve = (in c) =>
        {
            Log.Enqueue(name);
            return 7;
        },
    };

    private ResolverResult Slow(in ResolverContext context)
    {
        var name = context.Selection.ResponseName
            + (context.Parent<object?>() is { } id ? Convert.ToString(id, CultureInfo.InvariantCulture) : null);
        return ResolverResult.From(WaitAsync(name, context.CancellationToken), new Scope(this));
    }

    private async Task<object?> WaitAsync(string name, CancellationToken cancellationToken)
    {
        Log.Enqueue(name);
        Arrival(name).TrySetResult();
        try
        {
            return await Gate(name).Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _cancelled);
            throw;
        }
    }

    private async IAsyncEnumerable<object?> ReadFeedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            FeedAsked.TrySetResult();
            await foreach (var item in Feed.Reader.ReadAllAsync(cancellationToken))
            {
                yield return item;
            }
        }
        finally
        {
            FeedClosed.TrySetResult();
        }
    }

    private TaskCompletionSource<object?> Gate(string name) =>
        _gates.GetOrAdd(name, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private TaskCompletionSource Arrival(string name) =>
        _arrivals.GetOrAdd(name, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private sealed class Scope : IAsyncDisposable
    {
        private readonly GatedHost _host;

        public Scope(GatedHost host)
        {
            _host = host;
            Interlocked.Increment(ref host._scopes);
        }

        public ValueTask DisposeAsync()
        {
            Interlocked.Increment(ref _host._disposedScopes);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Knows which buffers are out; a buffer that comes back twice throws.</summary>
    public sealed class CountingPool : ArrayPool<byte>
    {
        private readonly ConcurrentDictionary<byte[], bool> _out = new();

        public int Out => _out.Count;

        public override byte[] Rent(int minimumLength)
        {
            var buffer = new byte[minimumLength];
            _out[buffer] = true;
            return buffer;
        }

        public override void Return(byte[] array, bool clearArray = false)
        {
            if (!_out.TryRemove(array, out _))
            {
                throw new InvalidOperationException("A buffer came back twice, or from elsewhere.");
            }
        }
    }
}

/// <summary>Takes the payloads of an answer one by one.</summary>
internal sealed class IncrementalReader(ExecutionResult result, CancellationToken cancellationToken = default) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<OperationResult>? _payloads =
        (result as ResponseStream)?.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    public ExecutionResult Result { get; } = result;

    /// <summary>The next payload; null when there is none.</summary>
    public async Task<string?> NextAsync()
    {
        if (!await MoveNextAsync().WaitAsync(IncrementalTest.Patience))
        {
            return null;
        }

        await using var payload = _payloads!.Current;
        return ExecutionTest.Text(payload);
    }

    /// <summary>Asks for a payload without waiting for it.</summary>
    public Task<bool> MoveNextAsync() =>
        _payloads.ShouldNotBeNull("the answer does not come in parts").MoveNextAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_payloads is not null)
        {
            await _payloads.DisposeAsync();
        }

        await Result.DisposeAsync();
    }
}

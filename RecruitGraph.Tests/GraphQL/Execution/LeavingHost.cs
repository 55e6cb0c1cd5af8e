using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.DataLoaders;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Subscriptions;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Execution.Incremental;
using RecruitGraph.Tests.GraphQL.Execution.Instrumentation;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>A schema whose fields send their caller away, each at another moment of its own work, and what is heard of it.</summary>
internal sealed class LeavingHost : IDisposable
{
    private int _later;

    public CancellationTokenSource Caller { get; } = new();

    public RecordingListener Listener { get; } = new();

    /// <summary>What was reported, for logs.</summary>
    public ConcurrentQueue<GraphQLError> Unexpected { get; } = new();

    /// <summary>The exceptions whose error was asked for.</summary>
    public ConcurrentQueue<Exception> Mapped { get; } = new();

    /// <summary>How often <c>later</c> was resolved.</summary>
    public int Later => _later;

    public void Dispose() => Caller.Dispose();

    public Task<ExecutionResult> StartAsync(string document) =>
        Executor().ExecuteAsync(IncrementalTest.Request(document), NoServices.Instance, Caller.Token)
            .AsTask().WaitAsync(IncrementalTest.Patience);

    public void ShouldHaveHeardNothing()
    {
        Unexpected.ShouldBeEmpty();
        Mapped.ShouldBeEmpty();
        Listener.Heard.ShouldNotContain(static h => h.StartsWith("errors", StringComparison.Ordinal));
        Listener.Heard.ShouldNotContain(static h => h.StartsWith("refused", StringComparison.Ordinal));
    }

    private RequestExecutor Executor()
    {
        var schema = new SchemaBuilder { EnableIncrementalDelivery = true }
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [.. Fields()] })
            .AddType(new ObjectTypeConfiguration("Item") { Fields = [.. Fields()] })
            .AddType(new ObjectTypeConfiguration("Mutation") { Fields = [.. Fields()] })
            .AddType(new ObjectTypeConfiguration("Subscription")
            {
                Fields =
                [
                    new("events", "Item") { Resolve = static (in c) => c.Parent<object?>(), Subscribe = _ => EventStream.From(OneAsync()) },
                    new("breaks", "Item") { Resolve = static (in c) => c.Parent<object?>(), Subscribe = c => EventStream.From(BreakAsync(c.CancellationToken)) },
                    new("closed", "Item") { Subscribe = _ => throw Leave(new InvalidOperationException("closed")) },
                ],
            });
        schema.DataLoaders.Add<ILoader>(scope => new Loader(scope, this));
        return new RequestExecutor(schema.Build(), new RequestExecutorOptions
        {
            OnUnexpectedError = Unexpected.Enqueue,
            DiagnosticEventListeners = [Listener],
            MapException = exception =>
            {
                Mapped.Enqueue(exception);
                return null;
            },
        });
    }

    private FieldConfiguration[] Fields() =>
    [
        new("cancelled", "Int") { Resolve = (in c) => throw Leave(new OperationCanceledException(c.CancellationToken)) },
        new("cancelledNN", "Int!") { Resolve = (in c) => throw Leave(new OperationCanceledException(c.CancellationToken)) },
        new("broken", "Int") { Resolve = (in _) => throw Leave(new InvalidOperationException("The connection is closed.")) },
        new("answered", "Int") { Resolve = (in _) => Leave(1) },
        new("cancelledAtOnce", "Int") { ResolveAsync = (in c) => ResolverResult.From(FailAsync(Leave(c.CancellationToken))) },
        new("cancelledLater", "Int") { ResolveAsync = (in c) => ResolverResult.From(FailLaterAsync(c.CancellationToken)) },
        new("waits", "Int") { ResolveAsync = (in c) => ResolverResult.From(WaitAsync(c.CancellationToken)) },
        new("load", "Int") { ResolveAsync = (in c) => ResolverResult.From(c.DataLoader<ILoader>().LoadAsync(1)) },
        new("items", "[Item!]!") { Resolve = static (in _) => new object[] { 1, 2, 3 } },
        new("feed", "[Item]") { ResolveAsync = (in c) => ResolverResult.From(BreakAsync(c.CancellationToken)) },
        new("later", "Int") { Resolve = (in _) => Interlocked.Increment(ref _later) },
    ];

    private T Leave<T>(T value)
    {
        Caller.Cancel();
        return value;
    }

    private static Task<int> FailAsync(CancellationToken cancellationToken) => Task.FromCanceled<int>(cancellationToken);

    private async Task<int> FailLaterAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        throw Leave(new OperationCanceledException(cancellationToken));
    }

    private static async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 1;
    }

    private static async IAsyncEnumerable<object?> OneAsync()
    {
        await Task.Yield();
        yield return 1;
    }

    private async IAsyncEnumerable<object?> BreakAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return Leave(cancellationToken).IsCancellationRequested ? throw new InvalidOperationException("The connection is closed.") : 1;
    }

    private interface ILoader : IDataLoader<int, int>;

    private sealed class Loader(DataLoaderScope scope, LeavingHost host) : DataLoader<int, int>(scope), ILoader
    {
        protected override Task<IReadOnlyDictionary<int, int>> FetchAsync(
            IReadOnlyList<int> keys, IServiceScope services, CancellationToken cancellationToken) =>
            Task.FromCanceled<IReadOnlyDictionary<int, int>>(host.Leave(cancellationToken));
    }
}

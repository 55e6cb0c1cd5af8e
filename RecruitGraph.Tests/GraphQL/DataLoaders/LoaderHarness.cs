using System.Collections.Concurrent;
using System.Globalization;
using RecruitGraph.GraphQL.DataLoaders;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Execution.Incremental;

namespace RecruitGraph.Tests.GraphQL.DataLoaders;

/// <summary>A schema of a few items whose fields are resolved as each test says, over loaders that keep a log.</summary>
internal sealed class LoaderHarness : IServiceProvider
{
    public LoaderHarness(int seed = 0) => Gates = new Gates(seed);

    public Gates Gates { get; }

    /// <summary>Whether fetches wait at a gate.</summary>
    public bool FetchesTakeTime { get; init; } = true;

    /// <summary>Every batch as <c>A[1,2]</c>, in the order of dispatch.</summary>
    public ConcurrentQueue<string> Batches { get; } = new();

    public Exception? FetchFails { get; init; }

    /// <summary>The items of <c>Query.items</c>, and those that each of them has below it.</summary>
    public int Items { get; init; } = 4;

    public Dictionary<string, AsyncResolver> ItemFields { get; init; } = [];

    public Dictionary<string, AsyncResolver> QueryFields { get; init; } = [];

    public Dictionary<string, AsyncResolver> MutationFields { get; init; } = [];

    public RequestExecutorOptions Options { get; init; } = new();

    public object? GetService(Type serviceType) => serviceType == typeof(LoaderHarness) ? this : null;

    /// <summary>Runs a document while gates open in some order, and gives the answer.</summary>
    public async Task<string> RunAsync(string document)
    {
        var executor = new RequestExecutor(BuildSchema(), Options);
        var work = Task.Run(async () =>
        {
            await using var result = await executor.ExecuteAsync(ExecutionTest.Request(document), this, CancellationToken.None);
            return ExecutionTest.Text((OperationResult)result);
        });
        await Gates.DriveAsync(work).WaitAsync(TimeSpan.FromSeconds(20));
        return await work;
    }

    /// <summary>Runs a document while gates open in some order, and gives the payloads of the answer.</summary>
    public async Task<List<string>> PayloadsAsync(string document)
    {
        var executor = new RequestExecutor(BuildSchema(), Options);
        var work = Task.Run(() => executor.PayloadsAsync(document, services: this));
        await Gates.DriveAsync(work).WaitAsync(TimeSpan.FromSeconds(20));
        return await work;
    }

    public static AsyncResolver Async(Func<ResolverContext, Task<int>> resolve) =>
        (in context) => ResolverResult.From(resolve(context));

    private GraphQLSchema BuildSchema()
    {
        var builder = new SchemaBuilder { EnableIncrementalDelivery = true };
        builder.DataLoaders.Add<IDataLoaderA>(static scope => new LoaderA(scope));
        builder.DataLoaders.Add<IDataLoaderB>(static scope => new LoaderB(scope));
        builder.DataLoaders.Add<INestedLoader>(static scope => new NestedLoader(scope));
        var items = Enumerable.Range(1, Items).Select(static i => (object)i).ToArray();
        builder.AddType(new ObjectTypeConfiguration("Query")
        {
            Fields =
            [
                new FieldConfiguration("items", "[Item!]!") { Resolve = (in _) => items },
                .. Fields(QueryFields),
            ],
        });
        builder.AddType(new ObjectTypeConfiguration("Item")
        {
            Fields =
            [
                new FieldConfiguration("id", "Int!") { Resolve = static (in c) => c.Parent<object>() },
                new FieldConfiguration("items", "[Item!]!")
                {
                    Resolve = static (in c) => new object[] { c.Parent<int>() * 10, (c.Parent<int>() * 10) + 1 },
                },
                .. Fields(ItemFields),
            ],
        });
        if (MutationFields.Count > 0)
        {
            builder.AddType(new ObjectTypeConfiguration("Mutation") { Fields = [.. Fields(MutationFields)] });
        }

        return builder.Build();
    }

    // A field is an Int unless its name says that it is an item or a list.
    private static IEnumerable<FieldConfiguration> Fields(Dictionary<string, AsyncResolver> fields) =>
        fields.Select(static f => new FieldConfiguration(f.Key, TypeOf(f.Key)) { ResolveAsync = f.Value });

    private static string TypeOf(string name) =>
        name.StartsWith("item", StringComparison.Ordinal) ? "Item"
        : name.StartsWith("list", StringComparison.Ordinal) ? "[Int!]"
        : "Int";
}

internal interface IDataLoaderA : IDataLoader<int, int>;

internal interface IDataLoaderB : IDataLoader<int, int>;

internal interface INestedLoader : IDataLoader<int, int>;

/// <summary>Gives the key itself, and writes each batch down.</summary>
internal abstract class LoggingLoader(DataLoaderScope scope, string name) : DataLoader<int, int>(scope)
{
    public override int MaxBatchSize => 10;

    protected override async Task<IReadOnlyDictionary<int, int>> FetchAsync(
        IReadOnlyList<int> keys, IServiceScope services, CancellationToken cancellationToken)
    {
        SynchronizationContext.Current.ShouldBeNull();
        var harness = services.Service<LoaderHarness>();
        harness.Batches.Enqueue(
            $"{name}[{string.Join(',', keys.Order().Select(k => k.ToString(CultureInfo.InvariantCulture)))}]");
        if (harness.FetchesTakeTime)
        {
            await harness.Gates.PassAsync();
        }

        if (harness.FetchFails is { } failure)
        {
            throw failure;
        }

        return await LoadAsync(keys);
    }

    protected virtual Task<IReadOnlyDictionary<int, int>> LoadAsync(IReadOnlyList<int> keys) =>
        Task.FromResult<IReadOnlyDictionary<int, int>>(keys.ToDictionary(k => k));
}

internal sealed class LoaderA(DataLoaderScope scope) : LoggingLoader(scope, "A"), IDataLoaderA;

internal sealed class LoaderB(DataLoaderScope scope) : LoggingLoader(scope, "B"), IDataLoaderB;

/// <summary>Fetches through another DataLoader.</summary>
internal sealed class NestedLoader(DataLoaderScope scope) : LoggingLoader(scope, "N"), INestedLoader
{
    protected override async Task<IReadOnlyDictionary<int, int>> LoadAsync(IReadOnlyList<int> keys)
    {
        var values = await Scope.Get<IDataLoaderA>().LoadAsync([.. keys]);
        return keys.Zip(values).ToDictionary(x => x.First, x => x.Second);
    }
}

using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.Tests.GraphQL.Execution;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Queryable;

/// <summary>Tests that must hold of every source of postings: each suite runs against a list and against PostgreSQL.</summary>
public abstract class PostingTests : IAsyncLifetime, IAsyncDisposable
{
    private RequestExecutor? _executor;

    internal RequestExecutor Executor => _executor!;

    internal Func<IQueryable<Posting>> Postings { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Postings = await OpenAsync();
        _executor = PostingSchema.Executor(Postings);
    }

    public virtual Task DisposeAsync() => Task.CompletedTask;

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal abstract Task<Func<IQueryable<Posting>>> OpenAsync();

    /// <summary>The ids of the postings that a filter lets through, in the order asked for, else by id.</summary>
    internal async Task<int[]> IdsAsync(string where = "{}", string order = "[]") =>
        JsonNode.Parse(await Executor.DataAsync($"{{ ids(where: {where}, order: {order}) }}"))!["ids"]!
            .AsArray().Select(id => (int)id!).ToArray();

    /// <summary>Postings of a list.</summary>
    internal static Task<Func<IQueryable<Posting>>> OfList() =>
        Task.FromResult<Func<IQueryable<Posting>>>(static () => PostingData.Make().AsQueryable());
}

/// <summary>Postings of a database of the test's own.</summary>
public sealed class PostingDatabase(PostgresFixture postgres) : IAsyncDisposable
{
    private readonly List<PostingContext> _contexts = [];
    private StatementLog? _statements;

    /// <summary>The statements that were sent since the database was opened or the log was cleared.</summary>
    public StatementLog Statements => _statements!;

    internal async Task<Func<IQueryable<Posting>>> OpenAsync()
    {
        var connectionString = await PostingContext.CreateDatabaseAsync(postgres);
        _statements = new StatementLog(connectionString);
        return () =>
        {
            var context = new PostingContext(connectionString);
            _contexts.Add(context);
            return context.Postings.AsNoTracking();
        };
    }

    public async ValueTask DisposeAsync()
    {
        _statements?.Dispose();
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }
    }
}

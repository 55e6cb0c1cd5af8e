using RecruitGraph.GraphQL.DataLoaders;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Everything that belongs to one running operation.</summary>
public sealed partial class RequestContext
{
    private readonly CancellationToken _callerToken;
    private CancellationTokenSource? _cancellation;
    private CancellationTokenRegistration _callerRegistration;
    private DataLoaderScope? _dataLoaders;
    private OperationScheduler? _scheduler;
    private bool _isAttended;
    private bool _isCancelled;

    internal RequestContext(
        Schema schema,
        RequestExecutorOptions options,
        GraphQLRequest request,
        IServiceProvider services,
        CancellationToken cancellationToken)
    {
        Schema = schema;
        Options = options;
        Request = request;
        Services = services;
        _callerToken = cancellationToken;
        Started = options.TimeProvider.GetTimestamp();
    }

    public Schema Schema { get; }

    public GraphQLRequest Request { get; }

    /// <summary>The services of the request; mutations and pure fields use them directly.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Ends when the client goes away or the request's time is over.</summary>
    public CancellationToken CancellationToken => GetCancellation().Token;

    /// <summary>The DataLoaders of this operation, each made when first asked for.</summary>
    public DataLoaderScope DataLoaders => _dataLoaders ?? CreateDataLoaders();

    /// <summary>
    /// What each selected field is asked for (a <c>QueryContext</c>), the same for all objects that have the field: so DataLoaders can
    /// batch by it. Locked by those who use it.
    /// </summary>
    internal Dictionary<Selection, object> Queries => field ??= [];

    internal RequestExecutorOptions Options { get; }

    /// <summary>The request for those who listen; null where nobody does.</summary>
    internal ObservedRequest? Observed { get; init; }

    /// <summary>When the request began, as the options' clock tells it.</summary>
    internal long Started { get; }

    /// <summary>What the caller gave; asking for it costs nothing.</summary>
    internal CancellationToken CallerToken => _callerToken;

    /// <summary>
    /// Whether the caller is gone. Whatever fails from then on may fail because of that: it is nobody's error, and is neither noted
    /// nor reported.
    /// </summary>
    internal bool IsCallerGone => _callerToken.IsCancellationRequested;

    /// <summary>What came of the plan's requirements, in their order.</summary>
    internal AuthorizationOutcome[] Authorization { get; set; } = [];

    /// <summary>Entries of the answer's <c>extensions</c>; null when there are none.</summary>
    internal Dictionary<string, object?>? Extensions { get; private set; }

    /// <summary>The scheduler, once something asynchronous needed one.</summary>
    internal OperationScheduler? StartedScheduler => _scheduler;

    /// <summary>A service of the request.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public T GetService<T>() where T : notnull =>
        (T?)Services.GetService(typeof(T))
        ?? throw new InvalidOperationException($"The service {typeof(T)} is not registered.");

    /// <summary>What the transport put beside the request under a name; <c>default</c> when it is absent.</summary>
    public T? GetGlobalState<T>(string key) =>
        Request.GlobalState.TryGetValue(key, out var value) && value is T state ? state : default;

    /// <summary>Adds an entry to the answer's <c>extensions</c>: a JSON-like value.</summary>
    public void SetExtension(string name, object? value)
    {
        lock (Request)
        {
            (Extensions ??= new(StringComparer.Ordinal))[name] = value;
        }
    }

    /// <summary>The entries so far; those that are set from now on belong to the next part of the answer.</summary>
    internal Dictionary<string, object?>? TakeExtensions()
    {
        lock (Request)
        {
            var taken = Extensions;
            Extensions = null;
            return taken;
        }
    }

    /// <summary>Opens a service scope, or hands out the request's services where the host has no scopes.</summary>
    public IServiceScope CreateServiceScope() =>
        Options.ServiceScopes?.CreateScope() ?? new SharedServiceScope(Services);

    internal bool IsOwnToken(CancellationToken token) =>
        token == _callerToken || (_cancellation is { } cancellation && token == cancellation.Token);

    internal OperationScheduler GetScheduler()
    {
        if (_scheduler is { } scheduler)
        {
            return scheduler;
        }

        var created = new OperationScheduler(Options.TimeProvider);
        if (_isAttended)
        {
            created.Attend();
        }

        return Interlocked.CompareExchange(ref _scheduler, created, null) ?? created;
    }

    /// <summary>From here on the operation's thread looks after everything asynchronous.</summary>
    internal void Attend()
    {
        _isAttended = true;
        if (_scheduler is { } scheduler)
        {
            scheduler.Attend();
        }
    }

    /// <summary>Ends the operation; what is still under way carries on by itself.</summary>
    internal void Leave()
    {
        _isAttended = false;
        _scheduler?.End();
        _callerRegistration.Dispose();
    }

    /// <summary>Tells every resolver and batch to stop.</summary>
    internal void Cancel()
    {
        Volatile.Write(ref _isCancelled, true);
        _scheduler?.Cancel();
        Volatile.Read(ref _cancellation)?.Cancel();
    }

    private CancellationTokenSource GetCancellation()
    {
        if (Volatile.Read(ref _cancellation) is { } known)
        {
            return known;
        }

        var created = new CancellationTokenSource();
        if (Interlocked.CompareExchange(ref _cancellation, created, null) is { } other)
        {
            created.Dispose();
            return other;
        }

        if (Volatile.Read(ref _isCancelled))
        {
            created.Cancel();
        }

        _callerRegistration = _callerToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), created);
        return created;
    }

    private DataLoaderScope CreateDataLoaders()
    {
        var created = new DataLoaderScope(this, GetScheduler());
        return Interlocked.CompareExchange(ref _dataLoaders, created, null) ?? created;
    }

    /// <summary>The request's services where the host has no scopes; they outlive it.</summary>
    private sealed class SharedServiceScope(IServiceProvider services) : IServiceScope
    {
        public IServiceProvider Services { get; } = services;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
